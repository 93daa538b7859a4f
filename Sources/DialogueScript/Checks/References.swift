import DialogueModel

/// Something that a predicate, an expression or a text reads.
enum Reference: Hashable {
  case finding(Finding.ID)
  case score(Score.ID)
  case condition(Condition.ID)
  /// How likely causes are, which every finding may change.
  case belief
  case flag(RedFlag.ID)
  case anyFlag
}

extension Predicate {
  /// Calls the body for everything that is read.
  func forEachReference(_ body: (Reference) -> Void) {
    switch self {
    case .always, .concluded: break
    case .isAny(let finding, _), .isKnown(let finding), .isNotSure(let finding):
      body(.finding(finding))
    case .compare(let left, _, let right):
      left.forEachReference(body)
      right.forEachReference(body)
    case .leading: body(.belief)
    case .anyFlagIsUp, .urgencyIsAtLeast: body(.anyFlag)
    case .flagIsUp(let flag): body(.flag(flag))
    case .isWorriedAbout(let condition): body(.condition(condition))
    case .not(let inner): inner.forEachReference(body)
    case .and(let all), .or(let all), .atLeast(_, let all):
      for predicate in all { predicate.forEachReference(body) }
    }
  }
}

extension Expression {
  /// Calls the body for everything that is read.
  func forEachReference(_ body: (Reference) -> Void) {
    switch self {
    case .number: break
    case .finding(let finding): body(.finding(finding))
    case .score(let score): body(.score(score))
    case .chance: body(.belief)
    case .arithmetic(let left, _, let right):
      left.forEachReference(body)
      right.forEachReference(body)
    }
  }
}

extension Text {
  /// Calls the body for everything that is read.
  func forEachReference(_ body: (Reference) -> Void) {
    for piece in pieces {
      switch piece {
      case .words, .parameter, .side: break
      case .finding(let finding): body(.finding(finding))
      case .value(let expression, _): expression.forEachReference(body)
      case .choice(let branches, let otherwise):
        for branch in branches {
          branch.when.forEachReference(body)
          branch.text.forEachReference(body)
        }
        otherwise?.forEachReference(body)
      }
    }
  }
}

extension Step {
  /// Calls the body for this step and every step inside it.
  func forEachStep(_ body: (Step) -> Void) {
    body(self)
    guard case .choose(let branches, let otherwise) = self else { return }
    for branch in branches {
      for step in branch.steps { step.forEachStep(body) }
    }
    for step in otherwise { step.forEachStep(body) }
  }
}
