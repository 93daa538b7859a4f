package import DialogueModel

/// What is known, laid out by place: said, worked out from numbers, or implied.
///
/// A byte for each answer and each finding, so that supposing one more answer copies little.
package struct Known: Sendable {
  private var answers: [AnswerMarks]
  private var findings: [FindingMarks]
  /// What was measured, in base units; little ever is.
  private var amounts: [(finding: Int, value: Double)] = []

  private struct AnswerMarks: OptionSet, Sendable {
    let rawValue: UInt8
    static let affirmed = Self(rawValue: 1)
    static let denied = Self(rawValue: 2)
    static let open = Self(rawValue: 4)
  }

  private struct FindingMarks: OptionSet, Sendable {
    let rawValue: UInt8
    static let known = Self(rawValue: 1)
    static let open = Self(rawValue: 2)
    static let unsure = Self(rawValue: 4)
    static let notSure = Self(rawValue: 8)
    static let touched = Self(rawValue: 16)
  }

  /// Nothing is known.
  package init(_ numbering: Numbering) {
    answers = Array(repeating: [], count: numbering.names.count)
    findings = Array(repeating: [], count: numbering.answers.count)
  }

  /// The answer holds.
  package func affirms(_ answer: Int) -> Bool { answers[answer].contains(.affirmed) }

  /// One of the answers holds.
  func affirms(anyOf places: [Int]) -> Bool {
    for place in places where answers[place].contains(.affirmed) { return true }
    return false
  }

  package func denies(_ answer: Int) -> Bool { answers[answer].contains(.denied) }

  /// The answer is one of several of which one holds, not yet known which.
  package func leavesOpen(_ answer: Int) -> Bool { answers[answer].contains(.open) }

  /// The finding has an answer other than "not sure".
  package func isKnown(_ finding: Int) -> Bool { findings[finding].contains(.known) }

  /// One of several answers holds, not yet known which.
  package func isOpen(_ finding: Int) -> Bool { findings[finding].contains(.open) }

  /// The person hedged.
  package func isUnsure(_ finding: Int) -> Bool { findings[finding].contains(.unsure) }

  /// The person does not know or did not want to say.
  package func isNotSure(_ finding: Int) -> Bool { findings[finding].contains(.notSure) }

  /// Something was said of the finding or follows; of any other, no answer is marked.
  func isTouched(_ finding: Int) -> Bool { !findings[finding].isEmpty }

  /// Takes in one fact.
  mutating func take(_ fact: Fact, at place: Int, _ numbering: Numbering) {
    var marks: FindingMarks = .touched
    if fact.certainty == .unsure { marks.insert(.unsure) }
    if fact.isNotSure {
      findings[place] = marks.union(.notSure)
      return
    }
    mark(fact.affirmed, .affirmed, of: place, numbering)
    mark(fact.denied, .denied, of: place, numbering)
    mark(fact.open, .open, of: place, numbering)
    if !fact.open.isEmpty { marks.insert(.open) }
    if !fact.affirmed.isEmpty { marks.insert(.known) }
    findings[place] = marks
  }

  /// Takes in what was measured; the band that it falls into is the answer.
  mutating func take(_ amount: Double, band: Int?, at place: Int, _ numbering: Numbering) {
    measure(place, amount)
    findings[place].formUnion([.known, .touched])
    for answer in numbering.answers[place] { answers[answer].remove(.affirmed) }
    if let band { answers[numbering.answers[place].lowerBound + band].insert(.affirmed) }
  }

  /// Takes back all that is known of a finding.
  mutating func forget(_ finding: Int, _ numbering: Numbering) {
    for answer in numbering.answers[finding] { answers[answer] = [] }
    findings[finding] = []
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
    _ names: [Answer.ID], _ mark: AnswerMarks, of finding: Int, _ numbering: Numbering
  ) {
    for name in names {
      if let answer = numbering.answer(name, of: finding) { answers[answer].insert(mark) }
    }
  }

  /// Takes an answer for true that follows from what is known.
  mutating func imply(_ answer: Int, of finding: Int) {
    answers[answer].insert(.affirmed)
    findings[finding].formUnion([.known, .touched])
  }

  /// Holds an answer for true that was not said, as when trying out what it would change.
  package mutating func suppose(_ answer: Int, of finding: Int, is isTrue: Bool = true) {
    if isTrue {
      answers[answer].insert(.affirmed)
      findings[finding].insert(.known)
    } else {
      answers[answer].remove(.affirmed)
      findings[finding].remove(.known)
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
