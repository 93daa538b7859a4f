/// A named kind of fault; the name never changes its meaning.
public struct DiagnosticKind: Hashable, Sendable, CustomStringConvertible {
  public enum Severity: String, Hashable, Sendable {
    /// The dialogue cannot be used.
    case error
    /// The dialogue can be used, but somebody would be served badly.
    case warning
  }

  /// Such as `unknown-name`.
  public let name: String
  public let severity: Severity
  /// What it is and how it usually comes about, in a few sentences.
  public let explanation: String
  /// A script that earns this diagnostic and no other.
  public let wrong: String
  /// The same script, mended.
  public let right: String

  init(
    name: String, severity: Severity = .error, explanation: String, wrong: String, right: String
  ) {
    self.name = name
    self.severity = severity
    self.explanation = explanation
    self.wrong = wrong
    self.right = right
  }

  public var description: String { name }

  /// The kind of this name.
  public static func named(_ name: String) -> DiagnosticKind? {
    all.first { $0.name == name }
  }

  /// The kind with the nearest name, when it is near enough.
  public static func closest(to name: String) -> DiagnosticKind? {
    DialogueScript.closest(to: name, among: all.map(\.name)).flatMap(named)
  }

  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
