package import DialogueModel

/// The words in which a person may give an answer, drawn from the script itself.
package struct Phrasebook: Sendable {
  private let findings: [Finding.ID: Finding]
  private let units: [Unit.ID: Unit]
  let voice: Voice
  /// What can be said for each answer at any time, and while its question is open.
  private let phrases: [Finding.ID: [Answer.ID: (anyTime: [Phrase], asked: [Phrase])]]

  package init(_ dialogue: Dialogue) {
    findings = Dictionary(
      dialogue.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    units = Dictionary(dialogue.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let voice = Voice(dialogue)
    self.voice = voice
    phrases = findings.mapValues { finding in
      Dictionary(
        finding.answers.map { answer in
          (answer.id, (voice.sayable(answer.hears), voice.sayable(answer.ifAsked)))
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The phrases by which an answer is heard at any time and that a person could type.
  func phrases(for answer: Answer.ID, of finding: Finding.ID) -> [Phrase] {
    phrases[finding]?[answer]?.anyTime ?? []
  }

  /// One way to say an answer: most often its label, else a phrase by which it is heard.
  package func words(
    for answer: Answer.ID, of finding: Finding.ID, isYesNo: Bool, by chance: inout Chance
  ) -> String {
    guard let found = findings[finding]?.answer(answer) else { return answer.text }
    if isYesNo, chance.share() < 0.6 {
      if answer.text == "yes" { return chance.pick(["yes", "yeah", "yep", "yes it is"]) ?? "yes" }
      if answer.text == "no" { return chance.pick(["no", "nope", "nah", "no it isn't"]) ?? "no" }
    }
    let label = found.label.text.plainWords
    guard chance.share() < 0.5, let known = phrases[finding]?[answer],
      let phrase = chance.pick(known.anyTime + known.asked)
    else { return label }
    return voice.say(phrase, by: &chance)
  }

  /// One of the phrases by which an answer is heard at any time.
  package func phrase(
    for answer: Answer.ID, of finding: Finding.ID, by chance: inout Chance
  ) -> String? {
    chance.pick(phrases(for: answer, of: finding)).map { voice.say($0, by: &chance) }
  }

  /// A number with its unit, as the person would type it; a band is told by a value within it.
  package func amount(
    _ value: String, of finding: Finding.ID, attempt: Int, by chance: inout Chance
  ) -> String? {
    if value.first?.isNumber == true,
      value.split(separator: " ").first.flatMap({ Double($0) }) != nil
    {
      return value
    }
    guard let finding = findings[finding],
      let place = finding.answers.firstIndex(where: { $0.id.text == value })
    else { return nil }
    let answer = finding.answers[place]
    // The words of the band itself are as fair as a number within it.
    if attempt == 0, chance.share() < 0.3,
      let phrase = chance.pick(phrases(for: answer.id, of: finding.id))
    {
      return voice.say(phrase, by: &chance)
    }
    let low = place == 0 ? 0 : finding.answers[place - 1].upTo?.value ?? 0
    guard let high = answer.upTo?.value ?? (low > 0 ? low * 1.5 : nil) else {
      return answer.label.text.plainWords
    }
    return number(between: low, and: high, in: finding.kind)
  }

  /// A round number inside a band, in the largest unit that has one.
  private func number(between low: Double, and high: Double, in kind: Finding.Kind) -> String {
    let middle = (low + high) / 2
    let named: [Unit] =
      switch kind {
      case .number(let units), .duration(let units): units.compactMap { self.units[$0] }
      case .oneOf, .anyOf, .yesNo, .scale, .bands: []
      }
    for unit in named.sorted(by: { $0.factor > $1.factor }) {
      let count = (middle / unit.factor).rounded()
      let inBase = count * unit.factor
      guard count >= 1, inBase > low, inBase < high || high == low else { continue }
      return "\(Int(count)) \(count == 1 ? unit.one : unit.many)"
    }
    let whole = middle.rounded(.down)
    let shown = whole >= low ? whole : middle.rounded(.up)
    guard let unit = named.first else { return String(Int(shown)) }
    return "\(Int((shown / unit.factor).rounded())) \(unit.many)"
  }
}

extension Text {
  /// The words that stand in the script as they are.
  var plainWords: String {
    pieces.reduce(into: "") { words, piece in
      if case .words(let more) = piece { words += more }
    }
  }
}

extension Phrasebook {
  /// Any answer to a finding, in words.
  func anyAnswer(to finding: Finding.ID, by chance: inout Chance) -> String? {
    guard let found = findings[finding], let answer = chance.pick(found.answers) else { return nil }
    switch found.kind {
    case .number, .scale, .duration:
      return amount(answer.id.text, of: finding, attempt: 1, by: &chance)
    case .oneOf, .anyOf, .yesNo, .bands:
      return words(for: answer.id, of: finding, isYesNo: false, by: &chance)
    }
  }
}
