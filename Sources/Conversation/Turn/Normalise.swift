import DialogueModel

extension Exchange {
  /// Step 1: takes in the message, and of a very long one its first part.
  mutating func normalise() {
    guard case .say(let text) = input else { return }
    message = text
    let limit = Self.longestMessage
    guard text.utf8.count > limit else { return }
    wasCut = true
    var end = text.utf8.index(text.startIndex, offsetBy: limit)
    // Back to the start of a word, so that no half word is misread.
    while end > text.startIndex, !Self.isBreak(text.utf8[end]) {
      end = text.utf8.index(before: end)
    }
    if end == text.startIndex { end = text.utf8.index(text.startIndex, offsetBy: limit) }
    message = String(decoding: text.utf8[..<end], as: UTF8.self)
    effective = [.say(message)]
    trace?.note(.normalise, "read the first \(message.utf8.count) of \(text.utf8.count) bytes")
  }

  /// More than anybody types; a pasted book must not fill the saved session.
  private static let longestMessage = 4_000

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
