import DialogueModel
import DialogueScript
import Understanding

/// The real scripts, compiled once for all tests.
enum LegPain {
  static let dialogue: Dialogue? = {
    let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try? Dialogue(folder: "/\(here)/Dialogues/leg-pain")
  }()

  static let reader: Reader? = dialogue.map { Reader($0) }

  /// What a message is heard to say, without an open question unless one is named.
  static func read(_ message: String, asked: String? = nil, today: Day? = nil) -> Reading {
    guard let reader, let dialogue else { return Reading(message: message) }
    let open = asked.flatMap { name -> Asked? in
      if let finding = dialogue.findings.first(where: { $0.id.text == name }) {
        return .finding(finding.id, offered: finding.answers.map(\.id))
      }
      return dialogue.checklists.first { $0.id.text == name }.map { .checklist($0.id) }
    }
    return reader.read(message, asked: open, today: today)
  }
}

extension Reading {
  /// The mentions as short claims: `swelling is none`, `pain_type is not sharp`, `chest is yes?`.
  var claims: [String] {
    mentions.map { mention in
      let answers = mention.answers.map(\.text).joined(separator: "|")
      switch mention.polarity {
      case .affirmed: return "\(mention.finding) is \(answers)"
      case .denied: return "\(mention.finding) is not \(answers)"
      case .unsure: return "\(mention.finding) is \(answers)?"
      }
    }
  }
}
