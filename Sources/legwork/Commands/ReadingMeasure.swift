import ArgumentParser
import DialogueKit
import DialogueModel
import FoundationEssentials
import Understanding

/// How well the reading of coded phrases agrees with their codes.
struct ReadingMeasure {
  enum Half: String, ExpressibleByArgument {
    case tuned, held
  }

  /// A coded mention: a finding, the answers that are fair, and other forms that count as well.
  struct Coded: Decodable {
    var finding: String
    var answers: [String]
    var polarity: String
    var or: [Coded]

    private enum Key: String, CodingKey {
      case finding, answers, polarity, or
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      finding = try container.decode(String.self, forKey: .finding)
      answers = try container.decodeIfPresent([String].self, forKey: .answers) ?? []
      polarity = try container.decodeIfPresent(String.self, forKey: .polarity) ?? "affirmed"
      or = try container.decodeIfPresent([Coded].self, forKey: .or) ?? []
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

  /// A line of the file; phrases of one group come from one person.
  private struct Row: Decodable {
    var text: String
    var group: Int?
    var gold: [Coded]
    var optional: [Coded]?
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
    var groups: [Int] = []
    var rows: [(group: Int, row: Row)] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let row = try JSONDecoder().decode(Row.self, from: Data(line))
      let group = row.group ?? -1 - rows.count
      if !groups.contains(group) { groups.append(group) }
      rows.append((group, row))
    }
    // Every second group of the second half was looked at as well; the rest never was.
    let late = groups.dropFirst(groups.count / 2).enumerated().filter { $0.offset % 2 == 0 }
    let tuned = Set(groups.prefix(groups.count / 2) + late.map(\.element))
    for (group, row) in rows {
      if let half, tuned.contains(group) != (half == .tuned) { continue }
      add(row, reader)
    }
  }

  private mutating func add(_ row: Row, _ reader: Reader) {
    let gold = row.gold
    let fair = gold + (row.optional ?? [])
    let mentions = reader.read(row.text).mentions.filter { !$0.isSign }
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
    lines.append(Line(text: row.text, missed: missed, wrong: wrong))
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

  var json: String {
    var writer = JSONWriter(reserving: 1 << 14)
    writer.raw(#"{"lines":"#)
    writer.integer(lines.count)
    writer.raw(#","recall":"#)
    writer.number(recall)
    writer.raw(#","precision":"#)
    writer.number(precision)
    writer.raw(#","f1":"#)
    writer.number(balance)
    writer.raw(#","wholeLines":"#)
    writer.integer(wholeLines)
    writer.raw(#","deniedAsAffirmed":"#)
    writer.integer(deniedAsAffirmed)
    writer.raw(#","misses":"#)
    writer.array(lines.filter { !($0.missed.isEmpty && $0.wrong.isEmpty) }) { writer, line in
      writer.member(#"{"text":"#, line.text)
      writer.raw(#","missed":"#)
      writer.array(line.missed) { $0.string($1.text) }
      writer.raw(#","wrong":"#)
      writer.array(line.wrong) { $1.write(to: &$0) }
      writer.raw("}")
    }
    writer.raw("}")
    return writer.text
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    "\(percent(whole == 0 ? 1 : Double(part) / Double(whole)))  (\(part) of \(whole))"
  }

  private func percent(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
