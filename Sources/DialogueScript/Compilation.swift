public import DialogueModel

/// What came of compiling a folder of scripts.
public struct Compilation: Sendable {
  /// Absent when there is any error.
  public let dialogue: Dialogue?
  /// Sorted by file and place.
  public let diagnostics: [Diagnostic]
  /// The text that the diagnostics' spans count through.
  public let source: SourceText

  /// The diagnostics that keep the dialogue from being used.
  public var errors: [Diagnostic] {
    diagnostics.filter { $0.kind.severity == .error }
  }
}
