import DialogueModel
import DialogueScript

/// A small piece of script, made whole with the least that a dialogue needs.
struct Example {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The piece itself, and a file with what it lacks.
  var files: [ScriptFile] {
    [
      ScriptFile(path: "example.dialogue", text: text),
      ScriptFile(path: "rest.dialogue", text: rest),
    ]
  }

  func compiled(_ checks: Checks = .all) -> Compilation {
    compile(files, checks: checks)
  }

  private var lines: [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func declares(_ start: String) -> Bool {
    lines.contains { $0.hasPrefix(start) }
  }

  private func says(_ key: String) -> Bool {
    lines.contains { $0.hasPrefix("  \(key) ") }
  }

  private var rest: String {
    var rest = ""
    // A piece with states of its own, none of them the start, is left as it is.
    if !declares("dialogue"), !declares("state") || declares("state start") {
      rest += """
        dialogue example
          called   An example
          version  1
          speaks   en
          begin    start

        """
    }
    if !declares("state") {
      rest += """
        state start
          say  Hello.
          end

        """
    }
    // A piece that is a whole dialogue with a wording or a grammar is left to itself there.
    let isWhole = declares("dialogue")
    rest += "wording en\n"
    for key in Wording.Key.allCases
    where !(isWhole && declares("wording en")) && !(declares("wording en") && says(key.rawValue)) {
      rest += "  \(key.rawValue)  Words.\n"
    }
    rest += "grammar en\n"
    for key in Grammar.Key.allCases
    where !(isWhole && declares("grammar en")) && !(declares("grammar en") && says(key.rawValue)) {
      rest += "  \(key.rawValue)  \(key.rawValue)\n"
    }
    return rest
  }
}
