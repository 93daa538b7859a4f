import DialogueModel

extension Passage {
  /// The stretches between pauses.
  static func split(_ tokens: [Token]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() where tokens[index].before >= .comma {
      clauses.append(start..<index)
      start = index
    }
    if start < tokens.count { clauses.append(start..<tokens.count) }
    return clauses
  }

  /// The stretch between pauses in which a token stands.
  func clause(of token: Int) -> Range<Int>? {
    var low = 0
    var high = clauses.count
    while low < high {
      let middle = (low + high) / 2
      if clauses[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < clauses.count ? clauses[low] : nil
  }

  /// Whether a phrase is all that its clause says.
  func isWholeClause(_ candidate: Candidate) -> Bool {
    clause(of: candidate.range.lowerBound).map { covers(candidate, $0) } ?? false
  }

  /// Whether a phrase is all that a clause says.
  func covers(_ candidate: Candidate, _ clause: Range<Int>) -> Bool {
    guard candidate.range.lowerBound >= clause.lowerBound,
      candidate.range.upperBound <= clause.upperBound
    else { return false }
    for token in clause where !candidate.range.contains(token) && !tokens[token].isFiller {
      return false
    }
    return true
  }

  /// Whether an amount is the one that is taken back: "54, not 45".
  func isDenied(_ span: QuantitySpan) -> Bool {
    var index = span.range.lowerBound
    guard index > 0, !tokens[index].traits.contains(.denies) else { return false }
    repeat {
      if tokens[index].before >= .comma { return false }
      index -= 1
      if tokens[index].traits.contains(.denies) { return !isAnsweringNo(index) }
    } while index > 0 && (tokens[index].isFiller || tokens[index].traits.contains(.about))
    return false
  }

  /// "No 4 days": in so short a message the no at its beginning takes something else back.
  private func isAnsweringNo(_ index: Int) -> Bool {
    index == 0 && tokens[0].traits.contains(.no) && tokens.count <= 4
  }

  /// The phrases of the grammar that a message holds, without the words around numbers.
  var grammarPhrases: [(key: Grammar.Key, candidate: Candidate)] {
    candidates.compactMap { candidate in
      guard case .grammar(let key) = vocabulary.senses[Int(candidate.sense)] else { return nil }
      return (key, candidate)
    }
  }
}

extension Universal {
  /// Leaves the question or the chat, so that it must be all that is said.
  var endsOrMoves: Bool {
    switch self {
    case .stop, .startOver, .back, .skip, .help, .again: true
    default: false
    }
  }

  /// The wish that a key of the grammar stands for.
  init?(_ key: Grammar.Key) {
    switch key {
    case .why: self = .why
    case .back: self = .back
    case .again: self = .again
    case .help: self = .help
    case .skip: self = .skip
    case .notSure: self = .notSure
    case .summary: self = .summary
    case .think: self = .think
    case .change: self = .change
    case .startOver: self = .startOver
    case .stop: self = .stop
    case .report: self = .report
    default: return nil
    }
  }
}
