extension Claim {
  /// The answers of which one must have been given for a row of nodes to hold; absent where it may
  /// hold without any of them.
  static func triggers(of nodes: [Node]) -> [Int]? {
    var place = 0
    return triggers(of: nodes, &place)
  }

  private static func triggers(of nodes: [Node], _ place: inout Int) -> [Int]? {
    let node = nodes[place]
    place += 1
    switch node {
    case .affirmed(let answer): return [answer]
    case .never: return []
    case .all(let end):
      // Each part must hold, so that any part's will do: the fewest are given least often.
      var fewest: [Int]?
      while place < end {
        guard let part = triggers(of: nodes, &place) else { continue }
        if part.count < fewest?.count ?? .max { fewest = part }
      }
      return fewest
    case .some(let end):
      return triggers(ofAny: nodes, &place, end)
    case .atLeast(let least, let end):
      let any = triggers(ofAny: nodes, &place, end)
      return least > 0 ? any : nil
    case .not:
      _ = triggers(of: nodes, &place)
      return nil
    case .compare, .arithmetic:
      _ = triggers(of: nodes, &place)
      _ = triggers(of: nodes, &place)
      return nil
    case .always, .known, .notSure, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast, .worried,
      .concluded, .number, .amount, .score, .chance, .absent:
      return nil
    }
  }

  private static func triggers(ofAny nodes: [Node], _ place: inout Int, _ end: Int) -> [Int]? {
    var all: [Int]? = []
    while place < end {
      let part = triggers(of: nodes, &place)
      if let before = all, let part { all = before + part } else { all = nil }
    }
    return all
  }
}
