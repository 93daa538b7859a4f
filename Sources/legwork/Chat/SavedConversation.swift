import ArgumentParser
import Conversation
import DialogueKit
import DialogueModel

/// A conversation that a person asked to keep, by its name.
struct SavedConversation {
  let file: SaveFile

  /// What there was to go on with.
  enum Start {
    case new
    case goesOn(Session, note: String?)
    /// What was there could not be used; it is kept aside.
    case setAside(note: String)
  }

  /// Finds the place of a conversation and holds it for this process.
  init(named name: String) throws {
    guard let folder = StateFolder.path else {
      throw ValidationError(
        "There is no folder to keep a conversation in. Set HOME or XDG_STATE_HOME.")
    }
    file = SaveFile(path: "\(folder)/\(name).conversation")
    guard file.lock() else {
      throw ValidationError(
        "The conversation `\(name)` is open in another window. Close it there, or say another name."
      )
    }
  }

  static func isName(_ name: String) -> Bool {
    (1...60).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  var beginningNote: String {
    "This chat is kept in \(file.path), so that --resume can go on with it. Delete the file to forget it."
  }

  /// Reads what was kept and puts it onto the stage.
  func load(onto stage: Stage, today: Day) -> Start {
    switch file.read() {
    case .nothing:
      return .new
    case .unreadable:
      return setAside("it is damaged, or from another version of legwork")
    case .conversation(let bytes):
      guard let saved = try? Session.Saved(json: bytes) else {
        return setAside("it is from another version of legwork")
      }
      return goOn(with: saved, on: stage, today: today)
    }
  }

  private func goOn(with saved: Session.Saved, on stage: Stage, today: Day) -> Start {
    do throws(Session.ResumeFault) {
      var session = try Session(resuming: saved, of: stage)
      session.today = today
      return .goesOn(session, note: nil)
    } catch {
      switch error {
      case .scriptChanged:
        var session = Session(replaying: saved, on: stage)
        session.today = today
        return .goesOn(session, note: "The scripts have changed since this chat was kept.")
      case .otherDialogue(let other):
        return setAside("it is a conversation of `\(other)`")
      case .noStage:
        return setAside("it does not fit these scripts")
      }
    }
  }

  private func setAside(_ reason: String) -> Start {
    let place = file.setAside().map { " It is kept as \($0)." } ?? ""
    return .setAside(note: "The kept chat cannot be used: \(reason).\(place) Here is a new one.")
  }
}
