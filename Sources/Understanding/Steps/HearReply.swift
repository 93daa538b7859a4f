import DialogueModel

extension Listener {
  /// Reads a short answer to the open question: "yes", "neither", "the second one", "1 and 3".
  mutating func hearReply(_ scope: Scope) {
    if reading.reply != nil {
      return
    } else if let reply = shortReply(passage.clauses) {
      reading.reply = reply
      if case .positions = reply, asksDuration {
        reading.mentions.removeAll { $0.quantity != nil && $0.quantity?.unit == nil }
      }
    } else if let quantity = looseQuantity() {
      reading.reply = .quantity(quantity)
    }
    guard case .finding(let id, let offered, _)? = asked,
      let index = vocabulary.findingIndex[id],
      !reading.mentions.contains(where: { $0.finding == id })
    else { return }
    let finding = vocabulary.dialogue.findings[index]
    if let reply = reading.reply, let mention = mention(reply, finding, offered) {
      reading.mentions.insert(mention, at: 0)
    } else if let mention = labelReply(index, finding, offered) {
      reading.mentions.insert(mention, at: 0)
      reading.reply = nil
    }
  }

  // MARK: What was replied

  private func shortReply(_ clauses: [Range<Int>]) -> Reply? {
    if let positions = positions() { return .positions(positions) }
    guard let head = clauses.first else { return nil }
    if let denial = wholeDenial() { return denial }
    var best: (key: Grammar.Key, candidate: Candidate)?
    for (key, candidate) in grammar where Self.isReply(key) {
      let range = candidate.range
      guard let clause = passage.clause(of: range.lowerBound) else { continue }
      let isWhole = passage.covers(candidate, clause)
      let isHead = clause == head && leads(range, head, key)
      guard isWhole || isHead else { continue }
      // What names an answer says more than "a bit" or "first".
      if !isWhole, key == .sortOf || Self.position(key) != nil { continue }
      // "hmm maybe 10 weeks" tells how long.
      if !isWhole, key == .notSure, tellsSomething(clause) { continue }
      if isSaidByAsked(range) { continue }
      if let held = best, held.candidate.range.count >= range.count { continue }
      best = (key, candidate)
    }
    guard let best else { return nil }
    switch best.key {
    case .yes: return .yes
    case .no: return .no
    case .sortOf: return .sortOf
    case .notSure: return .notSure
    case .both: return .both
    case .neither: return .neither
    case .all: return .all
    case .allBut: return .allBut
    case .same: return .same
    default:
      guard let position = Self.position(best.key), let count = offeredCount else { return nil }
      let place = position < 0 ? count - 1 : position
      return place < count && place >= 0 ? .positions([place]) : nil
    }
  }

  /// "No, none of those", "no nothing", "none of that rubbish": several ways to say no, and with them
  /// at most one word that nobody knows.
  private func wholeDenial() -> Reply? {
    let tokens = passage.tokens
    guard tokens.count > 1, tokens.count <= 8 else { return nil }
    var isDenial = Array(repeating: false, count: tokens.count)
    var saysNeither = false
    for (key, candidate) in grammar where key == .no || key == .neither {
      for token in candidate.range { isDenial[token] = true }
      saysNeither = saysNeither || key == .neither
    }
    guard saysNeither else { return nil }
    let others = tokens.indices.filter { !isDenial[$0] && !tokens[$0].isFiller }
    guard others.isEmpty || others.count == 1 && tokens[others[0]].word == 0,
      !heard.contains(where: { !$0.isAsked })
    else { return nil }
    return .neither
  }

