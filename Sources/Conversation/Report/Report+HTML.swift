import DialogueModel

extension Report {
  /// The report as an HTML page that stands by itself, prints well and runs nothing.
  public var html: String {
    let head = """
      <!DOCTYPE html>
      <html lang="\(escaped(language))">
      <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>\(escaped(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body class="\(urgency.rawValue)">
      <header>
      <h1>\(escaped(title))</h1>

      """
    let date = day.map { "<p class=\"day\"><time>\(escaped($0))</time></p>\n" } ?? ""
    let notice = "<p class=\"notice\">\(escaped(self.notice))</p>\n</header>\n<main>\n"
    return head + date + notice + sections.map(html).joined() + "</main>\n</body>\n</html>\n"
  }

  private func html(_ section: Section) -> String {
    "<section class=\"\(section.name.rawValue)\">\n<h2>\(escaped(section.heading))</h2>\n"
      + runs(section.entries).map(html).joined() + "</section>\n"
  }

  /// Entries that belong together: the items of one list, or one sentence.
  private func runs(_ entries: [Entry]) -> [[Entry]] {
    var runs: [[Entry]] = []
    for entry in entries {
      if entry.role == .item, runs.last?.last?.role == .item {
        runs[runs.count - 1].append(entry)
      } else {
        runs.append([entry])
      }
    }
    return runs
  }

  private func html(_ run: [Entry]) -> String {
    guard let first = run.first else { return "" }
    switch first.role {
    case .sentence: return "<p>\(escaped(first.text))</p>\n"
    case .warning: return "<p class=\"warning\">\(escaped(first.text))</p>\n"
    case .quote: return "<blockquote>\(escaped(first.text))</blockquote>\n"
    case .item:
      let items = run.map { entry in
        "<li>\(escaped(entry.text))"
          + (entry.quote.map { " <q>\(escaped($0))</q>" } ?? "") + "</li>\n"
      }
      return "<ul>\n\(items.joined())</ul>\n"
    }
  }

  /// Text that nothing in it can turn into markup, nor into what a page does not show.
  private func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case "\n", "\t": safe += " "
      default:
        if !Self.isHidden(scalar) { safe.unicodeScalars.append(scalar) }
      }
    }
    return safe
  }

  /// Control signs, and marks that reverse the direction of what is read.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
