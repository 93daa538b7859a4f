extension Phrase {
  /// The words and signs of a phrase; signs that make no sense are left out.
  static func elements(of text: String) -> [Element] {
    var elements: [Element] = []
    var isOptional = false
    var word: [UInt8] = []
    var choices: [String] = []
    func finish() {
      if !word.isEmpty { choices.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      if choices.isEmpty { return }
      if isOptional {
        elements.append(.optional(choices))
      } else {
        elements.append(choices.count == 1 ? .word(choices[0]) : .anyOf(choices))
      }
      choices = []
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/"):
        if !word.isEmpty { choices.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      case UInt8(ascii: " "), UInt8(ascii: "\t"): finish()
      case UInt8(ascii: "["):
        finish()
        isOptional = true
      case UInt8(ascii: "]"):
        finish()
        isOptional = false
      case UInt8(ascii: "~"):
        finish()
        elements.append(.gap)
      case UInt8(ascii: "{"):
        finish()
        elements.append(.quantity)
      case UInt8(ascii: "}"): break
      default: word.append(byte)
      }
    }
    finish()
    return elements
  }
}
