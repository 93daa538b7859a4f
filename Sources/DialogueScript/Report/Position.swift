extension SourceText {
  /// Where a byte stands, counted from 1; columns count characters.
  public func position(of offset: Int) -> (path: String, line: Int, column: Int) {
    guard !paths.isEmpty else { return ("", 1, 1) }
    let file = file(at: offset)
    let whole = lineSpan(at: offset)
    var line = 1
    for position in starts[file]..<whole.start where bytes[position] == UInt8(ascii: "\n") {
      line += 1
    }
    let before = text(Span(whole.start, min(max(offset, whole.start), whole.end)))
    return (paths[file], line, before.count + 1)
  }

  /// The line that holds a byte, without its ending.
  func lineSpan(at offset: Int) -> Span {
    guard !paths.isEmpty else { return Span(0, 0) }
    let file = range(ofFile: file(at: offset))
    let offset = min(max(offset, file.lowerBound), file.upperBound)
    var start = offset
    while start > file.lowerBound, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = offset
    while end < file.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Span(start, end)
  }
}
