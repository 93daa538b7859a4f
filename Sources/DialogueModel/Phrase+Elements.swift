/// Reads the words and signs of a phrase; signs that make no sense are left out.
struct PhraseReader {
  /// Brackets within brackets beyond this are left out.
  private static let deepest = 4

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func read() -> [Phrase.Element] {
    var elements = sequence(0)
    while place < bytes.count {
      // A bracket that was never opened.
      place += 1
      elements += sequence(0)
    }
    return elements
  }

  /// What stands up to the end, or up to a closing bracket.
  private mutating func sequence(_ depth: Int) -> [Phrase.Element] {
    var elements: [Phrase.Element] = []
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "]"), UInt8(ascii: ")"): return elements
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "}"), UInt8(ascii: "/"),
        UInt8(ascii: ">"):
        place += 1
      case UInt8(ascii: "~"):
        elements.append(.gap)
        place += 1
      case UInt8(ascii: "&"):
        elements.append(.together)
        place += 1
      case UInt8(ascii: "{"):
        elements.append(.quantity)
        place += 1
      default: if let element = choice(depth) { elements.append(element) }
      }
    }
    return elements
  }

  /// One element, or several of which either will do.
  private mutating func choice(_ depth: Int) -> Phrase.Element? {
    let first = atom(depth)
    guard place < bytes.count, bytes[place] == UInt8(ascii: "/") else { return first }
    var choices = first.map { [$0] } ?? []
    while place < bytes.count, bytes[place] == UInt8(ascii: "/") {
      place += 1
      if let element = atom(depth) { choices.append(element) }
    }
    return choices.count > 1 ? .anyOf(choices) : choices.first
  }

  private mutating func atom(_ depth: Int) -> Phrase.Element? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "["):
      let inner = bracket(depth)
      return inner.isEmpty ? nil : .optional(inner)
    case UInt8(ascii: "("):
      let inner = bracket(depth)
      return inner.isEmpty ? nil : .lent(inner)
    case UInt8(ascii: "!"):
      place += 1
      guard depth < Self.deepest, let element = atom(depth + 1) else { return nil }
      return .placeless(element)
    case UInt8(ascii: "="):
      place += 1
      let text = word(until: Self.endsWord)
      return text.isEmpty ? nil : .exact(text)
    case UInt8(ascii: "<"):
      place += 1
      let name = word { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: " ") }
      if place < bytes.count, bytes[place] == UInt8(ascii: ">") { place += 1 }
      return name.isEmpty ? nil : .set(name)
    default:
      let text = word(until: Self.endsWord)
      return text.isEmpty ? nil : .word(text)
    }
  }

  private mutating func bracket(_ depth: Int) -> [Phrase.Element] {
    place += 1
    guard depth < Self.deepest else { return [] }
    let inner = sequence(depth + 1)
    if place < bytes.count { place += 1 }
    return inner
  }

  private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, !isEnd(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// A sign, or a blank.
  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "/"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "~"),
      UInt8(ascii: "&"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "!"):
      true
    default: false
    }
  }
}
