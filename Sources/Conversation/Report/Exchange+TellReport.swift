import DialogueModel

extension Exchange {
  /// Says the report in the chat.
  mutating func tellReport() {
    let report = report
    guard !facts.all.isEmpty || !upFlags.isEmpty else {
      answer(.summaryNothing)
      return
    }
    for section in report.sections {
      answers.append(
        Saying(line: Self.line(of: section.name), role: .heading, text: section.heading))
      for entry in section.entries {
        answers.append(
          Saying(line: Self.line(of: section.name), role: role(of: entry), text: words(of: entry)))
      }
    }
  }

  private func words(of entry: Report.Entry) -> String {
    guard let quote = entry.quote else {
      return entry.role == .quote ? "“\(entry.text)”" : entry.text
    }
    return "\(entry.text) (“\(quote)”)"
  }

  private func role(of entry: Report.Entry) -> Saying.Role {
    switch entry.role {
    case .sentence: .plain
    case .item, .quote: .item
    case .warning: isEmergency ? .emergency : .warning
    }
  }

  private static func line(of section: Report.Section.Name) -> Line.ID {
    Line.ID("report.\(section.rawValue)")
  }
}
