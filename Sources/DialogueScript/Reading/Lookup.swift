/// A number for each of some words.
struct Lookup {
  /// By the number of the word's symbol; below 0 for none.
  private var numbers: [Int32] = []
  /// The words that have a number.
  private(set) var symbols: [Symbol] = []

  subscript(symbol: Symbol) -> Int? {
    get {
      let place = Int(symbol.number)
      guard place >= 0, place < numbers.count, numbers[place] >= 0 else { return nil }
      return Int(numbers[place])
    }
    set {
      let place = Int(symbol.number)
      guard let newValue, place >= 0 else { return }
      if place >= numbers.count {
        numbers.append(contentsOf: repeatElement(-1, count: place + 256 - numbers.count))
      }
      if numbers[place] < 0 { symbols.append(symbol) }
      numbers[place] = Int32(newValue)
    }
  }
}

/// Where a name of a kind is declared.
struct NameIndex {
  private var kinds = [Lookup](repeating: Lookup(), count: Keyword.declarations.count)

  subscript(key: NameKey) -> Int? {
    get { key.kind.place.flatMap { kinds[$0][key.name] } }
    set {
      guard let place = key.kind.place else { return }
      kinds[place][key.name] = newValue
    }
  }
}

extension Keyword {
  /// The place of a kind of declaration among all of them.
  fileprivate var place: Int? {
    switch self {
    case .dialogue: 0
    case .unit: 1
    case .direction: 2
    case .part: 3
    case .finding: 4
    case .checklist: 5
    case .score: 6
    case .redFlag: 7
    case .condition: 8
    case .advice: 9
    case .plan: 10
    case .topic: 11
    case .term: 12
    case .state: 13
    case .source: 14
    case .differential: 15
    case .grammar: 16
    case .wording: 17
    case .words: 18
    default: nil
    }
  }
}
