extension ScriptFile {
  /// The same script in the one layout: every comment is kept, and what it means does not change.
  ///
  /// Laying out a laid-out script changes nothing.
  public var formatted: ScriptFile {
    var layout = Layout(self)
    return ScriptFile(path: path, bytes: layout.lines())
  }
}

/// Lays a script out anew, from the lines of its tree.
struct Layout {
  let bytes: [UInt8]
  let tree: SyntaxTree
  /// The node of each line; -1 for blank lines and comments.
  let nodeOfLine: [Int]
  /// What each node begins or belongs to, by node.
  private(set) var roles: [LineRole]
  var output: [UInt8] = []

  init(_ file: ScriptFile) {
    let source = SourceText([file])
    bytes = source.bytes
    tree = SyntaxTree(source)
    var nodeOfLine = Array(repeating: -1, count: tree.lines.count)
    for (number, node) in tree.nodes.enumerated() { nodeOfLine[node.line] = number }
    self.nodeOfLine = nodeOfLine
    roles = Array(repeating: .continuation, count: tree.nodes.count)
    for root in tree.roots { shape(root) }
  }

  /// The bytes of the whole, laid out.
  mutating func lines() -> [UInt8] {
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var waiting: [Int] = []
    var line = 0
    while line < tree.lines.count {
      guard nodeOfLine[line] >= 0, case .group(let group) = roles[nodeOfLine[line]] else {
        waiting.append(line)
        line += 1
        continue
      }
      writeBetween(waiting, before: group)
      waiting = []
      write(group)
      line = group.lastLine + 1
    }
    writeBetween(waiting, before: nil)
    return output
  }

  mutating func set(_ role: LineRole, of node: Int) {
    roles[node] = role
  }
}

/// What a line that says something is to the layout.
enum LineRole {
  /// It belongs to the line above it that is indented less.
  case continuation
  case group(LineGroup)
}

/// A line with the lines that go on with it.
struct LineGroup {
  /// What the words behind the first one are like, and so where lines may break.
  enum Body {
    /// Words, in a row.
    case words
    /// Phrases, each behind a comma or a line of its own.
    case phrases
    /// A predicate, and behind it at most where its number comes from.
    case predicate
    /// A predicate, and behind it a text.
    case predicateAndText
    /// Drawn: every line as it is, from its first sign on.
    case picture
    /// One line, in single spaces where there is one.
    case plain
  }

  var node: Int
  var firstLine: Int
  var lastLine: Int
  var depth: Int
  var body: Body
  /// How wide the first word is made, with the space behind it; 0 puts one space behind it.
  var column: Int
  /// Several words make up its first, as in `upper + inner`.
  var headWords = 1
  /// The declaration in column 1, which a blank line sets apart.
  var isRoot: Bool { depth == 0 }
}
