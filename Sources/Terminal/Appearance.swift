internal import Glibc

/// What the place that we write to can show, worked out once at the start.
public struct Appearance: Hashable, Sendable {
  /// A person types at a terminal and reads at one: lines are edited with GNU readline.
  public var isInteractive: Bool
  /// Output goes to a terminal, which has a width.
  public var isTerminal: Bool
  public var hasColour: Bool
  public var look: Look

  /// Frames, pictures and bars for the eye, or words alone for pipes and screen readers.
  public enum Look: Hashable, Sendable {
    case drawn, plain
  }

  public init(isInteractive: Bool, isTerminal: Bool, hasColour: Bool, look: Look) {
    self.isInteractive = isInteractive
    self.isTerminal = isTerminal
    self.hasColour = hasColour
    self.look = look
  }

  /// Looks at standard input, standard output, `NO_COLOR` and `TERM`.
  public static func ofThisProcess(plain: Bool) -> Appearance {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isDumb = variable("TERM") == nil || variable("TERM") == "dumb"
    return Appearance(
      isInteractive: isTerminal && isatty(STDIN_FILENO) == 1,
      isTerminal: isTerminal,
      hasColour: isTerminal && !plain && !isDumb && variable("NO_COLOR") == nil,
      look: isTerminal && !plain && !isDumb ? .drawn : .plain)
  }

  /// An environment variable that is set and not empty.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }

  /// The columns and rows of the terminal now.
  var size: (columns: Int, rows: Int)? {
    guard isTerminal else { return nil }
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return (80, 24)
    }
    return (Int(window.ws_col), max(Int(window.ws_row), 4))
  }
}
