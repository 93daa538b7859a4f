import DialogueModel
import Understanding

extension Exchange {
  /// Steps 2 and 3: mends the spelling and reads the message in the light of the open question.
  mutating func spellAndRead() {
    switch input {
    case nil:
      return
    case .say:
      readMessage()
      keepToLabel()
    case .choose(let names):
      reading = Reading(message: "")
      choose(names)
    case .command(let universal, let finding):
      reading = Reading(message: "")
      reading.universals = [UniversalMention(universal: universal, span: 0..<0, finding: finding)]
    }
    hearForAnother()
    leaveQuestionsAlone()
    nameChange()
    correctSide()
    keepToStatements()
    resolveReply()
    redirect()
    hedgeDoubts()
    for word in reading.words {
      guard let corrected = word.corrected else { continue }
      trace?.note(.spell, "\(word.text) -> \(corrected)")
    }
    for mention in reading.mentions { trace?.note(.read, mention.inWords) }
    for aside in reading.setAside {
      trace?.note(.read, "set aside (\(aside.reason.rawValue)): \(aside.mention.inWords)")
    }
  }

  /// The open question, as the reader needs to know it.
  var asked: Asked? {
    switch progress.open {
    case nil: nil
    case .changeWhat: .change
    case .story: .story
    case .checklist(let id):
      .checklist(id, lines: stage.cast.checklists[id].map { items(of: $0).count + 1 })
    case .offers(let line): .offers(offers(of: line))
    case .finding(let id), .conflict(let id): .finding(id, offered: offered)
    case .which(let id): .finding(id, offered: offered, isNarrowed: true)
    case .unit(let id): .finding(id, offered: [])
    }
  }

  /// "44", when 2 statements on how long contradict each other, is neither of them.
  private mutating func keepToStatements() {
    guard case .conflict(let id) = progress.open, !reading.isCorrection else { return }
    let held = [facts[id], conflict(on: id)].compactMap { $0?.quantity?.value }
    guard !held.isEmpty else { return }
    reading.mentions.removeAll { mention in
      guard mention.finding == id, let said = mention.quantity else { return false }
      return said.unit == nil && !held.contains(said.value)
    }
    if case .quantity(let said)? = reading.reply, said.unit == nil, !held.contains(said.value) {
      reading.reply = nil
    }
  }

  /// "Can I keep running on it?" says nothing to a question that has "only while running" among its
  /// answers: the words of a side question answer nothing.
  private mutating func leaveQuestionsAlone() {
    guard let open = progress.open?.finding, !reading.topics.isEmpty else { return }
    reading.mentions.removeAll { mention in
      mention.finding == open
        && reading.topics.contains { topic in
          topic.span.lowerBound <= mention.span.lowerBound
            && topic.span.upperBound >= mention.span.upperBound
            && topic.span != mention.span
        }
    }
  }

  /// After "what would you like to change?" news change what was said.
  private mutating func nameChange() {
    guard progress.open == .changeWhat, case .say = input, reading.universals.isEmpty else {
      return
    }
    if !reading.mentions.isEmpty { reading.isCorrection = true }
  }

  /// "Actually the right": nothing is named but the side, so what it was said of stays.
  private mutating func correctSide() {
    if reading.namesOtherSide, otherSide != nil { reading.isCorrection = true }
    guard reading.isCorrection, reading.mentions.isEmpty, reading.reply != .same else { return }
    if reading.reply == .both { correctToBoth() }
    guard reading.mentions.isEmpty, let side = reading.side ?? otherSide,
      let held = facts.all.first(where: { $0.side != nil && $0.side != side })
    else { return }
    reading.reply = nil
    reading.mentions.append(
      Mention(
        finding: held.finding, answers: held.affirmed, polarity: .affirmed, side: side,
        span: 0..<message.utf8.count, text: message))
  }

  /// The side that was not told, where the message names that one.
  private var otherSide: Side? {
    guard reading.namesOtherSide else { return nil }
    switch facts.all.lazy.compactMap(\.side).first(where: { $0 != .both }) {
    case .left: return .right
    case .right: return .left
    case .both, nil: return nil
    }
  }

  /// "No wait, both": what was said of one side is so of the other as well.
  private mutating func correctToBoth() {
    guard facts.all.contains(where: { ($0.side ?? .both) != .both }) else { return }
    for phrase in stage.dialogue.grammar.phrases[.bothSides] ?? [] {
      let mentions = stage.reader.read(phrase.text, asked: nil, today: today).mentions
      guard mentions.count == 1, stage.cast.tellsSides.contains(mentions[0].finding) else {
        continue
      }
      reading.reply = nil
      reading.mentions = mentions
      reading.mentions[0].side = .both
      return
    }
  }

