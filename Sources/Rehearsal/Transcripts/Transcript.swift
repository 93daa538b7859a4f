package import Conversation
package import DialogueModel

/// A conversation written down: what was typed, what was said, and what must hold.
package struct Transcript: Hashable, Sendable {
  /// Where it was read from, for reports.
  package var path: String
  /// The dialogue it was held in.
  package var dialogue: String
  package var version: String?
  /// The day on which it was held.
  package var today: Day?
  /// The greeting's turn first, and then one for each input.
  package var turns: [Turn]
  /// The header and its comments, as they were written.
  package var header: [String]

  /// One input and everything that stands under it.
  package struct Turn: Hashable, Sendable {
    /// Absent for the greeting.
    package var input: Input?
    /// The lines of the input, as they were written.
    package var typed: [String]
    package var entries: [Entry]
    /// The line of the file on which it starts, from 1.
    package var line: Int

    package init(
      input: Input?, typed: [String] = [], entries: [Entry] = [], line: Int = 1
    ) {
      self.input = input
      self.typed = typed
      self.entries = entries
      self.line = line
    }

    /// What was said, line by line.
    package var said: [String] {
      entries.compactMap { if case .said(let text) = $0.kind { text } else { nil } }
    }
  }

  /// One line under an input.
  package struct Entry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case said(String)
      case claim(Claim)
      /// Words that must not appear among what is said in the turn; above the first input, in any.
      case absent(String)
      case comment(String)
      case blank
    }

    package var kind: Kind
    /// The line as it was written.
    package var text: String
    package var line: Int

    package init(_ kind: Kind, text: String, line: Int) {
      self.kind = kind
      self.text = text
      self.line = line
    }
  }

  /// How many things the transcript checks.
  package var checkCount: Int {
    turns.reduce(0) { count, turn in
      count
        + turn.entries.count {
          switch $0.kind {
          case .said, .claim, .absent: true
          case .comment, .blank: false
          }
        }
    }
  }
}
