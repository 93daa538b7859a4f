/// The phrases of an automaton on their way into it: rows of symbols, and what each row means.
struct PhraseRows {
  private var symbols: [Symbol] = []
  /// Where each row begins, and one past the last.
  private var starts: [Int32] = [0]
  private var meanings: [Automaton.Sense] = []

  mutating func add(_ row: [Symbol], meaning: Automaton.Sense) {
    guard !row.isEmpty else { return }
    symbols.append(contentsOf: row)
    starts.append(Int32(symbols.count))
    meanings.append(meaning)
  }

  /// The tree of all rows; the rows are let go.
  ///
  /// Sorted, the rows that begin alike are neighbours: each level is made of the rows that pass
  /// through the states of the level above.
  consuming func automaton() -> Automaton {
    let order = sorted()
    var nodes: [Automaton.Node] = []
    // Nothing leads to the first state.
    var leading = [Symbol.gap]
    var senses: [Automaton.Sense] = []
    let states = stateCount(order)
    nodes.reserveCapacity(states + 1)
    leading.reserveCapacity(states)
    senses.reserveCapacity(order.count)
    var level: [Range<Int32>] = [0..<Int32(order.count)]
    var depth: Int32 = 0
    while !level.isEmpty {
      var following: [Range<Int32>] = []
      for group in level {
        var node = Automaton.Node(
          firstNext: Automaton.State(leading.count), firstSense: Int32(senses.count))
        // A row that ends here comes before those that go on.
        var place = group.lowerBound
        while place < group.upperBound, length(order[Int(place)]) == depth { place += 1 }
        addSenses(order[Int(group.lowerBound)..<Int(place)], to: &senses)
        while place < group.upperBound {
          let symbol = symbol(order[Int(place)], depth)
          let first = place
          while place < group.upperBound, self.symbol(order[Int(place)], depth) == symbol {
            place += 1
          }
          leading.append(symbol)
          following.append(first..<place)
          node.hints |= symbol.hint
        }
        nodes.append(node)
      }
      level = following
      depth += 1
    }
    nodes.append(
      Automaton.Node(
        firstNext: Automaton.State(leading.count), firstSense: Int32(senses.count)))
    return Automaton(symbols: leading, nodes: nodes, meanings: senses)
  }

  /// How many states the rows need: each as many as it has symbols that the row before has not.
  private func stateCount(_ order: [Int32]) -> Int {
    var count = 1
    for (place, row) in order.enumerated() {
      var shared: Int32 = 0
      if place > 0 {
        let before = order[place - 1]
        let most = min(length(row), length(before))
        while shared < most, symbol(row, shared) == symbol(before, shared) { shared += 1 }
      }
      count += Int(length(row) - shared)
    }
    return count
  }

  /// What equal rows mean, each once, and what was added last before what was added first.
  private func addSenses(_ rows: ArraySlice<Int32>, to senses: inout [Automaton.Sense]) {
    let first = senses.count
    for row in rows where !senses[first...].contains(meanings[Int(row)]) {
      senses.append(meanings[Int(row)])
    }
    senses[first...].reverse()
  }

  /// The rows in the order of their symbols, equal ones as they were added.
  private func sorted() -> [Int32] {
    // The first two symbols as one number tell most of them apart.
    var order = meanings.indices.map { row in
      (key: UInt64(key(Int32(row), 0)) << 32 | UInt64(key(Int32(row), 1)), row: Int32(row))
    }
    order.sort { one, other in
      one.key != other.key ? one.key < other.key : precedes(one.row, other.row)
    }
    return order.map(\.row)
  }

  private func precedes(_ one: Int32, _ other: Int32) -> Bool {
    let count = min(length(one), length(other))
    var offset: Int32 = 2
    while offset < count {
      let (left, right) = (symbol(one, offset), symbol(other, offset))
      if left != right { return left.bits < right.bits }
      offset += 1
    }
    return length(one) != length(other) ? length(one) < length(other) : one < other
  }

  /// A symbol as a number above 0, which is where a row has ended.
  private func key(_ row: Int32, _ offset: Int32) -> UInt32 {
    offset < length(row) ? UInt32(symbol(row, offset).bits) + 1 : 0
  }

  private func length(_ row: Int32) -> Int32 { starts[Int(row) + 1] - starts[Int(row)] }

  private func symbol(_ row: Int32, _ offset: Int32) -> Symbol {
    symbols[Int(starts[Int(row)] + offset)]
  }
}
