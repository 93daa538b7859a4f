/// A place in what a line says, going on over the lines indented below it.
struct Cursor {
  var position: Int
  /// Past the last byte of the line being read.
  var end: Int
  /// The node that is read when this line is done.
  var next: Int
  /// The node before which reading stops.
  let limit: Int
  /// The byte before which reading stops, where something else follows in the text.
  let stop: Int
  /// How many brackets are open; inside them, two spaces end nothing.
  var depth = 0

  /// A cursor over nothing, at a place.
  init(at position: Int) {
    self.init(position: position, end: position, next: 0, limit: 0, stop: position)
  }

  init(position: Int, end: Int, next: Int, limit: Int, stop: Int) {
    self.position = position
    self.end = min(end, stop)
    self.next = next
    self.limit = limit
    self.stop = stop
  }

  /// The deepest nesting of brackets and steps; deeper than any author writes.
  static let deepest = 40
}

extension Script {
  /// The rest of a line behind `position`, without what is indented below it.
  func rest(of node: Int, behind position: Int) -> Cursor {
    let line = tree.nodes[node]
    return trimmed(
      Cursor(position: position, end: line.end, next: 0, limit: 0, stop: line.end))
  }

  /// The rest of a line and of all lines indented below it.
  func whole(of node: Int, behind position: Int, stop: Int = .max) -> Cursor {
    let line = tree.nodes[node]
    return trimmed(
      Cursor(position: position, end: line.end, next: node + 1, limit: line.next, stop: stop))
  }

  private func trimmed(_ cursor: Cursor) -> Cursor {
    var cursor = cursor
    while cursor.position < cursor.end, source.bytes[cursor.position].isBlank {
      cursor.position += 1
    }
    _ = goOn(&cursor)
    return cursor
  }

  /// Goes on to the next line when this one is done; false when there is none.
  func goOn(_ cursor: inout Cursor) -> Bool {
    while cursor.position >= cursor.end {
      guard cursor.next < cursor.limit, tree.nodes[cursor.next].start < cursor.stop else {
        return false
      }
      let line = tree.nodes[cursor.next]
      cursor.position = line.start
      cursor.end = min(line.end, cursor.stop)
      cursor.next += 1
    }
    return true
  }

  /// The stretch from a cursor to the end of its line.
  func remainder(_ cursor: Cursor) -> Span {
    var end = max(cursor.position, cursor.end)
    while end > cursor.position, source.bytes[end - 1].isSpace { end -= 1 }
    return Span(cursor.position, end)
  }
}
