package import Conversation

extension Page {
  /// The question, what to read before a self-test, its answers and its picture.
  package func rows(for question: Question) -> [Row] {
    var rows = prose(harmless(question.text), .bold)
    if let safety = question.safety {
      rows += prose(harmless(safety), .warning)
    }
    rows += besidePicture(options(question.options), of: question)
    // Before a story is told, nobody can say how much is still to be asked.
    if let progress = question.progress, question.kind != .open {
      rows += prose(harmless(progress), .dim)
    }
    return rows
  }

  /// The answers with their numbers, in two columns when there are many and they are short.
  private func options(_ options: [Question.Option]) -> [Row] {
    guard !options.isEmpty else { return [] }
    let digits = String(options.count).count
    let blocks = options.enumerated().map { number, option in
      self.option(harmless(option.label), number: number + 1, digits: digits)
    }
    let columns = blocks.map { $0.map(\.columns).max() ?? 0 }.max() ?? 0
    guard look == .drawn, let proseWidth, options.count > Self.longList,
      blocks.allSatisfy({ $0.count == 1 }), 2 * columns + 3 <= proseWidth
    else { return blocks.flatMap { $0 } }
    let half = (blocks.count + 1) / 2
    return (0..<half).map { row in
      let left = blocks[row][0]
      guard row + half < blocks.count else { return left }
      return left.padded(to: columns + 3) + blocks[row + half][0]
    }
  }

  /// More answers than this are set in two columns.
  private static let longList = 10

  private func option(_ label: String, number: Int, digits: Int) -> [Row] {
    let numeral = String(number)
    let pad = String(repeating: " ", count: digits - numeral.count)
    let mark = look == .drawn ? "  \(pad)\(numeral)  " : "\(numeral). "
    let lines = wrapped(label, to: proseWidth.map { $0 - mark.columns })
    let blank = Row(String(repeating: " ", count: mark.columns))
    return lines.enumerated().map { place, line in
      (place == 0 ? Row(mark, .accent) : blank) + Row(line)
    }
  }

  /// Sets the picture to the left of the answers where there is room, above them where it is
  /// narrow, and leaves it out where it would break.
  private func besidePicture(_ answers: [Row], of question: Question) -> [Row] {
    guard look == .drawn, let width, let picture = question.picture else { return answers }
    let drawing = harmless(picture).split(separator: "\n", omittingEmptySubsequences: false)
      .map { Row(String($0), .accent) }
    let drawn = drawing.map(\.columns).max() ?? 0
    let wide = answers.map(\.columns).max() ?? 0
    if drawn + 2 + wide <= width {
      return (0..<max(drawing.count, answers.count)).map { place in
        let left = place < drawing.count ? drawing[place] : Row()
        return place < answers.count ? left.padded(to: drawn + 2) + answers[place] : left
      }
    }
    return drawn <= width ? drawing + answers : answers
  }
}
