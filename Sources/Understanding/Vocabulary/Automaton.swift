/// All phrases as one tree over word classes: a state is what has been matched so far.
///
/// States are numbered level by level, so that those behind one state stand in a row, sorted by the
/// symbols that lead to them.
///
/// A class, as many hold it and nobody changes it.
final class Automaton: Sendable {
  typealias State = Int32
  /// What a phrase means, as an index into the vocabulary's senses.
  typealias Sense = Int32

  /// Where a state's next states and senses begin; they end where those of the next state begin.
  struct Node: Sendable {
    /// The hints of all symbols that lead on; what shares none of them leads nowhere.
    var hints: UInt64 = 0
    var firstNext: State
    var firstSense: Int32
  }

  /// By state: what leads to it.
  private let symbols: [Symbol]
  /// By state, and one more behind the last.
  private let nodes: [Node]
  private let meanings: [Sense]
  /// By word, and by set: the first state that it begins, or 0.
  private let wordBeginnings: [State]
  private let setBeginnings: [State]

  init(symbols: [Symbol], nodes: [Node], meanings: [Sense]) {
    self.symbols = symbols
    self.nodes = nodes
    self.meanings = meanings
    var words: [State] = []
    var sets: [State] = []
    func note(_ state: State, _ number: Int, in beginnings: inout [State]) {
      while beginnings.count <= number { beginnings.append(0) }
      if beginnings[number] == 0 { beginnings[number] = state }
    }
    for state in nodes[0].firstNext..<nodes[1].firstNext {
      let symbol = symbols[Int(state)]
      if symbol.isWord { note(state, Int(symbol.number), in: &words) }
      if symbol.isSet { note(state, Int(symbol.number), in: &sets) }
    }
    wordBeginnings = words
    setBeginnings = sets
  }

  /// The hints of what leads on from a state; none where nothing does.
  @inline(__always)
  func hints(_ state: State) -> UInt64 { nodes[Int(state)].hints }

  /// The marks of the symbol that leads to a state.
  @inline(__always)
  func marks(_ state: State) -> Symbol.Marks { symbols[Int(state)].marks }

  /// The places of what a state means.
  @inline(__always)
  func senses(_ state: State) -> Range<Int> {
    Int(nodes[Int(state)].firstSense)..<Int(nodes[Int(state) + 1].firstSense)
  }

  /// What stands at one of those places.
  @inline(__always)
  func sense(at place: Int) -> Sense { meanings[place] }

  /// The state after a symbol, or nil.
  @inline(__always)
  func next(_ state: State, _ symbol: Symbol) -> State? {
    guard nodes[Int(state)].hints & symbol.hint != 0 else { return nil }
    return next(state, any: symbol).first { symbols[Int($0)] == symbol }
  }

  /// The states after a word or a set with any marks, one for each.
  @inline(__always)
  func next(_ state: State, any symbol: Symbol) -> Range<State> {
    guard nodes[Int(state)].hints & symbol.hint != 0 else { return 0..<0 }
    let end = nodes[Int(state) + 1].firstNext
    let first = state == 0 ? beginning(symbol, end) : search(symbol, from: state, to: end)
    var last = first
    while last < end, symbols[Int(last)].plain == symbol.plain { last += 1 }
    return first..<last
  }

  /// The first state that a symbol begins; one that it does not lead to when there is none.
  @inline(__always)
  private func beginning(_ symbol: Symbol, _ end: State) -> State {
    let number = Int(symbol.number)
    if symbol.isWord { return number < wordBeginnings.count ? wordBeginnings[number] : end }
    if symbol.isSet { return number < setBeginnings.count ? setBeginnings[number] : end }
    return search(symbol, from: 0, to: end)
  }

  /// Where a symbol stands, or would stand, among those that lead on from a state.
  @inline(__always)
  private func search(_ symbol: Symbol, from state: State, to end: State) -> State {
    var low = nodes[Int(state)].firstNext
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if symbols[Int(middle)].plain < symbol.plain { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
