import DialogueModel

extension Script {
  /// `FINDING ANSWER SHARE, ANSWER SHARE  from …`
  mutating func readEvidence(
    _ head: LineHead, _ evidence: inout [Condition.Evidence]
  ) {
    guard let number = findingNumbers[head.symbol] else {
      let word = names[head.symbol]
      if index[NameKey(kind: .finding, name: head.symbol)] != nil { return }
      let keywords = Keyword.ofCondition.map(\.rawValue)
      if let near = closest(to: word, among: keywords) {
        report.add(.unknownKeyword(word, at: head.span, of: "condition", closest: near))
      } else {
        reportUnknown([.finding], head.symbol, at: head.span)
      }
      return
    }
    let shape = findingShapes[number]
    let (stop, provenance) = provenance(head, loosely: true)
    var cursor = whole(head, stop: stop)
    var shares: [(answer: Answer.ID, share: Share)] = []
    let start = cursor.position
    while true {
      let place = token(cursor)
      let answer = answer(of: shape, &cursor)
      guard cursor.position > place.span.start, let value = shareValue(&cursor) else { return }
      if let answer {
        if shares.contains(where: { $0.answer == answer }) {
          report.add(
            .duplicateName(answer.text, "share of an answer", at: place.span, first: place.span))
        }
        shares.append((answer, Share(value.value, provenance ?? .estimate(basis: ""))))
      }
      let comma = token(cursor)
      guard comma.isSign(",") else { break }
      cursor = comma.after
    }
    expectEnd(cursor)
    if provenance == nil, stop == .max {
      report.add(.numberWithoutSource(at: Span(start, max(start, cursor.position))))
    }
    let id = Finding.ID(names[shape.name])
    checkSum(shape, shares.map(\.share.value), at: Span(start, max(start, cursor.position)))
    if let earlier = evidence.firstIndex(where: { $0.finding == id }) {
      shares = evidence[earlier].shares + shares
      checkSum(shape, shares.map(\.share.value), at: head.span)
      evidence[earlier] = Condition.Evidence(finding: id, shares: shares)
    } else {
      evidence.append(Condition.Evidence(finding: id, shares: shares))
    }
  }
}
