extension Diagnostic {
  /// On one line: `file:line:column: error: message [kind]`.
  public func line(in source: SourceText) -> String {
    let place = source.position(of: primary.span.start)
    let severity = kind.severity.rawValue
    return "\(place.path):\(place.line):\(place.column): \(severity): \(message) [\(kind.name)]"
  }
}
