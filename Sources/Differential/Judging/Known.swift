package import DialogueModel

/// What is known, laid out by place: said, worked out from numbers, or implied.
package struct Known: Sendable {
  /// Answers that hold, by place in the list of all answers.
  package internal(set) var affirmed: [Bool]
  package internal(set) var denied: [Bool]
  /// Answers of which one holds, not yet known which.
  package internal(set) var open: [Bool]
  /// The finding has an answer other than "not sure".
  package internal(set) var isKnown: [Bool]
  /// One of several answers holds, not yet known which.
  package internal(set) var isOpen: [Bool]
  /// The person hedged.
  package internal(set) var isUnsure: [Bool]
  /// The person does not know or did not want to say.
  package internal(set) var isNotSure: [Bool]
  /// Nothing was said about the finding; what is known of it follows from the rest.
  package internal(set) var isImplied: [Bool]
  /// What was measured, in base units.
  package internal(set) var amounts: [Double?]

  /// Nothing is known.
  package init(_ numbering: Numbering) {
    affirmed = Array(repeating: false, count: numbering.names.count)
    denied = affirmed
    open = affirmed
    isKnown = Array(repeating: false, count: numbering.answers.count)
    isOpen = isKnown
    isUnsure = isKnown
    isNotSure = isKnown
    isImplied = isKnown
    amounts = Array(repeating: nil, count: numbering.answers.count)
  }

  /// Takes in one fact.
  mutating func take(_ fact: Fact, _ finding: Finding, at place: Int, _ numbering: Numbering) {
    func mark(_ answers: [Answer.ID], in list: inout [Bool]) {
      for answer in answers {
        if let answer = numbering.answer(answer, of: place) { list[answer] = true }
      }
    }
    isUnsure[place] = fact.certainty == .unsure
    isNotSure[place] = fact.isNotSure
    guard !fact.isNotSure else { return }
    mark(fact.affirmed, in: &affirmed)
    mark(fact.denied, in: &denied)
    mark(fact.open, in: &open)
    isOpen[place] = !fact.open.isEmpty
    isKnown[place] = !fact.affirmed.isEmpty
    if let amount = fact.quantity.flatMap({ finding.amount(of: $0, numbering) }) {
      amounts[place] = amount
      isKnown[place] = true
      for answer in numbering.answers[place] { affirmed[answer] = false }
      if let band = finding.band(of: amount) {
        affirmed[numbering.answers[place].lowerBound + band] = true
      }
    }
  }

  /// Holds an answer for true that was not said, as when trying out what it would change.
  package mutating func suppose(_ answer: Int, of finding: Int, is isTrue: Bool = true) {
    affirmed[answer] = isTrue
    isKnown[finding] = isTrue
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
