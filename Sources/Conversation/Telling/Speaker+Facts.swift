import DialogueModel
import Differential

extension Speaker {
  /// What is known of a finding, in plain words; absent when nothing is.
  func known(_ id: Finding.ID) -> String? {
    if let fact = facts[id], !fact.isNotSure { return words(fact) }
    let numbering = stage.rulebook.numbering
    guard let place = numbering.findings[id], circumstances.known.isKnown(place) else { return nil }
    let answers = stage.dialogue.findings[place].answers
    let implied = numbering.answers[place].filter { circumstances.known.affirms($0) }
    let said = implied.map { words(answers[$0 - numbering.answers[place].lowerBound]) }
    return said.isEmpty ? nil : list(said)
  }

  /// A fact in plain words: "left calf", "2 weeks", "no swelling".
  func words(_ fact: Fact) -> String {
    guard let finding = stage.finding(fact.finding) else { return fact.text }
    let name = words(finding.called)
    if fact.isNotSure { return name }
    var text = statement(fact, finding, name)
    if fact.certainty == .unsure, !text.isEmpty {
      text = sentence(.saidMaybe, ["text": text], otherwise: text)
    }
    return text
  }

  private func statement(_ fact: Fact, _ finding: Finding, _ name: String) -> String {
    if let quantity = fact.quantity { return words(quantity, of: finding, name) }
    let affirmed = fact.affirmed.compactMap { finding.answer($0) }
    if !affirmed.isEmpty {
      let said = affirmed.map { words($0, of: finding) }
      return sided(list(said), fact, finding)
    }
    if !fact.open.isEmpty {
      // What is still open is best told in the person's own words.
      if !fact.text.isEmpty, fact.text.utf8.count <= 40 {
        return sided(fact.text.lowercased(), fact, finding)
      }
      let said = fact.open.compactMap { finding.answer($0).map { words($0, of: finding) } }
      return sided(list(said, .listOr), fact, finding)
    }
    let denied = fact.denied.compactMap { finding.answer($0).map { words($0, of: finding) } }
    let said = list(denied, .listOr)
    return said.isEmpty ? name : sentence(.saidNot, ["text": said], otherwise: said)
  }

  /// A place carries the side that was named with it.
  private func sided(_ text: String, _ fact: Fact, _ finding: Finding) -> String {
    guard let side = fact.side, side != .both, stage.cast.parts[finding.id] != nil,
      !text.split(separator: " ").contains(where: { $0 == words(side) })
    else { return text }
    return sentence(.saidSide, ["side": words(side), "text": text], otherwise: text)
  }

  /// An answer as echoed inside a sentence; for yes and no, what it was that is or is not.
  func words(_ answer: Answer, of finding: Finding) -> String {
    guard finding.kind == .yesNo, answer.said == nil else { return words(answer) }
    let name = words(finding.called)
    let isNo = answer.id == finding.denied ?? "no"
    return isNo ? sentence(.saidNo, ["text": name], otherwise: name) : name
  }

  /// An answer as echoed inside a sentence.
  func words(_ answer: Answer) -> String {
    // "left leg" where the side is known, and "one leg" where it is not.
    let said = side == nil && answer.said?.pieces.contains(.side) == true ? nil : answer.said
    return said.map { words($0) } ?? lowered(words(answer.label.text))
  }

  private func words(_ quantity: Quantity, of finding: Finding, _ name: String) -> String {
    if case .duration = finding.kind {
      // Nobody has had it for "0 days".
      if quantity.value == 0, quantity.upper == nil, let band = finding.band(of: 0) {
        return words(finding.answers[band], of: finding)
      }
      return words(quantity, of: finding)
    }
    let amount = words(quantity, of: finding)
    // "45 years old": the unit itself says what it is.
    if let unit = finding.onlyUnit, stage.cast.tellingUnits.contains(unit) { return amount }
    return sentence(.saidAmount, ["name": name, "text": amount], otherwise: amount)
  }

  /// A quantity with its unit.
  func words(_ quantity: Quantity, of finding: Finding) -> String {
    let digits = Amounts.plain(quantity)
    guard let id = quantity.unit ?? finding.onlyUnit, let unit = stage.cast.units[id] else {
      return digits
    }
    if quantity.isVague { return vague(quantity, unit) }
    return "\(digits) \(quantity.value == 1 && quantity.upper == nil ? unit.one : unit.many)"
  }

  /// "some weeks"; what was counted from a date, in the largest unit of which it is several: "about 5
  /// months".
  private func vague(_ quantity: Quantity, _ unit: Unit) -> String {
    let larger = stage.dialogue.units.filter {
      $0.dimension == unit.dimension && $0.factor > unit.factor
        && quantity.value * unit.factor >= 2 * $0.factor
    }
    guard let largest = larger.max(by: { $0.factor < $1.factor }) else {
      return sentence(.saidSome, ["text": unit.many], otherwise: unit.many)
    }
    let amount = words((quantity.value * unit.factor / largest.factor).rounded(), largest)
    return sentence(.saidAbout, ["text": amount], otherwise: amount)
  }

  /// Words in a row: "a, b and c".
  func list(_ items: [String], _ key: Wording.Key = .listAnd) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    let head = items.dropLast().joined(separator: ", ")
    return sentence(key, ["list": head, "text": last], otherwise: "\(head), \(last)")
  }

  /// A sentence of the engine, or a plain form where the script has none.
  func sentence(
    _ key: Wording.Key, _ parameters: [String: String], otherwise: String
  ) -> String {
    let words = wording(key, parameters)
    return words.isEmpty ? otherwise : words
  }
}

extension Finding {
  /// The unit of a bare number, where only one can be meant.
  var onlyUnit: Unit.ID? {
    switch kind {
    case .number(let units), .duration(let units): units.count == 1 ? units.first : nil
    case .oneOf, .anyOf, .yesNo, .scale, .bands: nil
    }
  }

  /// The units that a number may be given in.
  var units: [Unit.ID] {
    switch kind {
    case .number(let units), .duration(let units): units
    case .oneOf, .anyOf, .yesNo, .scale, .bands: []
    }
  }
}

extension Speaker {
  /// A label for use inside a sentence: its first letter small, unless more capitals follow.
  func lowered(_ label: String) -> String {
    guard let first = label.first, first.isUppercase else { return label }
    // "I can", "GP": names and short forms keep their capital; an article of one letter does not.
    guard let next = label.dropFirst().first, next.isLowercase || next == " " && isArticle(first)
    else { return label }
    return first.lowercased() + label.dropFirst()
  }

  private func isArticle(_ letter: Character) -> Bool {
    let word = letter.lowercased()
    return stage.dialogue.grammar.phrases[.article]?.contains { $0.text == word } ?? false
  }
}

/// A sentence that begins with what was filled in begins with a capital all the same.
func capitalised(_ sentence: String) -> String {
  guard let first = sentence.first, first.isLowercase else { return sentence }
  return first.uppercased() + sentence.dropFirst()
}

/// A text without the blanks that an absent choice leaves at its ends.
func trimmed(_ text: String) -> String {
  guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
  return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}

/// A text for use inside a sentence that has its own full stop.
func clause(_ text: String) -> String {
  let text = trimmed(text)
  return text.hasSuffix(".") ? String(text.dropLast()) : text
}
