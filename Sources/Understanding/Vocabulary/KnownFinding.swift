import DialogueModel

/// The little of a finding that reading needs.
struct KnownFinding: Sendable {
  enum Kind: Sendable {
    case oneOf, anyOf, yesNo, number, scale, duration, bands
  }

  let id: Finding.ID
  let kind: Kind
  let answers: [Answer.ID]
  /// The answers that "yes" leaves open.
  let open: [Answer.ID]
  /// The answer that a denied mention of the finding stands for.
  let opposite: Answer.ID?
  /// By answer: it follows from other findings.
  let isImplied: [Bool]
  /// By answer: the neighbourhood it lies in.
  let areas: [String?]
  /// By answer: it is a wish not to answer.
  let isNotSure: [Bool]
  /// Something has to be done for it, with care.
  let isTest: Bool
  let pastCounts: Bool
  let deniedAlone: Bool
  let consumesPlaces: Bool
  let ownTime: Bool
  let isSigns: Bool

  init(_ finding: Finding) {
    id = finding.id
    switch finding.kind {
    case .oneOf: kind = .oneOf
    case .anyOf: kind = .anyOf
    case .yesNo: kind = .yesNo
    case .number: kind = .number
    case .scale: kind = .scale
    case .duration: kind = .duration
    case .bands: kind = .bands
    }
    answers = finding.answers.map(\.id)
    let opposite = finding.opposite
    self.opposite = opposite
    open = finding.answers.filter { !$0.isNotSure && $0.id != opposite }.map(\.id)
    areas = finding.answers.map(\.area)
    isNotSure = finding.answers.map(\.isNotSure)
    deniedAlone = finding.deniedAlone
    isTest = finding.safety != nil
    pastCounts = finding.pastCounts
    consumesPlaces = finding.consumesPlaces
    ownTime = finding.ownTime
    isSigns = finding.isSigns
    isImplied = finding.answers.map { $0.implied != nil }
  }
}

extension Finding {
  /// The answer that a denied mention of the finding stands for.
  var opposite: Answer.ID? {
    if let denied { return denied }
    guard case .yesNo = kind else { return nil }
    return answers.first { $0.id.text == "no" }?.id
  }
}
