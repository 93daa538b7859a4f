/// Notes the families that conditions belong to, for `leading is`.
func gatherFamilies(_ script: inout Script) {
  for declaration in script.all(.condition) {
    for line in script.lines(of: declaration) {
      let head = script.head(of: line)
      guard head.keyword == .family else { continue }
      var cursor = script.whole(head)
      script.families.formUnion(script.plainNames(&cursor))
    }
  }
}

extension Script {
  /// Names with commas between them that need not be declared anywhere.
  mutating func plainNames(_ cursor: inout Cursor) -> [Symbol] {
    var found: [Symbol] = []
    while true {
      let name = token(cursor)
      guard name.kind == .word else {
        report.add(.incompleteLine("a name", at: name.span))
        return found
      }
      found.append(name.symbol)
      cursor = name.after
      let comma = token(cursor)
      guard comma.isSign(",") else { break }
      cursor = comma.after
    }
    expectEnd(cursor)
    return found
  }
}
