import DialogueModel
import Testing
import Understanding

@Suite struct HearsTests {
  /// A phrase of the scripts as a person would type it.
  struct Sample: CustomStringConvertible {
    var finding: Finding
    var answer: Answer?
    var text: String
    var isAsked: Bool

    var description: String {
      "\(finding.id).\(answer?.id.text ?? "*"): \(text)\(isAsked ? " (asked)" : "")"
    }
  }

  static let samples: [Sample] = (LegPain.dialogue?.findings ?? []).flatMap { finding in
    let general = finding.hears.flatMap { phrase in
      texts(phrase, finding).map {
        Sample(finding: finding, answer: nil, text: $0, isAsked: false)
      }
    }
    let exact = finding.answers.flatMap { answer in
      answer.hears.flatMap { phrase in
        texts(phrase, finding).map {
          Sample(finding: finding, answer: answer, text: $0, isAsked: false)
        }
      }
        + answer.ifAsked.flatMap { phrase in
          texts(phrase, finding).map {
            Sample(finding: finding, answer: answer, text: $0, isAsked: true)
          }
        }
    }
    return general + exact
  }

  @Test func thereAreSamples() {
    #expect(Self.samples.count > 2_000)
  }

  @Test func everyPhraseIsHeardAsItsOwnAnswer() {
    var failures: [String] = []
    for sample in Self.samples {
      let reading = LegPain.read(sample.text, asked: sample.isAsked ? sample.finding.id.text : nil)
      let own = reading.mentions.filter { $0.finding == sample.finding.id }
      let isHeard =
        own.contains { mention in
          guard let answer = sample.answer, mention.quantity == nil else { return true }
          return mention.answers.contains(answer.id) && mention.polarity == .affirmed
        } || (sample.answer?.isNotSure == true)
      if !isHeard { failures.append("\(sample) -> \(reading.claims)") }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func noPhraseIsHeardAsAnotherAnswerOfItsFinding() {
    var failures: [String] = []
    for sample in Self.samples {
      guard let answer = sample.answer, !answer.isNotSure else { continue }
      if case .anyOf = sample.finding.kind { continue }
      let reading = LegPain.read(sample.text, asked: sample.isAsked ? sample.finding.id.text : nil)
      let others = reading.mentions.filter {
        $0.finding == sample.finding.id && $0.quantity == nil && $0.polarity == .affirmed
          && !$0.answers.contains(answer.id)
      }
      if !others.isEmpty { failures.append("\(sample) -> \(reading.claims)") }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func everyLookalikeIsNotHeard() {
    var failures: [String] = []
    for finding in LegPain.dialogue?.findings ?? [] {
      let lists = finding.notHeard + finding.answers.flatMap(\.notHeard)
      for text in lists.flatMap({ Self.texts($0, finding) }) {
        let reading = LegPain.read(text)
        if reading.mentions.contains(where: { $0.finding == finding.id && $0.quantity == nil }) {
          failures.append("\(finding.id): \(text) -> \(reading.claims)")
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  /// Amounts of the units that are no distance.
  private static let amounts = ["year_old": "42 year old", "tablet": "12 tablets"]

  /// Every alternative of a phrase, with an amount of the finding's own kind.
  static func texts(_ phrase: Phrase, _ finding: Finding) -> [String] {
    texts(phrase.elements, finding)
  }

  static func texts(_ elements: [Phrase.Element], _ finding: Finding) -> [String] {
    var texts = [""]
    for element in elements {
      let choices: [String]
      switch element {
      case .word(let word), .exact(let word): choices = [word]
      case .set(let name): choices = members(of: name, finding)
      case .anyOf(let inner): choices = inner.flatMap { Self.texts([$0], finding) }
      case .optional(let inner): choices = [""] + Self.texts(inner, finding)
      case .lent(let inner): choices = Self.texts(inner, finding)
      case .placeless(let inner): choices = Self.texts([inner], finding)
      case .gap, .together: choices = [""]
      case .quantity:
        switch finding.kind {
        case .duration: choices = ["3 weeks"]
        case .scale: choices = ["5/10"]
        case .number(let units):
          choices = [Self.amounts[units.first?.text ?? ""] ?? "12 km"]
        case .oneOf, .anyOf, .yesNo, .bands: choices = ["3 miles"]
        }
      }
      // Each way of each element once, and not every combination of them.
      let count = choices.isEmpty ? 0 : max(texts.count, choices.count)
      texts = (0..<count).map { index in
        let (text, choice) = (texts[index % texts.count], choices[index % choices.count])
        return choice.isEmpty ? text : text.isEmpty ? choice : "\(text) \(choice)"
      }
    }
    return texts
  }

  /// The first and the last way to say a set, a part or a direction.
  private static func members(of name: String, _ finding: Finding) -> [String] {
    guard let dialogue = LegPain.dialogue else { return [] }
    let hears =
      dialogue.wordSets.first { $0.id.text == name }?.hears
      ?? dialogue.parts.first { $0.id.text == name }?.hears
      ?? dialogue.directions.first { $0.id.text == name }?.hears ?? []
    let ends = [hears.first, hears.last].compactMap(\.self)
    return ends.compactMap { texts($0, finding).first }
  }
}
