extension StateMap {
  /// The map in the language of Graphviz.
  public var dot: String {
    var lines = [
      "digraph dialogue {",
      "  label=\(quoted(title)); labelloc=t; fontname=\"sans-serif\"; rankdir=TB;",
      "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#f4f7f9\", fontname=\"sans-serif\", fontsize=10];",
      "  edge [fontname=\"sans-serif\", fontsize=9, color=\"#555577\"];",
    ]
    for place in places {
      let text = ([place.name.uppercased()] + place.doings).map(folded).map(escaped)
      let border = place.isEnd ? ", peripheries=2" : ""
      lines.append(
        "  \(quoted(place.name)) [label=\"\(text.map { $0 + "\\l" }.joined())\"\(border)];")
    }
    for way in ways {
      let label = way.label.isEmpty ? "" : "label=\"\(escaped(folded(way.label)))\", "
      let style = way.isOffer ? "dashed" : "solid"
      lines.append("  \(quoted(way.from)) -> \(quoted(way.to)) [\(label)style=\(style)];")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// The map in the language of Mermaid, which many editors and sites draw.
  public var mermaid: String {
    var lines = ["flowchart TD"]
    for (number, place) in places.enumerated() {
      let text = (["<b>\(entities(place.name))</b>"] + place.doings.map { entities(folded($0)) })
        .joined(separator: "<br>").replacing("\n", with: "<br>")
      let shape = place.isEnd ? ("([\"", "\"])") : ("[\"", "\"]")
      lines.append("  s\(number)\(shape.0)\(text)\(shape.1)")
    }
    let numbers = Dictionary(
      places.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for way in ways {
      guard let from = numbers[way.from], let to = numbers[way.to] else { continue }
      let arrow = way.isOffer ? "-.->" : "-->"
      let label =
        way.label.isEmpty
        ? "" : "|\"\(entities(folded(way.label)).replacing("\n", with: "<br>"))\"|"
      lines.append("  s\(from) \(arrow)\(label) s\(to)")
    }
    return lines.joined(separator: "\n")
  }

  /// Long rows of words in lines that a box can hold; a very long one is cut.
  private func folded(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.utf8.count + word.utf8.count < Self.boxWidth {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    guard lines.count > Self.boxLines else { return lines.joined(separator: "\n") }
    return lines.prefix(Self.boxLines).joined(separator: "\n") + " …"
  }

  private static let boxWidth = 44
  private static let boxLines = 3

  private func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\l   ")
  }

  private func entities(_ text: String) -> String {
    text.replacing("&", with: "#amp;").replacing("\"", with: "#quot;")
      .replacing("<", with: "#lt;").replacing(">", with: "#gt;")
  }
}
