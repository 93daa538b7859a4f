public import Conversation
internal import Glibc

/// The place where a person talks with the program: a terminal, or a pipe.
///
/// It shows what happened and reads one message at a time; it knows nothing of sessions.
public final class Console {
  /// What came from the person.
  public enum Message: Hashable, Sendable {
    case text(String)
    /// Ctrl-D, or the end of input.
    case end
    /// What was waited for beside the person is there; what they are typing is kept.
    case interrupted
  }

  private let appearance: Appearance
  /// What Tab offers beside the answers of the open question.
  public var commands: [String]
  private let showsThinking: Bool
  private let editor: LineEditor?
  private var input = LineReader(descriptor: STDIN_FILENO)
  /// What was shown lately, kept to draw it again when the window changes.
  private var shown: [Shown] = []

  private enum Shown {
    case events([Event])
    case typed(String)
    case rows((Page) -> [Row])
  }

  private static let prompt = "> "
  /// More than fills any screen.
  private static let kept = 40

  /// - Parameters:
  ///   - history: a file of lines typed before; none is kept without one.
  ///   - showsThinking: after each turn, what is thought likely and why.
  public init(
    _ appearance: Appearance, commands: [String] = [], history: String?,
    showsThinking: Bool = false
  ) {
    self.appearance = appearance
    self.commands = commands
    self.showsThinking = showsThinking
    editor = appearance.isInteractive ? LineEditor(history: history.map(History.init)) : nil
  }

  /// Shows what happened in a turn.
  public func show(_ events: [Event]) {
    show(.events(events))
  }

  /// Says something about the program itself.
  public func note(_ text: String) {
    let text = harmless(text)
    show(.rows { $0.prose(text, .dim) + [Row()] })
  }

  /// Leaves the line that is being typed, so that something else can be written.
  public func leave() {
    editor?.leave()
    write("\n")
  }

  /// Reads one message, with completion for the open question.
  ///
  /// - Parameter other: a descriptor whose readiness interrupts the wait at a terminal.
  public func read(for question: Question?, orUntil other: Int32? = nil) -> Message {
    guard let editor else { return readPlainly() }
    let completion = Completion(for: question, commands: commands)
    var cancelled = 0
    while true {
      switch editor.read(prompt: prompt, completing: completion, orUntil: other) {
      case .line(let typed):
        let line = typed.trimmingLineFeeds
        remember(.typed(line))
        write("\n")
        return .text(line)
      case .end:
        write("\n")
        return .end
      case .cancelled:
        cancelled += 1
        write("^C\n")
        // Whoever presses it twice wants to leave.
        if cancelled == 2 { note("Ctrl-D ends the chat.") }
      case .redraw:
        redraw()
      case .interrupted:
        return .interrupted
      }
    }
  }

  /// The prompt, its colour marked so that readline does not count it.
  private var prompt: String {
    appearance.hasColour ? "\u{1}\u{1B}[1m\u{2}\(Self.prompt)\u{1}\u{1B}[0m\u{2}" : Self.prompt
  }

  private func readPlainly() -> Message {
    guard let line = input.next() else { return .end }
    // Piped lines are shown as if they had been typed, so that what is written can be followed.
    if isatty(STDIN_FILENO) == 0 { show(.typed(line)) }
    return .text(line)
  }

  private func show(_ item: Shown) {
    remember(item)
    write(text(of: rows(of: item, on: page)))
  }

  private func remember(_ item: Shown) {
    shown.append(item)
    if shown.count > Self.kept { shown.removeFirst(shown.count - Self.kept) }
  }

  /// Draws the last of what was shown on a clear screen, in its present size.
  private func redraw() {
    let page = page
    let room = (appearance.size?.rows ?? 24) - 1
    let rows = shown.flatMap { self.rows(of: $0, on: page) }.suffix(room)
    write("\u{1B}[H\u{1B}[2J" + text(of: Array(rows)))
  }

  private var page: Page {
    Page(
      width: appearance.size?.columns, look: appearance.look, showsThinking: showsThinking)
  }

  private func rows(of item: Shown, on page: Page) -> [Row] {
    switch item {
    case .events(let events): page.rows(for: events)
    case .typed(let line):
      wrapped(Self.prompt + harmless(line), to: page.width).map { Row($0, .bold) } + [Row()]
    case .rows(let draw): draw(page)
    }
  }

  private func text(of rows: [Row]) -> String {
    rows.map { $0.written(inColour: appearance.hasColour) + "\n" }.joined()
  }

  private func write(_ text: String) {
    writeAll(text, to: STDOUT_FILENO)
  }
}

extension String {
  /// The text without the line feeds that a paste leaves at its end.
  fileprivate var trimmingLineFeeds: String {
    String(prefix(count - reversed().prefix(while: \.isNewline).count))
  }
}
