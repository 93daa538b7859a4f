package import Conversation

extension [Event] {
  /// What a person reads in a turn, line by line, as transcripts write it.
  package var spokenLines: [String] {
    flatMap { event -> [String] in
      switch event {
      case .says(let saying): saying.spokenLines
      case .asks(let question): question.spokenLines
      case .failed(let fault): ["(a limit was met: \(fault))"]
      case .heard, .unused, .assessed, .ended: []
      }
    }
  }

  /// The question that the turn leaves open.
  package var question: Question? {
    for case .asks(let question) in reversed() { return question }
    return nil
  }

  package var isEnd: Bool { contains(.ended) }
}

extension Complaint {
  /// A refused input, as transcripts write it.
  package var spokenLine: String { "(refused: \(message))" }
}

extension Saying {
  fileprivate var spokenLines: [String] {
    let mark = role == .item ? "- " : ""
    return (mark + text).spokenLines
  }
}

extension Question {
  fileprivate var spokenLines: [String] {
    let labels = options.map(\.label)
    let choices = labels.isEmpty ? [] : ["  (" + labels.joined(separator: " / ") + ")"]
    return (safety.map(\.spokenLines) ?? []) + text.spokenLines + choices
  }
}

extension String {
  fileprivate var spokenLines: [String] {
    split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
      .map { String(String($0).trimmedEnd) }
      .filter { !$0.isEmpty }
  }
}