  /// A reply that the message begins with, before it goes on: "yes it is swollen".
  private func leads(_ range: Range<Int>, _ head: Range<Int>, _ key: Grammar.Key) -> Bool {
    for token in head.lowerBound..<range.lowerBound where !passage.tokens[token].isFiller {
      return false
    }
    guard range.upperBound < head.upperBound else { return true }
    let next = passage.tokens[range.upperBound]
    // "it is" answers when it is all that is said; "it is dull" does not.
    if next.traits.contains(.denies) { return false }
    if key != .notSure, passage.tokens[range.lowerBound].isFiller { return false }
    // "no swelling" denies, "right knee" tells a side.
    if key == .no || key == .both || key == .neither || key == .all {
      return next.isFiller && range.count > 1 || next.traits.contains(.pronoun)
    }
    if passage.tokens[range.lowerBound].traits.contains(.side) { return false }
    return true
  }

  private func tellsSomething(_ clause: Range<Int>) -> Bool {
    heard.contains { $0.start >= clause.lowerBound && $0.end <= clause.upperBound }
  }

  private func isSaidByAsked(_ range: Range<Int>) -> Bool {
    heard.contains { item in item.isAsked && range.contains { item.says($0) } }
  }

  private static func isReply(_ key: Grammar.Key) -> Bool {
    switch key {
    case .yes, .no, .notSure, .sortOf, .both, .neither, .all, .allBut, .same: true
    default: position(key) != nil
    }
  }

  /// The position a word such as "second" stands for; -1 for the last.
  private static func position(_ key: Grammar.Key) -> Int? {
    switch key {
    case .first: 0
    case .second: 1
    case .third: 2
    case .fourth: 3
    case .fifth: 4
    case .last: -1
    default: nil
    }
  }

  private var offeredCount: Int? {
    switch asked {
    case .finding(let id, let offered, _):
      // Where a number is asked no answers are shown.
      isCounted(id) ? nil : offered.count
    case .checklist(let id, let lines):
      // The last line says that none of them holds.
      lines ?? vocabulary.dialogue.checklists.first { $0.id == id }.map { $0.items.count + 1 }
    case .offers(let offers): offers.count
    case .change, .story, nil: nil
    }
  }

  /// Whether the finding is answered by a number of its own, so that no list of answers is shown.
  private func isCounted(_ id: Finding.ID) -> Bool {
    switch vocabulary.findingIndex[id].map({ vocabulary.dialogue.findings[$0].kind }) {
    case .number, .scale: true
    case .duration, .oneOf, .anyOf, .yesNo, .bands, nil: false
    }
  }

  /// Whether a length of time is asked: of a list of them a bare number is the line it stands on.
  private var asksDuration: Bool {
    guard case .finding(let id, _, _)? = asked, let index = vocabulary.findingIndex[id],
      case .duration = vocabulary.dialogue.findings[index].kind
    else { return false }
    return true
  }

  /// "2", "1 and 3", "b and c": nothing but positions.
  private func positions() -> [Int]? {
    guard let count = offeredCount, count > 0, passage.tokens.count <= 12 else { return nil }
    // "2-3" and "about 4" are lengths of time.
    if asksDuration, passage.tokens.count > 1 { return nil }
    var places: [Int] = []
    for (index, token) in passage.tokens.enumerated() {
      if token.isNumber || passage.tokens.count == 1 && token.number.isFinite {
        let number = token.number
        guard number >= 1, number <= Double(count), number == number.rounded() else { return nil }
        places.append(Int(number) - 1)
      } else if let place = letter(at: index), place < count {
        places.append(place)
      } else if !token.isListWord, !token.isFiller {
        return nil
      }
    }
    guard !places.isEmpty else { return nil }
    var seen: Set<Int> = []
    return places.filter { seen.insert($0).inserted }
  }

  /// A single letter from "a" on stands for a position, unless a word follows that it could belong
  /// to: "a while".
  private func letter(at index: Int) -> Int? {
    guard let place = letter(passage.tokens[index]) else { return nil }
    guard index + 1 < passage.tokens.count else { return place }
    let next = passage.tokens[index + 1]
    return next.before >= .comma || next.isListWord || next.isNumber || letter(next) != nil
      ? place : nil
  }

