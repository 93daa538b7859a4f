package import Conversation

/// Draws what happened in a turn as rows of a page of one width.
package struct Page: Sendable {
  /// The columns there are; `nil` leaves lines as long as they are.
  package var width: Int?
  package var look: Appearance.Look

  /// After each turn, what is thought likely is shown too.
  package var showsThinking: Bool

  package init(width: Int?, look: Appearance.Look, showsThinking: Bool = false) {
    self.width = width
    self.look = look
    self.showsThinking = showsThinking
  }

  /// The widest that prose is set: longer lines are hard to read.
  private static let measure = 78

  var proseWidth: Int? { width.map { min($0, Self.measure) } }

  /// Everything that a turn shows, a blank row after each paragraph.
  package func rows(for events: [Event]) -> [Row] {
    var rows: [Row] = []
    var previous: Saying.Role?
    for event in inOneFrame(events) {
      switch event {
      case .says(let saying):
        if let previous, separates(previous, saying.role) { rows.append(Row()) }
        rows += self.rows(for: saying)
        previous = saying.role
      case .asks(let question):
        if previous != nil { rows.append(Row()) }
        rows += self.rows(for: question)
        previous = .plain
      case .assessed(let assessment) where showsThinking:
        if previous != nil { rows.append(Row()) }
        rows += self.rows(thinking: assessment)
        previous = .plain
      case .failed(let fault):
        if previous != nil { rows.append(Row()) }
        rows += prose(harmless("\(fault)"), .warning)
        previous = .plain
      case .heard, .unused, .assessed, .ended:
        continue
      }
    }
    if !rows.isEmpty { rows.append(Row()) }
    return rows
  }

  /// The sentences of an emergency together: one frame says one thing to do.
  private func inOneFrame(_ events: [Event]) -> [Event] {
    var joined: [Event] = []
    for event in events {
      if case .says(let next) = event, next.role == .emergency,
        case .says(var saying) = joined.last, saying.role == .emergency
      {
        saying.text += "\n\n" + next.text
        joined[joined.count - 1] = .says(saying)
      } else {
        joined.append(event)
      }
    }
    return joined
  }

  private func separates(_ previous: Saying.Role, _ next: Saying.Role) -> Bool {
    switch (previous, next) {
    case (.item, .item), (.heading, .item), (.heading, .plain): false
    default: true
    }
  }

  func rows(for saying: Saying) -> [Row] {
    let text = harmless(saying.text)
    switch saying.role {
    case .plain: return prose(text)
    case .echo: return prose(text, .accent)
    case .aside: return prose(text, .dim)
    case .heading: return prose(text, .bold)
    case .warning: return marked(text, with: "! ", .warning)
    case .item: return marked(text, with: look == .drawn ? "• " : "- ", .plain)
    case .emergency: return framed(text)
    }
  }

  func prose(_ text: String, _ style: Style = .plain) -> [Row] {
    wrapped(text, to: proseWidth).map { Row($0, style) }
  }

  /// Text with a sign before its first line, the others set in under it.
  private func marked(_ text: String, with mark: String, _ style: Style) -> [Row] {
    let lines = wrapped(text, to: proseWidth.map { $0 - mark.columns })
    let blank = String(repeating: " ", count: mark.columns)
    return lines.enumerated().map { number, line in
      Row((number == 0 ? mark : blank) + line, style)
    }
  }

  /// An emergency: a frame, the first line bold.
  private func framed(_ text: String) -> [Row] {
    guard look == .drawn, let proseWidth, proseWidth >= 12 else {
      return prose(text, .emergency)
    }
    let lines = wrapped(text, to: proseWidth - 4)
    let inner = lines.map(\.columns).max() ?? 0
    let bar = String(repeating: "━", count: inner + 2)
    let edge = Row("┃ ", .emergency)
    let body = lines.enumerated().map { number, line in
      edge + Row(line, number == 0 ? .emergency : .plain).padded(to: inner) + Row(" ┃", .emergency)
    }
    return [Row("┏\(bar)┓", .emergency)] + body + [Row("┗\(bar)┛", .emergency)]
  }
}
