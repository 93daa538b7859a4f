import DialogueModel

extension Listener {
  /// An amount that no phrase took, where it can mean only one thing: the open question's measure,
  /// or a length of time that stands by itself.
  mutating func hearLooseQuantities() {
    guard !passage.quantities.isEmpty else { return }
    var taken = Array(repeating: false, count: passage.tokens.count)
    for item in heard where item.finding != askedSenses.finding {
      for token in item.start..<item.end where item.says(token) { taken[token] = true }
    }
    if let finding = askedSenses.finding, vocabulary.isMeasured(finding) {
      if heard.contains(where: { $0.finding == finding && $0.quantity != nil }) { return }
      let fitting = passage.quantities.filter { span in
        !span.range.contains { taken[$0] }
          && vocabulary.fits(.finding(finding), span, asked: finding)
          && !span.isBare
          || vocabulary.fits(.finding(finding), span, asked: finding) && span.unit != nil
            && !span.range.contains { taken[$0] }
      }
      let meant = fitting.filter { !passage.isDenied($0) }
      if let span = best(of: meant.isEmpty ? fitting : meant) {
        heard.removeAll { $0.finding == finding }
        if hear(span, finding) { return }
      }
    }
    guard let duration = vocabulary.duration,
      !heard.contains(where: { $0.finding == duration }), askedSenses.finding != duration
    else { return }
    for span in passage.quantities
    where !span.isBare && vocabulary.fits(.finding(duration), span)
      && standsAlone(span.range, said: taken)
      && !span.range.contains(where: { taken[$0] })
    {
      guard hear(span, duration), let new = heard.last else { continue }
      // "pregnant 20 weeks" is no longer the pain's here than in a phrase.
      if isOwnTime(new) { return }
      heard.removeLast()
    }
  }

  /// The amount that says most, the last of several alike: people correct themselves at the end.
  private func best(of spans: [QuantitySpan]) -> QuantitySpan? {
    spans.max { left, right in
      (left.range.count, left.range.lowerBound) < (right.range.count, right.range.lowerBound)
    }
  }

  private mutating func hear(_ span: QuantitySpan, _ finding: Int) -> Bool {
    guard let told = vocabulary.tell(span, of: finding) else { return false }
    var mask: UInt64 = 0
    for offset in 0..<min(span.range.count, 64) { mask |= 1 << UInt64(offset) }
    var new = Heard(
      finding: finding, answers: told.answers, start: span.range.lowerBound,
      end: span.range.upperBound, mask: mask, weight: 2)
    new.quantity = told.quantity
    new.isAsked = finding == askedSenses.finding
    heard.append(new)
    return true
  }

  /// Only words without meaning share the clause with it, or before it what hurts and how: "knee
  /// pain x 3 weeks".
  private func standsAlone(_ range: Range<Int>, said: [Bool]) -> Bool {
    let tokens = passage.tokens
    var start = range.lowerBound
    while start > 0, tokens[start].before < .comma {
      start -= 1
      guard isSmall(tokens[start]) || tokens[start].traits.contains(.complaint) || said[start]
      else { return false }
      if range.lowerBound - start > 8 { return false }
    }
    var end = range.upperBound
    while end < tokens.count, tokens[end].before < .comma {
      guard isSmall(tokens[end]) else { return false }
      end += 1
      if end - range.upperBound > 4 { return false }
    }
    return true
  }

  private func isSmall(_ token: Token) -> Bool {
    token.isFiller || !token.traits.isDisjoint(with: [.about, .times])
  }

  /// Bands of values that this message itself lets work out: "from 20 to 35 miles a week".
  mutating func deriveBands() {
    var amounts: [Finding.ID: Double] = [:]
    for mention in reading.mentions {
      if let quantity = mention.quantity, mention.polarity != .denied {
        amounts[mention.finding] = vocabulary.baseAmount(of: quantity)
      }
    }
    guard amounts.count > 1 else { return }
    for (index, finding) in vocabulary.dialogue.findings.enumerated() {
      guard case .bands(let expression) = finding.kind,
        !reading.mentions.contains(where: { $0.finding == finding.id }),
        let value = expression.value(amounts), value.isFinite,
        let band = vocabulary.band(of: (value * 100).rounded() / 100, in: index)
      else { continue }
      let parts = reading.mentions.filter { $0.quantity != nil }
      let start = parts.map(\.span.lowerBound).min() ?? 0
      let end = parts.map(\.span.upperBound).max() ?? 0
      reading.mentions.append(
        Mention(
          finding: finding.id, answers: [finding.answers[band].id], polarity: .affirmed,
          span: start..<end,
          text: String(decoding: passage.bytes[start..<end], as: UTF8.self)))
    }
  }
}

extension DialogueModel.Expression {
  /// The findings whose amounts it needs.
  var findings: [Finding.ID] {
    switch self {
    case .finding(let finding): [finding]
    case .number, .score, .chance: []
    case .arithmetic(let left, _, let right): left.findings + right.findings
    }
  }

  /// The value, when every part of it is an amount that is known.
  func value(_ amounts: [Finding.ID: Double]) -> Double? {
    switch self {
    case .number(let number, let unit): return unit == nil ? number : nil
    case .finding(let finding): return amounts[finding]
    case .score, .chance: return nil
    case .arithmetic(let left, let sign, let right):
      guard let left = left.value(amounts), let right = right.value(amounts) else { return nil }
      switch sign {
      case .plus: return left + right
      case .minus: return left - right
      case .times: return left * right
      case .over: return right == 0 ? nil : left / right
      }
    }
  }
}
