extension Claim {
  /// What must all be so for a row of nodes to hold: of each part one answer must have been given.
  ///
  /// What asks for no answer is no part; a row without parts may hold whatever was answered.
  static func parts(of nodes: [Node]) -> [[Int]] {
    var place = 0
    return parts(of: nodes, &place)
  }

  private static func parts(of nodes: [Node], _ place: inout Int) -> [[Int]] {
    let node = nodes[place]
    place += 1
    switch node {
    case .affirmed(let answer): return [[answer]]
    case .never: return [[]]
    case .all(let end):
      var all: [[Int]] = []
      while place < end { all += parts(of: nodes, &place) }
      return all
    case .some(let end):
      return partOfAny(of: nodes, &place, end)
    case .atLeast(let least, let end):
      let any = partOfAny(of: nodes, &place, end)
      return least > 0 ? any : []
    case .not:
      _ = parts(of: nodes, &place)
      return []
    case .compare, .arithmetic:
      _ = parts(of: nodes, &place)
      _ = parts(of: nodes, &place)
      return []
    case .always, .known, .notSure, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast, .worried,
      .concluded, .number, .amount, .score, .chance, .absent:
      return []
    }
  }

  /// Any one of several claims will do: an answer of any of them must have been given.
  private static func partOfAny(
    of nodes: [Node], _ place: inout Int, _ end: Int
  ) -> [[Int]] {
    var answers: [Int]? = []
    while place < end {
      let rarest = parts(of: nodes, &place).fewest
      if let before = answers, let rarest { answers = before + rarest } else { answers = nil }
    }
    return answers.map { [$0] } ?? []
  }
}

extension [[Int]] {
  /// The part with the fewest answers, of which one is given least often.
  var fewest: [Int]? { self.min { $0.count < $1.count } }
}
