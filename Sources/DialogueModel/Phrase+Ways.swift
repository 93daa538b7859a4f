extension Phrase {
  /// The most ways of saying one phrase that are listened for.
  package static let mostWays = 256

  /// In how many ways it may be said, besides the orders of `&`; counted to a million.
  package var ways: Int { Self.ways(elements) }

  private static func ways(_ elements: [Element]) -> Int {
    elements.reduce(1) { min(1_000_000, $0 * ways($1)) }
  }

  private static func ways(_ element: Element) -> Int {
    switch element {
    case .word, .exact, .set, .gap, .together, .quantity: 1
    case .anyOf(let choices): choices.reduce(0) { min(1_000_000, $0 + ways($1)) }
    case .optional(let inner): 1 + ways(inner)
    case .lent(let inner): ways(inner)
    case .placeless(let inner): ways(inner)
    }
  }
}
