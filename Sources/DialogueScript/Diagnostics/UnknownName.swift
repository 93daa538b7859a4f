extension DiagnosticKind {
  static let unknownName = Self(
    name: "unknown-name",
    explanation: """
      A line refers to something that no file of the script declares, so it could never work.
      Most often the name is misspelt, or the file that declares it is not in the folder.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  hpo is yes
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  hop is yes
      """)
}

extension Diagnostic {
  /// A name that nothing has.
  static func unknownName(
    _ kinds: [String], _ name: String, at span: Span,
    near: (name: String, span: Span?, kind: Keyword)?
  ) -> Self {
    let kind = kinds.joined(separator: " or ")
    guard let near else {
      return Self(
        .unknownName, "no \(kind) is named `\(name)`", at: span, "not declared in any file",
        help: Edit("declare it, or name another \(kind)"))
    }
    let isOther = near.name == name
    let related = near.span.map {
      Label(
        span: $0,
        words: isOther
          ? "`\(name)` is a \(near.kind.rawValue)" : "a \(near.kind.rawValue) with a close name")
    }
    return Self(
      .unknownName, "no \(kind) is named `\(name)`", at: span, "not declared in any file",
      related: related.map { [$0] } ?? [],
      help: isOther
        ? Edit("name a \(kind), not a \(near.kind.rawValue)") : .write(near.name, at: span))
  }
}
