import DialogueModel

/// Says phrases as a person would type them; which member of a set is said is left to chance.
struct Voice: Sendable {
  /// The words of sets, parts and directions, by their names.
  private let sets: [String: [Phrase]]

  /// Sets may name sets; beyond this depth nothing is said.
  private static let deepest = 4

  init(_ dialogue: Dialogue) {
    var sets: [String: [Phrase]] = [:]
    for set in dialogue.wordSets { sets[set.id.text, default: []] += set.hears }
    for direction in dialogue.directions { sets[direction.id.text, default: []] += direction.hears }
    for part in dialogue.parts { sets[part.id.text, default: []] += part.hears }
    // Read once; a phrase as written is read anew at each look.
    self.sets = sets.mapValues { $0.map(\.read) }
  }

  /// The phrases that have words for every part.
  func sayable(_ phrases: [Phrase], withAmount: Bool = false) -> [Phrase] {
    phrases.map(\.read).filter { phrase in
      phrase.elements.allSatisfy { canSay($0, withAmount: withAmount, depth: 0) }
        && phrase.elements.contains(.quantity) == withAmount
    }
  }

  /// The words of a phrase, an amount standing where the phrase has one.
  func say(_ phrase: Phrase, amount: String = "", by chance: inout Chance) -> String {
    say(phrase.elements, amount, 0, by: &chance).joined(separator: " ")
  }

  private func canSay(_ element: Phrase.Element, withAmount: Bool, depth: Int) -> Bool {
    switch element {
    case .word, .exact, .together: true
    case .quantity: withAmount && depth == 0
    case .gap: false
    case .anyOf(let inner), .optional(let inner), .lent(let inner):
      inner.allSatisfy { canSay($0, withAmount: false, depth: depth) }
    case .placeless(let inner): canSay(inner, withAmount: false, depth: depth)
    case .set(let name): !members(of: name, depth: depth).isEmpty
    }
  }

  private func members(of name: String, depth: Int) -> [Phrase] {
    guard depth < Self.deepest else { return [] }
    return (sets[name] ?? []).filter { phrase in
      phrase.elements.allSatisfy { canSay($0, withAmount: false, depth: depth + 1) }
    }
  }

  /// What stands on either side of `&` may come first.
  private func say(
    _ elements: [Phrase.Element], _ amount: String, _ depth: Int, by chance: inout Chance
  ) -> [String] {
    let sides = elements.split(separator: .together).map(Array.init)
    let ordered = sides.count > 1 ? sides.shuffled(using: &chance) : sides
    var words: [String] = []
    for element in ordered.joined() { words += say(element, amount, depth, by: &chance) }
    return words
  }

  private func say(
    _ element: Phrase.Element, _ amount: String, _ depth: Int, by chance: inout Chance
  ) -> [String] {
    switch element {
    case .word(let word), .exact(let word): return [word]
    case .quantity: return [amount]
    case .gap, .together: return []
    case .anyOf(let choices):
      return chance.pick(choices).map { say($0, amount, depth, by: &chance) } ?? []
    case .optional(let inner):
      return chance.share() < 0.5 ? say(inner, amount, depth, by: &chance) : []
    case .lent(let inner): return say(inner, amount, depth, by: &chance)
    case .placeless(let inner): return say(inner, amount, depth, by: &chance)
    case .set(let name):
      guard let member = chance.pick(members(of: name, depth: depth)) else { return [] }
      return say(member.elements, amount, depth + 1, by: &chance)
    }
  }
}

extension Phrase {
  /// The same phrase with its elements read for good.
  fileprivate var read: Phrase { Phrase(elements: elements, text: text) }
}
