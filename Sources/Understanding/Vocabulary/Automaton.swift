/// All phrases as one tree over word classes: a state is what has been matched so far.
///
/// States are numbered level by level, so that those behind one state stand in a row, sorted by the
/// symbols that lead to them.
struct Automaton: Sendable {
  typealias State = Int32
  /// What a phrase means, as an index into the vocabulary's senses.
  typealias Sense = Int32

  /// Which kinds of symbols lead on from a state; so that only those are looked for.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16

    /// Words without a mark.
    static let words = Self(rawValue: 1)
    static let markedWords = Self(rawValue: 0b1110)
    static let sets = Self(rawValue: 0b1111_0000)
    static let gap = Self(rawValue: 1 << 8)
    static let wideGap = Self(rawValue: 1 << 9)
    static let quantity = Self(rawValue: 1 << 10)
  }

  /// Where a state's next states and senses begin; they end where those of the next state begin.
  struct Node: Sendable {
    var firstNext: State
    var firstSense: Int32
    var kinds: Kinds = []
  }

  /// States tried one by one; of more, those that cannot be are left out by halves.
  private static let few: State = 8

  /// By state: what leads to it.
  private let symbols: [Symbol]
  /// By state, and one more behind the last.
  private let nodes: [Node]
  private let meanings: [Sense]
  /// By word: the state that it begins, or 0.
  private let beginnings: [State]

  init(symbols: [Symbol], nodes: [Node], meanings: [Sense]) {
    self.symbols = symbols
    self.nodes = nodes
    self.meanings = meanings
    var beginnings: [State] = []
    for state in nodes[0].firstNext..<nodes[1].firstNext {
      let symbol = symbols[Int(state)]
      guard symbol.isWord, symbol.marks.isEmpty else { continue }
      while beginnings.count <= Int(symbol.number) { beginnings.append(0) }
      beginnings[Int(symbol.number)] = state
    }
    self.beginnings = beginnings
  }

  @inline(__always)
  func kinds(_ state: State) -> Kinds { nodes[Int(state)].kinds }

  /// The places of what a state means.
  @inline(__always)
  func senses(_ state: State) -> Range<Int> {
    Int(nodes[Int(state)].firstSense)..<Int(nodes[Int(state) + 1].firstSense)
  }

  /// What stands at one of those places.
  @inline(__always)
  func sense(at place: Int) -> Sense { meanings[place] }

  /// The state after a word without a mark, or nil.
  @inline(__always)
  func next(_ state: State, _ word: Int32) -> State? {
    guard state == 0 else { return next(state, .word(word)) }
    guard Int(word) < beginnings.count, beginnings[Int(word)] > 0 else { return nil }
    return beginnings[Int(word)]
  }

  /// The state after a symbol, or nil.
  @inline(__always)
  func next(_ state: State, _ symbol: Symbol) -> State? {
    var low = nodes[Int(state)].firstNext
    var high = nodes[Int(state) + 1].firstNext
    while high - low > Self.few {
      let middle = (low + high) / 2
      if symbols[Int(middle)].bits <= symbol.bits { low = middle } else { high = middle }
    }
    while low < high {
      if symbols[Int(low)] == symbol { return low }
      low += 1
    }
    return nil
  }
}

extension Symbol {
  /// Which kind of symbol it is.
  var kind: Automaton.Kinds {
    switch self {
    case .gap: .gap
    case .wideGap: .wideGap
    case .quantity: .quantity
    default: Automaton.Kinds(rawValue: 1 << UInt16(marks.rawValue + (isSet ? 4 : 0)))
    }
  }
}
