/// How a stretch of a row is set apart on a terminal that shows colours.
package enum Style: Hashable, Sendable {
  case plain, bold, dim, warning, emergency, accent

  /// The parameters of its escape sequence; nothing for plain text.
  var sequence: String? {
    switch self {
    case .plain: nil
    case .bold: "1"
    case .dim: "2"
    case .warning: "1;33"
    case .emergency: "1;31"
    case .accent: "36"
    }
  }
}

/// One line of a terminal: stretches of text, each in one style.
package struct Row: Hashable, Sendable {
  package struct Stretch: Hashable, Sendable {
    package var text: String
    package var style: Style
  }

  package var stretches: [Stretch]

  package init(_ text: String = "", _ style: Style = .plain) {
    stretches = text.isEmpty ? [] : [Stretch(text: text, style: style)]
  }

  package init(_ stretches: [Stretch]) {
    self.stretches = stretches
  }

  /// The words without their styles.
  package var text: String { stretches.map(\.text).joined() }

  package var columns: Int { stretches.reduce(0) { $0 + $1.text.columns } }

  /// The row as written to a terminal.
  package func written(inColour: Bool) -> String {
    guard inColour else { return text }
    return stretches.map { stretch in
      stretch.style.sequence.map { "\u{1B}[\($0)m\(stretch.text)\u{1B}[0m" } ?? stretch.text
    }.joined()
  }

  package static func + (left: Row, right: Row) -> Row {
    Row(left.stretches + right.stretches)
  }

  /// The row filled up with spaces.
  package func padded(to width: Int) -> Row {
    let missing = width - columns
    return missing > 0 ? self + Row(String(repeating: " ", count: missing)) : self
  }
}