  /// What is named when it was asked which danger the person is not sure of is a maybe.
  private mutating func hedgeDoubts() {
    guard case .checklist(let id) = progress.open, progress.doubted.contains(id),
      let items = stage.cast.checklists[id]?.items
    else { return }
    for place in reading.mentions.indices where reading.mentions[place].polarity == .affirmed {
      let mention = reading.mentions[place]
      if items.contains(where: {
        $0.finding == mention.finding && mention.answers.contains($0.answer)
      }) {
        reading.mentions[place].polarity = .unsure
      }
    }
  }

  /// "Sorry, 54" after a number was asked and answered is about that number, not about the next.
  private mutating func redirect() {
    guard reading.isCorrection, let last = takenBack?.finding ?? progress.lastAnswered,
      let held = facts[last],
      held.quantity != nil, let finding = finding(last), let open = progress.open?.finding,
      open != last, facts[open] == nil
    else { return }
    for place in reading.mentions.indices {
      let mention = reading.mentions[place]
      guard mention.finding == open, mention.quantity != nil, mention.answers.isEmpty,
        mention.quantity?.unit.map(finding.units.contains) ?? true
      else { continue }
      reading.mentions[place].finding = last
    }
  }

  /// What was told as an amount that the message takes back.
  private var takenBack: Fact? {
    facts.all.last { fact in
      reading.takenBack.contains { $0.value == fact.quantity?.value }
    }
  }

  /// Reads the message; a unit alone, after "km or miles?", together with the number it belongs to.
  private mutating func readMessage() {
    reading = stage.reader.read(message, asked: asked, today: today)
    if chooseUnit() || chooseStatement() { return }
    guard case .unit(let id) = progress.open, let quantity = facts[id]?.quantity,
      reading.universals.isEmpty, reading.reply != .notSure,
      !message.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return }
    let joined = stage.reader.read(
      "\(Amounts.plain(quantity)) \(message)", asked: asked, today: today)
    // "worse" is no unit, and means what it means by itself.
    let tellsUnit = joined.mentions.contains { $0.finding == id && $0.quantity?.unit != nil }
    if tellsUnit { reading = joined }
  }

  /// "2" and "the second" choose of two statements, however many answers each of them names.
  private mutating func chooseStatement() -> Bool {
    guard case .conflict(let id) = progress.open else { return false }
    let statements = [facts[id], conflict(on: id)].compactMap(\.self)
    var place: Int?
    switch reading.reply {
    case .positions(let places) where places.count == 1: place = places.first
    case .quantity(let said) where said.unit == nil && reading.words.count == 1:
      // An amount that was told is that amount, and no line.
      let isTold = statements.contains { $0.quantity?.value == said.value }
      place = isTold ? nil : Int(exactly: said.value).map { $0 - 1 }
    case .positions, .quantity, .yes, .no, .sortOf, .notSure, .both, .neither, .all, .same,
      .allBut, nil:
      return false
    }
    guard let place, statements.indices.contains(place) else { return false }
    let meant = statements[place]
    reading.reply = nil
    reading.mentions.removeAll { $0.finding == id }
    reading.mentions.append(
      Mention(
        finding: id, answers: meant.quantity == nil ? meant.affirmed + meant.open : [],
        polarity: .affirmed, side: meant.side, quantity: meant.quantity,
        span: 0..<message.utf8.count, text: message, isReply: true))
    return true
  }

  /// A number alone, after "days, weeks or months?", is the line that it stands on in the list.
  private mutating func chooseUnit() -> Bool {
    guard case .unit(let id) = progress.open, var quantity = facts[id]?.quantity,
      let finding = finding(id), reading.words.count == 1,
      case .quantity(let said)? = reading.reply, said.unit == nil, said.upper == nil,
      let line = Int(exactly: said.value), finding.units.indices.contains(line - 1)
    else { return false }
    quantity.unit = finding.units[line - 1]
    reading.reply = .quantity(quantity)
    return true
  }
}

extension Mention {
  /// The mention for a trace: "region: calf_upper (affirmed, left)".
  var inWords: String {
    var said = answers.map(\.text).joined(separator: " or ")
    if let quantity {
      said += said.isEmpty ? "" : ", "
      said += Amounts.plain(quantity) + (quantity.unit.map { " \($0)" } ?? "")
    }
    let side = side.map { ", \($0.rawValue)" } ?? ""
    return "\(finding): \(said) (\(polarity.rawValue)\(side)) from \"\(text)\""
  }
}
