import DialogueModel

extension Exchange {
  /// The open question as a front end shows it, in full.
  func question(_ open: Open?) -> Question? {
    switch open {
    case nil: nil
    case .story(let line): story(line)
    case .finding(let id): finding(id).map { ask($0, offered: offered) }
    case .which(let id): finding(id).map { which($0) }
    case .unit(let id): finding(id).map { unit($0) }
    case .conflict(let id): finding(id).flatMap { conflict($0) }
    case .checklist(let id): stage.cast.checklists[id].map { ask($0) }
    case .offers(let line): offer(line)
    case .changeWhat: changeWhat
    }
  }

  /// The answers that are offered to the open question, in the order shown.
  var offered: [Answer.ID] {
    switch progress.open {
    case .finding(let id):
      let denied = facts[id]?.denied ?? []
      return finding(id)?.offered.filter { !denied.contains($0) } ?? []
    case .which(let id):
      return facts[id]?.open ?? []
    case .conflict(let id):
      return [facts[id], conflict(on: id)].compactMap(\.self).flatMap { $0.affirmed + $0.open }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    case .story, .unit, .checklist, .offers, .changeWhat, nil:
      return []
    }
  }

  private func story(_ id: Line.ID) -> Question? {
    stage.cast.listens[id].map { line in
      Question(
        id: progress.state.text, findings: [], kind: .open, text: speaker.words(line.text),
        options: [])
    }
  }

  private func ask(_ finding: Finding, offered: [Answer.ID]) -> Question {
    Question(
      id: finding.id.text, findings: [finding.id], kind: finding.questionKind,
      text: words(finding.ask), because: optional(finding.because),
      safety: optional(finding.safety),
      // A number is said, not chosen: bands would only make the person search.
      options: finding.isCounted ? [] : options(finding, offered), picture: finding.picture)
  }

  private func options(_ finding: Finding, _ answers: [Answer.ID]) -> [Question.Option] {
    let speaker = speaker
    return answers.compactMap { id in
      finding.place(of: id).map {
        Question.Option(id: id.text, label: speaker.words(finding.answers[$0].label.text))
      }
    }
  }

  /// Which of several places is meant, in the words of the part that was named.
  private func which(_ finding: Finding) -> Question {
    let open = facts[finding.id]?.open ?? []
    let part = stage.cast.parts[finding.id]?.first { part in
      part.ask != nil
        && open.allSatisfy { answer in
          part.alone.contains(answer) || part.places.contains { $0.answers.contains(answer) }
        }
    }
    return Question(
      id: finding.id.text, findings: [finding.id], kind: .one,
      text: words(part?.ask ?? finding.again ?? finding.ask), because: optional(finding.because),
      options: options(finding, open), picture: finding.picture)
  }

  private func unit(_ finding: Finding) -> Question {
    let units = finding.units.compactMap { stage.cast.units[$0] }
    let names = units.map(\.many)
    let amount = facts[finding.id]?.quantity.map(Amounts.plain) ?? ""
    let parameters = [
      "text": amount, "name": speaker.words(finding.called),
      "options": speaker.list(names, .listOr),
    ]
    return Question(
      id: finding.id.text, findings: [finding.id], kind: .one,
      text: capitalised(
        speaker.sentence(.unitWanted, parameters, otherwise: speaker.list(names, .listOr))),
      options: units.map { Question.Option(id: $0.id.text, label: $0.many) })
  }

  private func conflict(_ finding: Finding) -> Question? {
    guard let old = facts[finding.id], let new = conflict(on: finding.id) else { return nil }
    var first = speaker.words(old)
    var second = speaker.words(new)
    if first == second, let before = old.side, let after = new.side {
      (first, second) = (speaker.words(before), speaker.words(after))
    }
    let names = old.names(apartFrom: new)
    return Question(
      id: finding.id.text, findings: [finding.id], kind: .one,
      text: speaker.sentence(
        .whichOne, ["old": first, "new": second, "name": speaker.words(finding.called)],
        otherwise: speaker.list([first, second], .listOr)),
      options: [
        Question.Option(id: names.old, label: first),
        Question.Option(id: names.new, label: second),
      ])
  }

  private func ask(_ checklist: Checklist) -> Question {
    let items = items(of: checklist)
    let speaker = speaker
    var options = items.map { item in
      Question.Option(
        id: checklist.name(of: item), label: speaker.words(item.label.text),
        finding: item.finding, answer: item.answer)
    }
    options.append(
      Question.Option(id: Checklist.noneName, label: speaker.words(checklist.none.text)))
    var findings: [Finding.ID] = []
    for item in items where !findings.contains(item.finding) { findings.append(item.finding) }
    return Question(
      id: checklist.id.text, findings: findings, kind: .checklist,
      text: words(progress.doubted.contains(checklist.id) ? checklist.doubt : checklist.ask),
      because: optional(checklist.because), options: options)
  }

  private func offer(_ id: Line.ID) -> Question? {
    stage.cast.offers[id].map { step in
      Question(
        id: progress.state.text, findings: [], kind: .offer, text: speaker.words(step.line.text),
        options: offers(of: id).map {
          Question.Option(id: $0.id.text, label: speaker.words($0.label.text))
        })
    }
  }

  private var changeWhat: Question {
    let held = facts.all.compactMap { finding($0.finding) }.filter { $0.ask != nil }
    let names = held.map { speaker.words($0.called) }
    return Question(
      id: Universal.change.rawValue, findings: [], kind: .one,
      text: speaker.sentence(
        .changeWhat, ["names": speaker.list(names)], otherwise: speaker.list(names)),
      options: held.map {
        Question.Option(id: $0.id.text, label: speaker.words($0.called))
      })
  }

  func words(_ line: Line?) -> String {
    line.map { speaker.words($0.text) } ?? ""
  }

  private func optional(_ line: Line?) -> String? {
    line.map { speaker.words($0.text) }
  }
}

extension Finding {
  /// Whether it is answered by a number of its own, and not by a stretch of time.
  var isCounted: Bool {
    switch kind {
    case .number, .scale: true
    case .duration, .oneOf, .anyOf, .yesNo, .bands: false
    }
  }

  /// What kind of question the finding makes.
  var questionKind: Question.Kind {
    switch kind {
    case .oneOf, .bands: .one
    case .anyOf: .many
    case .yesNo: .yesno
    case .number: .number
    case .scale: .scale
    case .duration: .duration
    }
  }
}

extension Fact {
  /// Names by which two statements on one finding can be chosen.
  fileprivate func names(apartFrom other: Fact) -> (old: String, new: String) {
    if let first = quantity, let second = other.quantity {
      return (Amounts.plain(first), Amounts.plain(second))
    }
    let first = affirmed.first { !other.affirmed.contains($0) } ?? open.first
    let second = other.affirmed.first { !affirmed.contains($0) } ?? other.open.first
    if let first, let second { return (first.text, second.text) }
    if let first = side, let second = other.side { return (first.rawValue, second.rawValue) }
    return ("old", "new")
  }
}
