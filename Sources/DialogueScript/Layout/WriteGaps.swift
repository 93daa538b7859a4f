extension Layout {
  /// Writes the comments and blank lines that stand before a line, or at the end.
  ///
  /// One blank line sets declarations apart; between the lines of one, a blank line is kept.
  mutating func writeBetween(_ lines: [Int], before group: LineGroup?) {
    var wantsBlank = false
    var isAnnounced = false
    for line in lines {
      guard let comment = comment(of: line) else {
        wantsBlank = true
        continue
      }
      let indent = indent(ofCommentAt: line, before: group)
      if wantsBlank || indent == 0 && !isAnnounced && !isOneLine(before: group) { writeBlank() }
      isAnnounced = isAnnounced || indent == 0
      wantsBlank = false
      writeIndent(indent)
      output += comment
      writeBreak()
    }
    guard let group else { return }
    if wantsBlank || group.isRoot && !isAnnounced && !isOneLine(before: group) { writeBlank() }
  }

  /// A comment stands with what it is followed by; indented at the end of a declaration, with that.
  private func indent(ofCommentAt line: Int, before group: LineGroup?) -> Int {
    let line = tree.lines[line]
    guard line.contentStart > line.start else { return 0 }
    guard let group, !group.isRoot else { return output.isEmpty ? 0 : Self.step }
    return group.depth * Self.step
  }

  /// Declarations of one line each may stand without blank lines between them.
  private func isOneLine(before group: LineGroup?) -> Bool {
    guard let group, group.isRoot, let kind = keyword(of: group.node), kind == .source,
      let place = tree.roots.firstIndex(of: group.node), place > 0
    else { return false }
    return keyword(of: tree.roots[place - 1]) == kind
  }

  static let step = 2

  mutating func writeIndent(_ columns: Int) {
    output += repeatElement(UInt8(ascii: " "), count: columns)
  }

  mutating func writeBreak() {
    while let last = output.last, last.isBlank { output.removeLast() }
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func writeBlank() {
    guard !output.isEmpty, !output.suffix(2).elementsEqual("\n\n".utf8) else { return }
    output.append(UInt8(ascii: "\n"))
  }
}
