import ArgumentParser
import DialogueKit
import DialogueModel
import Understanding

/// How well the reading of coded phrases agrees with their codes.
struct ReadingMeasure {
  enum Half: String, ExpressibleByArgument {
    case tuned, held
  }

  /// A coded mention: a finding, the answers that are fair, and other forms that count as well.
  struct Coded {
    var finding: String
    var answers: [String]
    var polarity: String
    var or: [Coded]

    init(_ value: JSON) {
      finding = value["finding"]?.string ?? ""
      answers = value["answers"]?.items.compactMap(\.string) ?? []
      polarity = value["polarity"]?.string ?? "affirmed"
      or = value["or"]?.items.map(Coded.init) ?? []
    }

    func matches(_ mention: Mention) -> Bool {
      if or.contains(where: { $0.matches(mention) }) { return true }
      guard finding == mention.finding.text,
        answers.contains("*") || answers.contains(mention.answerName)
      else { return false }
      return mention.polarity == .unsure || polarity == "unsure"
        || polarity == mention.polarity.rawValue
    }

    var text: String {
      let shape = "\(finding)=\(answers.joined(separator: "|"))"
      let sign = polarity == "affirmed" ? "" : polarity == "denied" ? " (denied)" : " (unsure)"
      return ([shape + sign] + or.map(\.text)).joined(separator: " or ")
    }
  }

  struct Line {
    var text: String
    var missed: [Coded]
    var wrong: [Mention]
  }

  private(set) var lines: [Line] = []
  private(set) var wanted = 0
  private(set) var found = 0
  private(set) var heard = 0
  private(set) var right = 0
  private(set) var deniedAsAffirmed = 0

  init(_ bytes: [UInt8], _ reader: Reader, half: Half?) throws {
    var groups: [String] = []
    var rows: [(group: String, value: JSON)] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let value = try JSON(Array(line))
      let group = value["group"].map(\.text) ?? "\(rows.count)"
      if !groups.contains(group) { groups.append(group) }
      rows.append((group, value))
    }
    // Every second group of the second half was looked at as well; the rest never was.
    let late = groups.dropFirst(groups.count / 2).enumerated().filter { $0.offset % 2 == 0 }
    let tuned = Set(groups.prefix(groups.count / 2) + late.map(\.element))
    for (group, value) in rows {
      if let half, tuned.contains(group) != (half == .tuned) { continue }
      add(value, reader)
    }
  }

  private mutating func add(_ value: JSON, _ reader: Reader) {
    let text = value["text"]?.string ?? ""
    let gold = value["gold"]?.items.map(Coded.init) ?? []
    let fair = gold + (value["optional"]?.items.map(Coded.init) ?? [])
    let mentions = reader.read(text).mentions
    let missed = gold.filter { coded in !mentions.contains(where: coded.matches) }
    let wrong = mentions.filter { mention in !fair.contains { $0.matches(mention) } }
    wanted += gold.count
    found += gold.count - missed.count
    heard += mentions.count
    right += mentions.count - wrong.count
    deniedAsAffirmed +=
      wrong.filter { mention in
        mention.polarity == .affirmed
          && fair.contains {
            $0.finding == mention.finding.text && $0.polarity == "denied"
              && $0.answers.contains(mention.answerName)
          }
      }.count
    lines.append(Line(text: text, missed: missed, wrong: wrong))
  }

  var recall: Double { wanted == 0 ? 1 : Double(found) / Double(wanted) }
  var precision: Double { heard == 0 ? 1 : Double(right) / Double(heard) }
  var balance: Double {
    recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision)
  }
  var wholeLines: Int { lines.filter { $0.missed.isEmpty && $0.wrong.isEmpty }.count }

  var drawn: String {
    var text: [String] = []
    for line in lines where !(line.missed.isEmpty && line.wrong.isEmpty) {
      text.append(line.text)
      for missed in line.missed { text.append("  missed  \(missed.text)") }
      for wrong in line.wrong { text.append("  wrong   \(wrong.drawn)  [\(wrong.text)]") }
    }
    text += [
      "recall     \(share(found, wanted))",
      "precision  \(share(right, heard))",
      "F1         \(percent(balance))",
      "whole      \(share(wholeLines, lines.count))",
      "denied as affirmed  \(deniedAsAffirmed) of \(heard)",
    ]
    return text.joined(separator: "\n")
  }

  var json: JSON {
    .object([
      .init("lines", .number("\(lines.count)")),
      .init("recall", .number("\(recall)")),
      .init("precision", .number("\(precision)")),
      .init("f1", .number("\(balance)")),
      .init("wholeLines", .number("\(wholeLines)")),
      .init("deniedAsAffirmed", .number("\(deniedAsAffirmed)")),
      .init(
        "misses",
        .array(
          lines.filter { !($0.missed.isEmpty && $0.wrong.isEmpty) }.map { line in
            .object([
              .init("text", .string(line.text)),
              .init("missed", .array(line.missed.map { .string($0.text) })),
              .init("wrong", .array(line.wrong.map(\.json))),
            ])
          })),
    ])
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    "\(percent(whole == 0 ? 1 : Double(part) / Double(whole)))  (\(part) of \(whole))"
  }

  private func percent(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}

extension JSON {
  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  var items: [JSON] {
    if case .array(let items) = self { return items }
    return []
  }
}
