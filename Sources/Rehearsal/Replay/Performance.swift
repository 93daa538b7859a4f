package import Conversation
package import DialogueModel

/// A conversation being played, with everything that has happened in it.
package struct Performance: Sendable {
  package private(set) var session: Session
  /// The greeting first, then one for each input.
  package private(set) var beats: [Beat] = []

  /// One input and what it led to.
  package struct Beat: Sendable {
    /// Absent for the greeting.
    package let input: Input?
    package let events: [Event]
    /// Why the input was refused, where it was.
    package let complaint: Complaint?
    /// The question that is open when the turn is over.
    package let question: Question?
    package let known: [Turn.Known]
    package let assessment: Assessment
    /// What the steps of the turn saw and did, for whoever looks for a reason.
    package let why: [String]

    /// What a person reads, line by line.
    package var spokenLines: [String] {
      events.spokenLines + (complaint.map { [$0.spokenLine] } ?? [])
    }
  }

  package init(of stage: Stage, today: Day?) {
    session = Session(of: stage, today: today)
    session.keepsTrace = true
    let events = session.begin()
    keep(nil, events, nil)
  }

  /// Sends one input.
  package mutating func take(_ input: Input) {
    do throws(Complaint) {
      let events = try session.take(input)
      keep(input, events, nil)
    } catch {
      keep(input, [], error)
    }
  }

  /// The question that is open now.
  package var question: Question? { beats.last?.question }

  /// What the conversation has come to.
  package var assessment: Assessment { session.assessment }

  /// Everything held as said.
  package var known: [Turn.Known] { beats.last?.known ?? [] }

  package var isEnded: Bool { beats.last?.events.isEnd ?? false }

  private mutating func keep(_ input: Input?, _ events: [Event], _ complaint: Complaint?) {
    // A refused input leaves everything as it was, the open question too.
    let question = complaint == nil ? events.question : question
    beats.append(
      Beat(
        input: input, events: events, complaint: complaint, question: question,
        known: session.known, assessment: session.assessment, why: session.trace.reasons))
  }
}

extension Trace {
  /// The notes of the steps that decide something, each after the name of its step.
  fileprivate var reasons: [String] {
    steps.flatMap { step -> [String] in
      switch step.name {
      case .normalise, .word: []
      case .spell, .read, .universal, .correct, .fill, .safety, .believe, .topic, .repair, .agenda:
        step.notes.map { "\(step.name.rawValue): \($0)" }
      }
    }
  }
}
