import DialogueModel

/// What reaches each word of a message: denial, doubt, another time, another person.
///
/// After NegEx and ConText: a trigger reaches forward until a word that ends it, a pause, or a few
/// words on; the triggers themselves stand in the grammar.
struct Scope {
  /// Words with meaning that a denial reaches over.
  private static let reach = 6

  let passage: Passage
  private let vocabulary: Vocabulary
  let tokens: [Token]
  /// By token: it is a word of something heard.
  let isSaid: [Bool]
  /// By token, the trigger that denies it, as a range of tokens.
  var denied: [Range<Int>?]
  var doubted: [Range<Int>?]
  var aside: [(reason: SetAside.Reason, trigger: Range<Int>)?]

  struct Trigger {
    var key: Grammar.Key
    var range: Range<Int>
  }

  private(set) var triggers: [Trigger] = []
  /// By token: it says that all is well, within something heard.
  private(set) var isWellSaid: [Bool]

  /// By token: it was not done yet.
  var isUntried: [Bool]
  /// By token: it looks like a denial, and denies nothing.
  private(set) var isDecoy: [Bool]

  /// By token: it stands among the words of something heard, even if it says nothing there.
  private let isWithin: [Bool]

  init(_ passage: Passage, isSaid: [Bool], isWithin: [Bool], asked: Asked?) {
    self.isWithin = isWithin
    self.passage = passage
    vocabulary = passage.vocabulary
    tokens = passage.tokens
    self.isSaid = isSaid
    isWellSaid = Array(repeating: false, count: passage.tokens.count)
    isDecoy = isWellSaid
    isUntried = isWellSaid
    denied = Array(repeating: nil, count: tokens.count)
    doubted = denied
    aside = Array(repeating: nil, count: tokens.count)
    collect(asked)
    reachForward()
    reachBack()
    setAside()
  }

  // MARK: Triggers

  private mutating func collect(_ asked: Asked?) {
    var found: [Trigger] = []
    for candidate in passage.candidates {
      guard case .grammar(let key) = vocabulary.senses[Int(candidate.sense)] else { continue }
      switch key {
      case .negation, .negationAfter, .scopeEnd, .uncertainty, .history, .hypothetical,
        .otherPerson, .comparison, .well, .conditional, .outcome, .untried:
        found.append(Trigger(key: key, range: candidate.range))
      case .notNegation:
        // "cannot walk without a limp": what stands between is as it was.
        for token in candidate.range where candidate.says(token) || tokens[token].isFiller {
          isDecoy[token] = true
        }
      default: break
      }
    }
    triggers = found.filter { trigger in
      switch trigger.key {
      case .negation, .negationAfter, .well:
        if isDecoy[trigger.range.lowerBound] || isDecoy[trigger.range.upperBound - 1] {
          return false
        }
        if trigger.key == .negation, isReply(trigger, asked) || isEmphasis(trigger) {
          return false
        }
        // "walking is ok but …" is heard as a whole.
        if trigger.key == .well, trigger.range.allSatisfy({ isWithin[$0] }) {
          for token in trigger.range { isWellSaid[token] = true }
          return false
        }
      case .scopeEnd, .hypothetical, .conditional, .outcome, .untried: return true
      default: break
      }
      // What is part of something heard has done its work there; "my son" may be heard, and "my son
      // has" still begins what the son has.
      let isSpent =
        trigger.range.contains { isSaid[$0] }
        && trigger.range.allSatisfy { token in
          isSaid[token] || tokens[token].isFiller && trigger.key != .otherPerson
        }
      return !isSpent
    }
  }

  /// "no, it is swollen" answers a question; its "no" denies nothing that follows.
  private func isReply(_ trigger: Trigger, _ asked: Asked?) -> Bool {
    guard trigger.range.lowerBound == 0, trigger.range.count == 1 else { return false }
    guard tokens[0].traits.contains(.no), tokens.count > 1 else { return false }
    if tokens[1].before >= .comma { return true }
    switch asked {
    case .finding, .checklist, .offers:
      return tokens[1].traits.contains(.pronoun)
    case .change, .story, nil: return false
    }
  }

