import DialogueModel

/// Reports answers that no words are heard as, and words that two answers claim.
func checkHeard(_ script: inout Script) {
  let placed = Set(
    script.parts.flatMap { part in
      (part.places.flatMap(\.answers) + part.alone).map { Heard(finding: part.finding, answer: $0) }
    })
  for finding in script.findings {
    var claims: [String: Answer.ID] = [:]
    for answer in finding.answers {
      let isPlaced = placed.contains(Heard(finding: finding.id, answer: answer.id))
      if !isPlaced, !isHeard(answer, of: finding) {
        script.report.add(
          .unheardAnswer(
            answer.id.text, finding.id.text,
            at: script.answerPlace(answer.id, of: finding.id)))
      }
      for phrase in answer.hears {
        let words = phrase.text.lowercased()
        guard let other = claims[words] else {
          claims[words] = answer.id
          continue
        }
        guard other != answer.id else { continue }
        script.report.add(
          .overlappingPhrases(
            words, other.text, answer.id.text,
            at: script.phrasePlace(phrase, of: answer.id, finding.id),
            first: script.phrasePlace(phrase, of: other, finding.id)))
      }
    }
  }
  checkTopics(&script)
}

/// An answer of a finding.
private struct Heard: Hashable {
  var finding: Finding.ID
  var answer: Answer.ID
}

private func isHeard(_ answer: Answer, of finding: Finding) -> Bool {
  if !answer.hears.isEmpty || !answer.ifAsked.isEmpty || !answer.ifAlone.isEmpty { return true }
  if answer.implied != nil { return true }
  // Not being sure is heard by the grammar; a denied mention is heard by the finding's words.
  if answer.isNotSure || answer.id == finding.denied { return true }
  switch finding.kind {
  case .yesNo, .number, .scale, .duration, .bands: return true
  case .oneOf, .anyOf: return false
  }
}

private func checkTopics(_ script: inout Script) {
  var claims: [String: Topic.ID] = [:]
  for topic in script.topics {
    for phrase in topic.hears {
      let words = phrase.text.lowercased()
      guard let other = claims[words] else {
        claims[words] = topic.id
        continue
      }
      guard other != topic.id else { continue }
      let here = script.places(of: .hears, in: script.declaration(.topic, topic.id))
      let there = script.places(of: .hears, in: script.declaration(.topic, other))
      script.report.add(
        .overlappingPhrases(
          words, other.text, topic.id.text,
          at: script.place(
            of: phrase.text, inFirst: here, otherwise: script.place(.topic, topic.id)),
          first: script.place(
            of: phrase.text, inFirst: there, otherwise: script.place(.topic, other))))
    }
  }
}

extension Script {
  /// Where an answer is declared.
  func answerPlace(_ answer: Answer.ID, of finding: Finding.ID) -> Span {
    let shape = findingShapes.first { names[$0.name] == finding.text }
    return shape?.answers.first { names[$0.name] == answer.text }?.span
      ?? place(.finding, finding)
  }

  /// Where a phrase of an answer stands.
  mutating func phrasePlace(
    _ phrase: Phrase, of answer: Answer.ID, _ finding: Finding.ID
  ) -> Span {
    let shape = findingShapes.first { names[$0.name] == finding.text }
    guard let node = shape?.answers.first(where: { names[$0.name] == answer.text })?.node else {
      return place(.finding, finding)
    }
    var lines: [Span] = []
    for inner in (node + 1)..<max(node + 1, tree.nodes[node].next) {
      lines.append(Span(tree.nodes[inner].start, tree.nodes[inner].end))
    }
    return place(of: phrase.text, inFirst: lines, otherwise: answerPlace(answer, of: finding))
  }

  /// Where a word stands in the first of several stretches that holds it.
  func place(of word: String, inFirst lines: [Span], otherwise: Span) -> Span {
    for line in lines {
      let found = place(of: word, in: line)
      if found != line { return found }
    }
    return otherwise
  }
}
