extension DiagnosticKind {
  static let hardText = Self(
    name: "hard-text", severity: .warning,
    explanation: """
      A text reads harder than the `grade` that the dialogue declares. The grade is that of Flesch
      and Kincaid: long sentences and words of many syllables raise it. Words of the glossary, names
      of causes and what stands in brackets count as short. Texts of a few words are graded together
      with the others of their declaration.
      """,
    wrong: """
      dialogue example
        called  Example
        version 1
        speaks  en
        begin   start
        grade   6

      state start
        say     Immediate investigation of significant unilateral symptoms is generally advisable, particularly following considerable deterioration during recreational or competitive activity.
        listen  What is wrong?
        end
      """,
    right: """
      dialogue example
        called  Example
        version 1
        speaks  en
        begin   start
        grade   6

      state start
        say     If one leg is much worse than the other, have it checked soon. Do so above all if it got worse as you ran.
        listen  What is wrong?
        end
      """)
}

extension Diagnostic {
  /// A text that is harder to read than the dialogue says.
  static func hardText(
    _ grade: Double, over limit: Double, hard: [String], perSentence: Int, isWhole: Bool,
    at span: Span
  ) -> Self {
    let what = isWhole ? "the short texts here read" : "this text reads"
    let words = hard.map { "`\($0)`" }.joined(separator: ", ")
    let plainer = words.isEmpty ? "" : "say \(words) in plainer words, or "
    return Self(
      .hardText, "\(what) at grade \(grade.inTenths), above \(limit.inTenths)", at: span,
      "about \(perSentence) words a sentence",
      note: "people in pain, and people who read in a second language, would lose the thread",
      help: Edit("\(plainer)split its longest sentence"))
  }
}

extension Double {
  /// With one digit behind the point, where there is one.
  fileprivate var inTenths: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
