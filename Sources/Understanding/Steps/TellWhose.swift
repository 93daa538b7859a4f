import DialogueModel

extension Listener {
  /// Tells whose story a message is: the speaker's own, a child's of theirs, or an acquaintance's.
  ///
  /// What is heard belongs to whoever is named last before it in its sentence: "my son has a hot
  /// knee, he has a fever" is all the son's, "my knee hurts and my son has a fever" is not.
  mutating func tellWhose() {
    let roles = tellRoles()
    guard roles.contains(where: { $0 != .none }) else { return }
    let standing = standingRoles(roles)
    var isSpeakers = false
    var isOthers = true
    for mention in reading.mentions {
      switch lastToken(startingBy: mention.span.lowerBound).map({ standing[$0] }) ?? .none {
      case .speaker: isSpeakers = true
      case .charge: continue
      case .acquaintance, .none: isOthers = isOthers && names(mention, roles)
      }
    }
    if isSpeakers {
      reading.whose = .speaker
      leaveToOthers(roles)
    } else if isOthers, roles.contains(.acquaintance) {
      reading.whose = .acquaintance
    } else if isOthers, roles.contains(.charge) {
      reading.whose = .charge
    } else if reading.mentions.isEmpty, !roles.contains(where: { $0 != .none && $0 != .speaker }) {
      reading.whose = .speaker
    }
  }

  /// What a word tells of the person spoken about.
  private enum Role {
    case none, speaker
    /// A child, or a person named by "he" and "she" alone.
    case charge
    /// "my mate", "a friend".
    case acquaintance
  }

  private func tellRoles() -> [Role] {
    let tokens = passage.tokens
    var roles = tokens.map { token -> Role in
      if token.traits.contains(.speaker) { return .speaker }
      return token.traits.isDisjoint(with: [.thirdPerson, .child]) ? .none : .charge
    }
    for (key, candidate) in grammar where key == .otherPerson {
      // "she has" names nobody who was not named before, and "my son has" names a child.
      if candidate.range.contains(where: {
        !tokens[$0].traits.isDisjoint(with: [.thirdPerson, .child])
      }) {
        continue
      }
      for token in candidate.range { roles[token] = .acquaintance }
    }
    // The "my" of "my little boy" is no word of oneself.
    for child in tokens.indices where tokens[child].traits.contains(.child) {
      roles[child] = .charge
      var token = child
      while token > 0, child - token < Self.widestKin, tokens[token].before < .comma {
        token -= 1
        guard roles[token] == .speaker else { continue }
        for owner in token..<child { roles[owner] = .charge }
        break
      }
    }
    return roles
  }

  /// Words between "my" and the child: "my very active 6 year old boy".
  private static let widestKin = 6

  /// Whether a mention begins with the person that it is of: "mum is 70", "my son".
  private func names(_ mention: Mention, _ roles: [Role]) -> Bool {
    guard
      let first = lastToken(startingBy: mention.span.lowerBound),
      passage.tokens[first].start == mention.span.lowerBound
    else { return false }
    return roles[first] == .acquaintance || roles[first] == .charge
  }

  /// "mum is 70" says nothing of a speaker who has a sore knee.
  private mutating func leaveToOthers(_ roles: [Role]) {
    let others = reading.mentions.filter { names($0, roles) }
    guard !others.isEmpty else { return }
    reading.mentions = reading.mentions.filter { !names($0, roles) }
    reading.setAside += others.map {
      SetAside(mention: $0, reason: .otherPerson, trigger: $0.text)
    }
  }

  /// Who was named last by each word, in its sentence: "son is 8" and "son's knee" name the person
  /// themselves.
  private func standingRoles(_ roles: [Role]) -> [Role] {
    var standing = roles
    for token in roles.indices.dropFirst()
    where roles[token] == .none && passage.tokens[token].before < .stop {
      standing[token] = standing[token - 1]
    }
    return standing
  }

  /// The last word that begins at a place of the message or before it.
  private func lastToken(startingBy place: Int) -> Int? {
    var low = 0
    var high = passage.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if passage.tokens[middle].start <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
