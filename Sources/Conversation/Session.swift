public import DialogueModel
public import Differential

/// One person's conversation, as a value: text in, events out.
///
/// It holds no clock, no randomness and no files; copies are independent conversations.
public struct Session: Sendable {
  /// What it shares with other sessions of the same dialogue.
  public let stage: Stage
  /// The day on which the next message is said; set it anew when a conversation goes on later.
  public var today: Day?
  /// How many turns there were; 0 after the greeting.
  public internal(set) var turn = 0
  /// The open question, as it was last asked.
  public internal(set) var question: Question?
  /// What the conversation has come to so far.
  public internal(set) var assessment: Assessment
  /// What each step of the last turn saw and did; empty unless `keepsTrace` was set before it.
  public private(set) var trace = Trace()
  /// Whether the steps of a turn put into words what they see and do, which takes time.
  public var keepsTrace = false

  var progress: Progress
  var manner = Manner()
  var log = Log()
  var hasBegun = false
  var judgement: Judgement

  /// A conversation that has not begun.
  public init(of stage: Stage, today: Day? = nil) {
    self.stage = stage
    self.today = today
    progress = Progress(at: stage.dialogue.begin)
    judgement = Judgement(of: progress, on: stage)
    assessment = judgement.assessment(on: stage, isConcluded: false)
  }

  /// A conversation of its own stage; use one stage for many sessions.
  public init(of dialogue: Dialogue, today: Day? = nil) {
    self.init(of: Stage(dialogue), today: today)
  }

  public var dialogue: Dialogue { stage.dialogue }

  /// Everything that is held as said.
  public var facts: Facts { progress.facts }

  /// The state of the script that the conversation is in.
  public var state: State.ID { progress.state }

  /// The goodbye was said.
  public var hasEnded: Bool { progress.hasEnded }

  /// Why narrowing came to its end, once it has.
  public var stopReason: StopReason? { progress.stopReason }

  /// Opens the conversation: the greeting and the first question.
  public mutating func begin() -> [Event] {
    var exchange = exchange(from: progress, judgement)
    if !hasBegun {
      exchange.run()
    } else {
      exchange.ask()
    }
    hasBegun = true
    return adopt(exchange)
  }

  /// Says welcome back and asks the open question again, as after a saved session was loaded.
  public mutating func resume() -> [Event] {
    guard hasBegun else { return begin() }
    var exchange = exchange(from: progress, judgement)
    exchange.comeBack()
    return adopt(exchange)
  }

  /// Takes one message and answers it.
  public mutating func reply(to message: String) -> [Event] {
    perform(.say(message))
  }

  /// Takes answers of the open question by their names.
  public mutating func choose(_ options: [String]) throws(Complaint) -> [Event] {
    guard let question, !options.isEmpty else { throw Complaint.nothingToChoose }
    let known = question.options.map(\.id)
    let strangers = options.filter { !known.contains($0) }
    guard let stranger = strangers.first else { return perform(.choose(options)) }
    if options == [Universal.notSure.rawValue] { return perform(.command(.notSure, nil)) }
    switch question.kind {
    case .number, .scale, .duration:
      // Where a number is asked, a number is as good as an option.
      guard options.count == 1 else { throw Complaint.unknownOption(stranger, among: known) }
      return perform(.say(stranger))
    case .open:
      throw Complaint.nothingToChoose
    case .one, .many, .yesno, .checklist, .offer:
      throw Complaint.unknownOption(stranger, among: known)
    }
  }

  /// Does what a universal wish asks for; `finding` is what to change, for `change`.
  public mutating func command(
    _ universal: Universal, on finding: Finding.ID? = nil
  ) throws(Complaint) -> [Event] {
    if let finding, stage.finding(finding) == nil { throw Complaint.unknownFinding(finding) }
    return perform(.command(universal, finding))
  }

  /// Takes one input of the protocol.
  public mutating func take(_ input: Input) throws(Complaint) -> [Event] {
    switch input {
    case .say(let message): reply(to: message)
    case .choose(let options): try choose(options)
    case .command(let universal, let finding): try command(universal, on: finding)
    }
  }

  private mutating func perform(_ input: Input) -> [Event] {
    if !hasBegun { _ = begin() }
    if turn < Int.max { turn += 1 }
    let before = progress
    var exchange = exchange(from: progress, judgement)
    exchange.input = input
    exchange.run()
    if exchange.wantsBack { return goBack(exchange) }
    if exchange.progress != before {
      log.append(
        (exchange.effective ?? [input]).map { Log.Entry(turn: turn, today: today, input: $0) },
        reaching: exchange.progress)
    }
    return adopt(exchange)
  }

  private func exchange(from progress: Progress, _ judgement: Judgement) -> Exchange {
    Exchange(
      on: stage, from: progress, judgement, manner, turn: turn, today: today,
      trace: keepsTrace ? Scribe() : nil)
  }

  private mutating func goBack(_ exchange: Exchange) -> [Event] {
    guard let earlier = log.undo(on: stage) else {
      var exchange = exchange
      exchange.stay()
      return adopt(exchange)
    }
    let judgement = Judgement(of: earlier, on: stage)
    var returned = self.exchange(from: earlier, judgement)
    returned.trace = exchange.trace
    returned.goBack(from: progress)
    return adopt(returned)
  }

  private mutating func adopt(_ exchange: Exchange) -> [Event] {
    progress = exchange.progress
    manner = exchange.manner
    trace = exchange.trace?.trace ?? .empty
    question = exchange.question
    judgement = Judgement(circumstances: exchange.circumstances, standing: exchange.standing)
    assessment = judgement.assessment(on: stage, isConcluded: progress.isConcluded)
    return exchange.events(assessment)
  }
}

extension Session: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.saved == right.saved
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(saved)
  }
}
