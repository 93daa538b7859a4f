extension Diagnostic {
  /// The fault with the lines it is on, for a person at a terminal.
  ///
  /// - Parameter colour: whether to colour it with ANSI escapes.
  public func drawn(in source: SourceText, colour: Bool = false) -> String {
    let paint = Paint(isOn: colour)
    let severity = kind.severity.rawValue
    var rows = [
      paint.severity("\(severity)[\(kind.name)]", kind.severity) + paint.bold(": \(message)")
    ]
    let places = ([(primary, true)] + related.map { ($0, false) })
      .map { Drawing(label: $0.0, isPrimary: $0.1, source: source) }
    let width = places.map { String($0.line).count }.max() ?? 1
    let margin = String(repeating: " ", count: width)
    for (number, place) in places.enumerated() {
      let before = number == 0 ? nil : places[number - 1]
      if before?.path != place.path {
        rows.append("\(margin)\(paint.dim("-->")) \(place.path):\(place.line):\(place.column)")
        rows.append("\(margin) \(paint.dim("|"))")
      } else if let before, place.line != before.line {
        rows.append("\(margin) \(paint.dim(":"))")
      }
      if before?.path != place.path || before?.line != place.line {
        let shown =
          String(repeating: " ", count: width - String(place.line).count)
          + String(place.line)
        rows.append("\(paint.dim("\(shown) |")) \(place.text)")
      }
      rows.append("\(margin) \(paint.dim("|")) \(place.pointer(paint, kind.severity))")
    }
    rows.append("\(margin) \(paint.dim("|"))")
    if let note { rows.append("\(margin) \(paint.dim("=")) note: \(note)") }
    if let help { rows.append("\(margin) \(paint.dim("=")) help: \(help.words)") }
    return rows.joined(separator: "\n")
  }
}

/// One label with the line it is on.
private struct Drawing {
  let path: String
  let line: Int
  let column: Int
  /// The line as it is shown, each tab as one space.
  let text: String
  private let indent: Int
  private let width: Int
  private let isPrimary: Bool
  private let words: String

  init(label: Label, isPrimary: Bool, source: SourceText) {
    let place = source.position(of: label.span.start)
    path = place.path
    line = place.line
    column = place.column
    let whole = source.lineSpan(at: label.span.start)
    text = Self.shown(source.text(whole))
    let start = min(max(label.span.start, whole.start), whole.end)
    let end = min(max(label.span.end, start), whole.end)
    indent = Self.shown(source.text(Span(whole.start, start))).displayWidth
    width = max(1, Self.shown(source.text(Span(start, end))).displayWidth)
    self.isPrimary = isPrimary
    words = label.words
  }

  /// Tabs as one space, and nothing that would move a terminal's cursor.
  private static func shown(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: shown.unicodeScalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        shown.unicodeScalars.append("\u{FFFD}")
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  func pointer(_ paint: Paint, _ severity: DiagnosticKind.Severity) -> String {
    let marks = String(repeating: isPrimary ? "^" : "-", count: width)
    let drawn = words.isEmpty ? marks : "\(marks) \(words)"
    return String(repeating: " ", count: indent)
      + (isPrimary ? paint.severity(drawn, severity) : paint.related(drawn))
  }
}

/// Colours, or none.
private struct Paint {
  let isOn: Bool

  func severity(_ text: String, _ severity: DiagnosticKind.Severity) -> String {
    sequence(severity == .error ? "1;31" : "1;33", text)
  }

  func bold(_ text: String) -> String { sequence("1", text) }
  func dim(_ text: String) -> String { sequence("34", text) }
  func related(_ text: String) -> String { sequence("34", text) }

  private func sequence(_ code: String, _ text: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
