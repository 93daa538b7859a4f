import DialogueModel
import Differential

/// Puts what a script says into words, in the light of what is known.
struct Speaker {
  let stage: Stage
  let circumstances: Circumstances
  let facts: Facts

  /// A text with its values filled in; `parameters` are the engine's own.
  func words(_ text: Text, _ parameters: [String: String] = [:]) -> String {
    var result = ""
    for piece in text.pieces { result += words(piece, parameters) }
    return result
  }

  private func words(_ piece: Text.Piece, _ parameters: [String: String]) -> String {
    switch piece {
    case .words(let words):
      return words
    case .finding(let id):
      return known(id) ?? stage.finding(id).map { words($0.called) } ?? ""
    case .value(let expression, let unit):
      return value(expression, unit) ?? "?"
    case .choice(let branches, let otherwise):
      let chosen = branches.first { holds($0.when) }?.text ?? otherwise
      return chosen.map { words($0, parameters) } ?? ""
    case .parameter(let name):
      return parameters[name] ?? ""
    case .side:
      return side.map(words) ?? ""
    }
  }

  /// Whether a predicate of the script is true now.
  func holds(_ predicate: Predicate) -> Bool {
    // Names are resolved only as far as the answer depends on them.
    let numbering = stage.rulebook.numbering
    switch predicate {
    case .always: return true
    case .not(let inner): return !holds(inner)
    case .and(let parts): return parts.allSatisfy(holds)
    case .or(let parts): return parts.contains(where: holds)
    case .isKnown(let id):
      return numbering.findings[id].map { circumstances.known.isKnown($0) } ?? false
    case .isAny(let id, let answers):
      guard let finding = numbering.findings[id], circumstances.known.isKnown(finding) else {
        return false
      }
      return answers.contains { name in
        numbering.answer(name, of: finding).map { circumstances.known.affirms($0) } ?? false
      }
    case .isNotSure, .compare, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast,
      .isWorriedAbout,
      .concluded, .atLeast:
      return circumstances.holds(Claim(predicate, numbering))
    }
  }

  /// The first of the conditional lines that holds.
  func first(_ lines: [Conditional]) -> Line? {
    lines.first { holds($0.when) }?.line
  }

  /// The side that the person named, where there is one.
  var side: Side? {
    facts.all.lazy.compactMap(\.side).first
  }

  func words(_ side: Side) -> String {
    switch side {
    case .left: wording(.left)
    case .right: wording(.right)
    case .both: wording(.bothSides)
    }
  }

  /// The first variant of a sentence of the engine; empty where the script has none.
  func wording(_ key: Wording.Key, _ parameters: [String: String] = [:]) -> String {
    stage.dialogue.wording.lines[key]?.first.map { words($0.text, parameters) } ?? ""
  }

  private func value(_ expression: Expression, _ unit: Unit.ID?) -> String? {
    let amount = Amount(expression, stage.rulebook.numbering)
    guard let base = circumstances.value(of: amount) else { return nil }
    guard let id = unit ?? expression.unit(in: facts), let unit = stage.cast.units[id] else {
      return Amounts.number(base)
    }
    return words(base / unit.factor, unit)
  }

  /// An amount with its unit: "1 week", "2.5 km".
  func words(_ amount: Double, _ unit: Unit) -> String {
    "\(Amounts.number(amount)) \(amount == 1 ? unit.one : unit.many)"
  }
}

extension Expression {
  /// The unit in which the person gave the first amount of the expression.
  fileprivate func unit(in facts: Facts) -> Unit.ID? {
    switch self {
    case .number(_, let unit): unit
    case .finding(let finding): facts[finding]?.quantity?.unit
    case .arithmetic(let left, let operation, let right):
      // A ratio has no unit.
      operation == .over && left.unit(in: facts) != nil && right.unit(in: facts) != nil
        ? nil : left.unit(in: facts) ?? right.unit(in: facts)
    case .score, .chance: nil
    }
  }
}
