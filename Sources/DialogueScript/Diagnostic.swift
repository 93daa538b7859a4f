/// Placeholder while the compiler is written.
public struct Diagnostic: Error, Hashable, Sendable {}
