package import DialogueModel

/// What is known, laid out by place: said, worked out from numbers, or implied.
///
/// A byte for each answer and each finding, so that supposing one more answer copies little.
package struct Known: Sendable {
  private var answers: [UInt8]
  private var findings: [UInt8]
  /// The answers that hold, in no order.
  private(set) var given: [Int] = []
  /// What was measured, in base units; little ever is.
  private var amounts: [(finding: Int, value: Double)] = []

  /// What may be marked of an answer.
  private enum AnswerMark {
    static let affirmed: UInt8 = 1
    static let denied: UInt8 = 2
    static let open: UInt8 = 4
  }

  /// What may be marked of a finding.
  private enum FindingMark {
    static let known: UInt8 = 1
    static let open: UInt8 = 2
    static let unsure: UInt8 = 4
    static let notSure: UInt8 = 8
    static let touched: UInt8 = 16
  }

  /// Nothing is known.
  package init(_ numbering: Numbering) {
    answers = Array(repeating: 0, count: numbering.names.count)
    findings = Array(repeating: 0, count: numbering.answers.count)
    given.reserveCapacity(Self.usuallyGiven)
  }

  /// Few people tell more.
  private static let usuallyGiven = 32

  /// The answer holds.
  package func affirms(_ answer: Int) -> Bool { answers[answer] & AnswerMark.affirmed != 0 }

  /// One of the answers holds.
  func affirms(anyOf places: [Int]) -> Bool {
    for place in places where affirms(place) { return true }
    return false
  }

  package func denies(_ answer: Int) -> Bool { answers[answer] & AnswerMark.denied != 0 }

  /// The answer is one of several of which one holds, not yet known which.
  package func leavesOpen(_ answer: Int) -> Bool { answers[answer] & AnswerMark.open != 0 }

  /// The finding has an answer other than "not sure".
  package func isKnown(_ finding: Int) -> Bool { findings[finding] & FindingMark.known != 0 }

  /// One of several answers holds, not yet known which.
  package func isOpen(_ finding: Int) -> Bool { findings[finding] & FindingMark.open != 0 }

  /// The person hedged.
  package func isUnsure(_ finding: Int) -> Bool { findings[finding] & FindingMark.unsure != 0 }

  /// The person does not know or did not want to say.
  package func isNotSure(_ finding: Int) -> Bool { findings[finding] & FindingMark.notSure != 0 }

  /// Something was said of the finding or follows; of any other, no answer is marked.
  func isTouched(_ finding: Int) -> Bool { findings[finding] != 0 }

  /// Takes in one of several facts, which is of the finding at a place.
  mutating func take(_ facts: [Fact], at position: Int, of place: Int, _ numbering: Numbering) {
    var marks = FindingMark.touched
    if facts[position].certainty == .unsure { marks |= FindingMark.unsure }
    if facts[position].isNotSure {
      findings[place] = marks | FindingMark.notSure
      return
    }
    mark(facts[position].affirmed, AnswerMark.affirmed, of: place, numbering)
    mark(facts[position].denied, AnswerMark.denied, of: place, numbering)
    mark(facts[position].open, AnswerMark.open, of: place, numbering)
    if !facts[position].open.isEmpty { marks |= FindingMark.open }
    if !facts[position].affirmed.isEmpty { marks |= FindingMark.known }
    findings[place] = marks
  }

  /// Takes in what was measured; the band that it falls into is the answer.
  mutating func take(_ amount: Double, band: Int?, at place: Int, _ numbering: Numbering) {
    measure(place, amount)
    findings[place] |= FindingMark.known | FindingMark.touched
    for answer in numbering.answers[place] { retract(answer) }
    if let band { give(numbering.answers[place].lowerBound + band) }
  }

  /// Takes back all that is known of a finding.
  mutating func forget(_ finding: Int, _ numbering: Numbering) {
    for answer in numbering.answers[finding] {
      retract(answer)
      answers[answer] = 0
    }
    findings[finding] = 0
    amounts.removeAll { $0.finding == finding }
  }

  /// What was measured of a finding, in base units.
  func amount(of finding: Int) -> Double? {
    amounts.first { $0.finding == finding }?.value
  }

  /// Takes in what was measured or follows from what was.
  mutating func measure(_ finding: Int, _ value: Double) {
    amounts.removeAll { $0.finding == finding }
    amounts.append((finding, value))
  }

  private mutating func mark(
    _ names: [Answer.ID], _ mark: UInt8, of finding: Int, _ numbering: Numbering
  ) {
    for name in names {
      guard let answer = numbering.answer(name, of: finding) else { continue }
      if mark == AnswerMark.affirmed { give(answer) } else { answers[answer] |= mark }
    }
  }

  private mutating func give(_ answer: Int) {
    guard !affirms(answer) else { return }
    answers[answer] |= AnswerMark.affirmed
    given.append(answer)
  }

  private mutating func retract(_ answer: Int) {
    guard affirms(answer) else { return }
    answers[answer] &= ~AnswerMark.affirmed
    given.removeAll { $0 == answer }
  }

  /// Takes one of several answers that were left open for the one that was meant.
  mutating func settle(_ answer: Int, of finding: Int, _ numbering: Numbering) {
    guard !isNotSure(finding) else { return }
    for other in numbering.answers[finding] { answers[other] &= ~AnswerMark.open }
    findings[finding] &= ~FindingMark.open
    findings[finding] |= FindingMark.known | FindingMark.touched
    // What was measured tells the answer by itself.
    if amount(of: finding) == nil { give(answer) }
  }

  /// Takes an answer for true that follows from what is known.
  mutating func imply(_ answer: Int, of finding: Int) {
    give(answer)
    findings[finding] |= FindingMark.known | FindingMark.touched
  }

  /// Holds an answer for true that was not said, as when trying out what it would change; it is not
  /// counted among those given.
  package mutating func suppose(_ answer: Int, of finding: Int, is isTrue: Bool = true) {
    if isTrue {
      answers[answer] |= AnswerMark.affirmed
      findings[finding] |= FindingMark.known
    } else {
      answers[answer] &= ~AnswerMark.affirmed
      findings[finding] &= ~FindingMark.known
    }
  }
}

extension Finding {
  /// A quantity in the base unit; absent where it needs a unit and has none.
  package func amount(of quantity: Quantity, _ numbering: Numbering) -> Double? {
    let middle = quantity.middle
    guard middle.isFinite else { return nil }
    switch kind {
    case .scale: return middle
    case .number(let units), .duration(let units):
      if let unit = quantity.unit { return numbering.units[unit].map { $0 * middle } }
      guard let only = units.first else { return middle }
      return units.count == 1 ? numbering.units[only].map { $0 * middle } : nil
    case .oneOf, .anyOf, .yesNo, .bands: return middle
    }
  }

  /// The position of the answer that an amount falls into.
  package func band(of amount: Double) -> Int? {
    guard answers.contains(where: { $0.upTo != nil }) else { return nil }
    // Converted units leave crumbs; 2 weeks must not fall out of "to 14 days".
    let crumb = 1e-9 * amount.magnitude
    return answers.firstIndex { answer in
      guard let bound = answer.upTo else { return answer.implied == nil && !answer.isNotSure }
      return bound.isInclusive ? amount <= bound.value + crumb : amount < bound.value - crumb
    }
  }
}
