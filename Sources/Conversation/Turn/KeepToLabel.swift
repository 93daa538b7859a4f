import DialogueModel
import Understanding

extension Exchange {
  /// A label of the open question, typed as it stands, is that answer and says nothing beside it.
  ///
  /// "It does not hurt" as an answer about walking does not mean that there is no pain.
  mutating func keepToLabel() {
    // A single word is an answer by itself already, and may be a wish.
    guard case .say = input, message.utf8.contains(UInt8(ascii: " ")),
      let id = progress.open?.finding, let finding = finding(id)
    else { return }
    let typed = message.utf8.filter(\.isLetterOrDigit)
    guard !typed.isEmpty,
      let place = finding.answers.indices.first(where: {
        finding.answers[$0].label.text.isTyped(as: typed)
      }), offered.contains(finding.answers[place].id)
    else { return }
    reading = Reading(message: message)
    mention(finding, [finding.answers[place].id], .affirmed)
  }
}

extension Text {
  /// The words are these letters and digits, whatever stands between them.
  fileprivate func isTyped(as typed: [UInt8]) -> Bool {
    guard pieces.count == 1, case .words(let words)? = pieces.first else { return false }
    var place = 0
    for byte in words.utf8 where byte.isLetterOrDigit {
      guard place < typed.count, typed[place] | 0x20 == byte | 0x20 else { return false }
      place += 1
    }
    return place == typed.count
  }
}

extension UInt8 {
  /// A letter or digit of ASCII, or a part of a sign beyond it.
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    case _: false
    }
  }
}
