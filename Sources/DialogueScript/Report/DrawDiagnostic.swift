extension Compilation {
  /// Where a byte stands, counted from 1; columns count characters.
  public func position(of offset: Int) -> (path: String, line: Int, column: Int) {
    source.position(of: offset)
  }
}

extension SourceText {
  /// Where a byte stands, counted from 1; columns count characters.
  func position(of offset: Int) -> (path: String, line: Int, column: Int) {
    guard !paths.isEmpty else { return ("", 1, 1) }
    let file = file(at: offset)
    var line = 1
    var start = starts[file]
    for position in starts[file]..<max(starts[file], min(offset, bytes.count))
    where bytes[position] == UInt8(ascii: "\n") {
      line += 1
      start = position + 1
    }
    let before = String(
      decoding: bytes[start..<max(start, min(offset, bytes.count))], as: UTF8.self)
    return (paths[file], line, before.count + 1)
  }
}

extension Diagnostic {
  /// On one line: `file:line:column: error: message [kind]`.
  public func line(in source: SourceText) -> String {
    let place = source.position(of: primary.span.start)
    return
      "\(place.path):\(place.line):\(place.column): \(kind.severity.rawValue): \(message) [\(kind.name)]"
  }
}
