import Conversation
import DialogueModel

extension TranscriptParser {
  /// `> words`, `>` for a blank line, `>> words` for a further line of the same message, and
  /// `>*500 words` for the words 500 times over.
  mutating func takeTyped(_ line: String, number: Int) {
    if line.hasPrefix(">>") {
      guard case .say(let before) = transcript.turns.last?.input else {
        report(
          "there is no message to go on with", at: ">>", in: line, number, help: "write `>`")
        return
      }
      let more = String(line.dropFirst(2)).afterSpace
      goOn(with: line, adding: more, to: before)
      return
    }
    guard line.hasPrefix(">*") else {
      begin(.say(String(line.dropFirst()).afterSpace), line, number)
      return
    }
    let digits = line.dropFirst(2).prefix { $0.isASCII && $0.isNumber }
    guard let times = Int(digits), (1...100_000).contains(times) else {
      report(
        "`>*` needs a number from 1 to 100000", at: ">*", in: line, number,
        help: "write such as `>*500 my calf hurts`")
      return
    }
    let words = String(line.dropFirst(2 + digits.count)).afterSpace
    begin(.say(Array(repeating: words, count: times).joined(separator: " ")), line, number)
  }

  /// `? choose a, b` and `? command back`.
  mutating func takeButton(_ line: String, number: Int) {
    let words = line.afterSign.split(separator: " ", maxSplits: 1).map(String.init)
    let value = words.count > 1 ? words[1] : ""
    switch words.first {
    case "choose":
      let names = value.split(separator: ",").map { String($0.filter { $0 != " " }) }
      begin(.choose(names), line, number)
    case "command":
      let parts = value.split(separator: " ").map(String.init)
      guard let name = parts.first, let universal = Universal(rawValue: name), parts.count < 3
      else {
        let meant = Spelling.closest(to: value, among: Universal.allCases.map(\.rawValue))
        report(
          "there is no command `\(value)`", at: value, in: line, number,
          help: meant.map { "write `\($0)`" })
        return
      }
      begin(.command(universal, parts.dropFirst().first.map { Finding.ID($0) }), line, number)
    case .some, nil:
      report(
        "`?` goes before `choose` or `command`", at: line, in: line, number,
        help: "write `? choose NAME` or `? command NAME`, or `> words` for what was typed")
    }
  }
}
