import Conversation
import FoundationEssentials

/// The same conversation held once more, saved and loaded again after every turn.
struct KeptSession {
  private var session: Session
  private var decoder = JSONDecoder()

  init(of performance: Performance) {
    session = Session(of: performance.session.stage, today: performance.session.today)
    decoder.userInfo[Session.stageKey] = performance.session.stage
  }

  /// Takes the same input and says what came out otherwise than the first time, if anything.
  mutating func failure(after beat: Performance.Beat) -> ReplayFailure.Kind? {
    let events: [Event]
    do throws(Complaint) {
      events = if let input = beat.input { try session.take(input) } else { session.begin() }
    } catch {
      return error == beat.complaint ? nil : .notSame
    }
    guard events == beat.events else { return .notSame }
    return saveAndLoad()
  }

  private mutating func saveAndLoad() -> ReplayFailure.Kind? {
    do {
      let loaded = try decoder.decode(Session.self, from: JSONEncoder().encode(session))
      guard loaded == session, loaded.known == session.known,
        loaded.assessment == session.assessment
      else { return .notKept("the loaded conversation is another one") }
      session = loaded
      return nil
    } catch {
      return .notKept("it cannot be saved and loaded: \(error)")
    }
  }
}