  private func letter(_ token: Token) -> Int? {
    guard token.end - token.start == 1 else { return nil }
    let byte = passage.bytes[Int(token.start)] | 0x20
    return byte >= 0x61 && byte <= 0x68 ? Int(byte - 0x61) : nil
  }

  /// An amount without a finding, for "sorry, 54".
  private func looseQuantity() -> Quantity? {
    let isAnswer = reading.mentions.contains { $0.quantity != nil }
    guard !isAnswer, passage.tokens.count <= 12 else { return nil }
    // The 2 of "the race in 2 weeks" is no age.
    let spans = passage.quantities.filter { !$0.isBare && !$0.range.contains { isSaid[$0] } }
    let meant = spans.filter { !passage.isDenied($0) }
    return (meant.isEmpty ? spans : meant).max {
      ($0.range.upperBound, $0.range.count) < ($1.range.upperBound, $1.range.count)
    }?.quantity
  }

  // MARK: What the reply says of the finding

  private func mention(_ reply: Reply, _ finding: Finding, _ offered: [Answer.ID]) -> Mention? {
    let opposite = finding.opposite
    let open = finding.answers.filter { !$0.isNotSure && $0.id != opposite }.map(\.id)
    var isUnsure = false
    var answers: [Answer.ID]
    switch reply {
    case .yes:
      guard opposite != nil else { return nil }
      answers = open
    case .sortOf:
      guard opposite != nil else { return nil }
      answers = open
      isUnsure = true
    case .no, .neither:
      guard let opposite else { return nil }
      answers = [opposite]
    case .positions(let places):
      answers = places.compactMap { offered.indices.contains($0) ? offered[$0] : nil }
      if answers.contains(where: { finding.answer($0)?.isNotSure ?? true }) { return nil }
      if answers.count > 1, finding.kind != .anyOf { return nil }
    case .both:
      guard finding.kind == .anyOf, open.count == 2 else { return nil }
      answers = open
    case .all:
      guard finding.kind == .anyOf else { return nil }
      answers = open
    case .notSure, .same, .allBut, .quantity: return nil
    }
    guard !answers.isEmpty else { return nil }
    return Mention(
      finding: finding.id, answers: answers, polarity: isUnsure ? .unsure : .affirmed,
      span: 0..<passage.bytes.count,
      text: String(decoding: passage.bytes, as: UTF8.self), isReply: true)
  }

  /// Words that occur in the label of one answer more than in any other.
  private func labelReply(
    _ index: Int, _ finding: Finding, _ offered: [Answer.ID]
  ) -> Mention? {
    // Words of a wish or a side question have done their work there.
    let talks = !reading.universals.isEmpty || !reading.topics.isEmpty || !reading.terms.isEmpty
    let said = Set(
      passage.tokens.indices.filter { !talks || !isUsed[$0] }.map { passage.tokens[$0] }
        .filter { !$0.isPassing && $0.word > 0 }
        // "I meant right, not left" has no "not" of an answer.
        .filter { !reading.isCorrection || !$0.traits.contains(.denies) }.map(\.word))
    guard !said.isEmpty, passage.tokens.count <= 12 else { return nil }
    var best: (place: Int, count: Int)?
    var isTied = false
    for (place, words) in vocabulary.labels[index].enumerated()
    where offered.isEmpty || offered.contains(finding.answers[place].id) {
      let count = said.intersection(words).count
      guard count > 0, count >= best?.count ?? 0 else { continue }
      isTied = count == best?.count
      best = (place, count)
    }
    guard let best, !isTied, best.count * 3 >= said.count * 2,
      !finding.answers[best.place].isNotSure
    else { return nil }
    return Mention(
      finding: finding.id, answers: [finding.answers[best.place].id], polarity: .affirmed,
      span: 0..<passage.bytes.count, text: reading.message, isReply: true)
  }
}