  /// "and no I'm not pregnant": a no before somebody denies nothing that follows.
  private func isEmphasis(_ trigger: Trigger) -> Bool {
    let next = trigger.range.upperBound
    guard trigger.range.count == 1, tokens[trigger.range.lowerBound].traits.contains(.no),
      next + 1 < tokens.count, tokens[next].before < .comma, tokens[next + 1].before < .comma,
      !tokens[next].traits.isDisjoint(with: [.speaker, .thirdPerson, .pronoun])
    else { return false }
    return (next..<min(next + 4, tokens.count)).contains { tokens[$0].traits.contains(.denies) }
  }

  // MARK: Denial and doubt

  private mutating func reachForward() {
    let sorted = triggers.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    var denial: (trigger: Range<Int>, left: Int)?
    var doubt: (trigger: Range<Int>, left: Int)?
    for index in tokens.indices {
      let token = tokens[index]
      let first = next
      while next < sorted.count, sorted[next].range.lowerBound == index { next += 1 }
      let starting = sorted[first..<next]
      if token.before == .stop {
        denial = nil
        doubt = nil
      } else if token.before >= .comma || token.before == .plus {
        if denial != nil, !listGoesOn(at: index, isPause: true) { denial = nil }
        doubt = nil
      }
      for trigger in starting where trigger.key == .scopeEnd {
        // The words of the trigger itself do not end it.
        if let current = denial, current.trigger.contains(index) { continue }
        // "can't say I noticed any"
        if let current = denial, current.trigger.upperBound == index,
          tokens[trigger.range.upperBound - 1].traits.contains(.speaker)
        {
          continue
        }
        denial = nil
        if let current = doubt, current.trigger.contains(index) { continue }
        doubt = nil
      }
      if denial != nil, token.traits.contains(.and),
        !listGoesOn(at: index, isPause: false)
      {
        denial = nil
      }
      if let current = denial, beginsSentence(index, behind: current.trigger) { denial = nil }
      for trigger in starting {
        if trigger.key == .negation, (denial?.trigger.upperBound ?? 0) <= index {
          denial = (trigger.range, Self.reach)
        }
        if trigger.key == .uncertainty { doubt = (trigger.range, Self.reach) }
      }
      if let current = denial, index >= current.trigger.upperBound {
        denied[index] = current.trigger
        if !token.isFiller, !isSaid[index] { denial?.left -= 1 }
        if denial?.left == 0 { denial = nil }
      }
      if let current = doubt, index >= current.trigger.upperBound {
        doubted[index] = current.trigger
        if !token.isFiller, !isSaid[index] { doubt?.left -= 1 }
        if doubt?.left == 0 { doubt = nil }
      }
    }
  }

  /// "don't think it's swollen or anything I feel fine": without a pause, the speaker begins another
  /// sentence behind what was denied; "doesn't hurt when I hop" and "can't say I noticed" do not.
  private func beginsSentence(_ index: Int, behind trigger: Range<Int>) -> Bool {
    guard tokens[index].traits.contains(.speaker), !tokens[index].traits.contains(.article),
      index > trigger.upperBound, index - trigger.upperBound < 24, !tokens[index - 1].isFiller,
      !tokens[index - 1].isListWord
    else { return false }
    return (trigger.upperBound..<index).contains { place in
      !tokens[place].isPassing && tokens[place].traits.isDisjoint(with: [.noticing, .fixed])
    }
  }

  /// "no swelling, bruising or redness": after a pause or an "and", the denial goes on over things
  /// that stand by themselves; after a pause only when an "or" is still to come.
  private func listGoesOn(at start: Int, isPause: Bool) -> Bool {
    var index = start
    var sawThing = false
    var sawOr = false
    var sinceBreak = 0
    while index < tokens.count, index - start < 24 {
      let token = tokens[index]
      if index > start, token.before == .stop { break }
      if index > start, token.before >= .comma {
        if sinceBreak == 0 { return false }
        sinceBreak = 0
      }
      if token.traits.contains(.or) {
        sawOr = true
      } else if isSaid[index] {
        sawThing = true
        sinceBreak += 1
      } else if !token.isPassing, !token.traits.contains(.and) {
        // Some other word: the list ended before it, or this was no list.
        return sawOr && sawThing
      }
      if !isPause, index > start, token.before >= .comma { break }
      index += 1
    }
    return isPause ? sawThing && sawOr : sawThing
  }
}
