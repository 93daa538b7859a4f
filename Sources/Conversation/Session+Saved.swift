public import DialogueModel

extension Session {
  /// A conversation without its dialogue, for keeping.
  public struct Saved: Hashable, Sendable, Codable {
    /// The dialogue that it is a conversation of.
    public let dialogue: Dialogue.ID
    public let version: String
    /// A digest of the scripts, in hexadecimal digits.
    public let fingerprint: String
    public let turn: Int
    let today: Day?
    let hasBegun: Bool
    let progress: Progress
    let manner: Manner
    let log: Log
    let question: Question?
  }

  /// Why a saved conversation cannot simply go on.
  public enum ResumeFault: Error, Hashable, Sendable {
    /// It belongs to another dialogue.
    case otherDialogue(Dialogue.ID)
    /// The scripts were changed since; `init(replaying:on:)` says everything again to the new ones.
    case scriptChanged
    /// It was decoded without a stage in the decoder's `userInfo`.
    case noStage
  }

  /// The conversation without its dialogue, for keeping.
  public var saved: Saved {
    Saved(
      dialogue: dialogue.id, version: dialogue.version, fingerprint: dialogue.fingerprintDigits,
      turn: turn, today: today, hasBegun: hasBegun, progress: progress, manner: manner, log: log,
      question: question)
  }

  /// Goes on with a saved conversation, on the same scripts.
  public init(resuming saved: Saved, of stage: Stage) throws(ResumeFault) {
    guard saved.dialogue == stage.dialogue.id else { throw .otherDialogue(saved.dialogue) }
    guard saved.fingerprint == stage.dialogue.fingerprintDigits else { throw .scriptChanged }
    self.init(of: stage, today: saved.today)
    turn = saved.turn
    hasBegun = saved.hasBegun
    progress = saved.progress
    manner = saved.manner
    log = saved.log
    question = saved.question
    judgement = Judgement(of: progress, on: stage)
    assessment = judgement.assessment(on: stage, isConcluded: progress.isConcluded)
  }

  /// Says everything of a saved conversation again, to scripts that were changed since.
  public init(replaying saved: Saved, on stage: Stage) {
    self.init(of: stage, today: saved.today)
    turn = saved.turn
    hasBegun = saved.hasBegun
    manner = saved.manner
    log = saved.log
    progress = saved.hasBegun ? log.replay(on: stage) : progress
    judgement = Judgement(of: progress, on: stage)
    var exchange = Exchange(on: stage, from: progress, judgement, manner, turn: turn, today: today)
    exchange.ask()
    question = exchange.question
    assessment = judgement.assessment(on: stage, isConcluded: progress.isConcluded)
  }
}

extension Dialogue {
  /// The digest as text, since a number of 64 bits does not survive every JSON reader.
  var fingerprintDigits: String { String(fingerprint, radix: 16) }
}

extension Session: Codable {
  /// Where a decoder finds the stage to decode sessions onto.
  public static let stageKey = CodingUserInfoKey.legworkStage

  /// Decodes onto the stage in `decoder.userInfo[Session.stageKey]`.
  public init(from decoder: any Decoder) throws {
    guard let stage = decoder.userInfo[Session.stageKey] as? Stage else {
      throw ResumeFault.noStage
    }
    try self.init(resuming: Saved(from: decoder), of: stage)
  }

  public func encode(to encoder: any Encoder) throws {
    try saved.encode(to: encoder)
  }
}

extension CodingUserInfoKey {
  fileprivate static var legworkStage: Self {
    guard let key = Self(rawValue: "legwork.stage") else {
      preconditionFailure("any text makes a key")
    }
    return key
  }
}
