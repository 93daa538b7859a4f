/// The lines of a script and how they hang together; keeps every byte.
struct SyntaxTree: Sendable {
  /// Every line of every file, in order; together they are the text, byte for byte. Kept for
  /// whoever writes them again.
  var lines: [SyntaxLine] = []
  /// The lines that say something, each followed by what is indented below it.
  var nodes: [SyntaxNode] = []
  /// The nodes that hang below no other.
  var roots: [Int] = []
  /// The tabs that lines are indented with, the first of each line.
  var tabs: [Int] = []

  /// Visits what hangs directly below a node.
  func children(of node: Int) -> Children {
    Children(nodes: nodes, following: node + 1, limit: nodes[node].next)
  }

  /// The nodes directly below another, in order.
  struct Children: Sequence, IteratorProtocol {
    let nodes: [SyntaxNode]
    var following: Int
    let limit: Int

    mutating func next() -> Int? {
      guard following < limit else { return nil }
      defer { following = nodes[following].next }
      return following
    }
  }
}

/// One line: its indentation, what it says, its comment and its ending, with nothing in between lost.
struct SyntaxLine: Hashable, Sendable {
  var start: Int
  var contentStart: Int
  var contentEnd: Int
  /// Where the comment starts; the line's end when there is none.
  var commentStart: Int
  /// Past the line break.
  var end: Int
}

/// A line that says something.
struct SyntaxNode: Hashable, Sendable {
  var start: Int
  /// Past the last byte of what it says, before blanks and comment.
  var end: Int
  /// How far it is indented, in columns.
  var indent: Int
  /// The node after everything below this one.
  var next: Int
  var line: Int
}

extension SyntaxTree {
  /// The text again, put together from the parts of every line.
  func printed(_ source: SourceText) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count)
    for line in lines {
      bytes.append(contentsOf: source.bytes[line.start..<line.contentStart])
      bytes.append(contentsOf: source.bytes[line.contentStart..<line.contentEnd])
      bytes.append(contentsOf: source.bytes[line.contentEnd..<line.commentStart])
      bytes.append(contentsOf: source.bytes[line.commentStart..<line.end])
    }
    return bytes
  }
}

extension ScriptFile {
  /// The file cut into lines and put together again, which gives the same bytes.
  package var printedBack: [UInt8] {
    let source = SourceText([self])
    // The line break that is added behind every file is taken off again.
    return Array(SyntaxTree(source).printed(source).dropLast())
  }
}
