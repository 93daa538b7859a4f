import DialogueModel

@testable import Differential

/// A dialogue of four conditions and findings of every kind, built by hand.
enum Patients {
  static let estimate = Provenance.estimate(basis: "made up")

  static func answer(
    _ id: Answer.ID, _ base: Double?, upTo: Double? = nil, area: String? = nil,
    group: String? = nil, isNotSure: Bool = false
  ) -> Answer {
    Answer(
      id: id, label: Line(id: "l", text: Text(id.text)), base: base.map { Share($0, estimate) },
      upTo: upTo.map { Answer.Bound($0, isInclusive: true) }, area: area, group: group,
      isNotSure: isNotSure)
  }

  static let ask = Line(id: "ask", text: Text("?"))

  static let findings = [
    Finding(
      id: "place", kind: .anyOf, called: Text("place"), ask: ask,
      answers: [
        answer("shin", 0.3, area: "leg"), answer("calf", 0.4, area: "leg"),
        answer("foot", 0.2, area: "foot"), answer("none", 0.1),
      ], unlisted: Finding.Unlisted(near: 0.25, far: 0.05)),
    Finding(
      id: "onset", kind: .oneOf, called: Text("onset"), ask: ask,
      answers: [
        answer("sudden", 0.2), answer("slow", 0.7), answer("other", 0.1),
        answer("unsure", nil, isNotSure: true),
      ]),
    Finding(
      id: "hop", kind: .oneOf, called: Text("hop"), ask: ask, group: "bone", effort: 2,
      answers: [answer("fine", 0.6), answer("spot", 0.4)]),
    Finding(
      id: "night", kind: .yesNo, called: Text("night"), ask: ask, group: "bone",
      answers: [answer("yes", 0.1), answer("no", nil)]),
    Finding(
      id: "press", kind: .yesNo, called: Text("press"), ask: ask, group: "bone",
      answers: [answer("yes", 0.2), answer("no", 0.8)]),
    Finding(
      id: "age", kind: .number(units: ["years"]), called: Text("age"), ask: ask,
      answers: [answer("young", 0.3, upTo: 30), answer("old", 0.7)]),
    Finding(
      id: "trivia", kind: .yesNo, called: Text("trivia"), ask: ask,
      answers: [answer("yes", 0.5), answer("no", 0.5)]),
  ]

  static func condition(
    _ id: Condition.ID, _ prior: Double, _ evidence: [(Finding.ID, [(Answer.ID, Double)])],
    see: Urgency, act: Double = 0.3, adjustments: [Condition.Adjustment] = []
  ) -> Condition {
    Condition(
      id: id, called: Text(id.text), about: nil, codes: [], families: [],
      prior: Share(prior, estimate), adjustments: adjustments,
      evidence: evidence.map { finding, shares in
        Condition.Evidence(
          finding: finding, shares: shares.map { ($0.0, Share($0.1, estimate)) })
      },
      see: [Condition.Care(urgency: see, who: ask, when: .always)], act: Share(act, estimate),
      advise: [], avoid: [], train: [], comeback: nil, recovery: nil, recheck: nil, alike: [],
      isHidden: false)
  }

  static let conditions = [
    condition(
      "splints", 0.5,
      [
        ("place", [("shin", 0.9)]), ("onset", [("slow", 0.95)]), ("hop", [("fine", 0.8)]),
        ("age", [("young", 0.6)]),
      ], see: .routine),
    condition(
      "fracture", 0.1,
      [
        ("place", [("shin", 0.7), ("foot", 0.2)]), ("onset", [("sudden", 0.1), ("slow", 0.85)]),
        ("hop", [("fine", 0.01), ("spot", 0.99)]), ("night", [("yes", 0.9)]),
        ("press", [("yes", 0.9)]),
      ], see: .fewDays, act: 0.15),
    condition(
      "strain", 0.3, [("place", [("calf", 0.95)]), ("onset", [("sudden", 0.9)])], see: .selfCare),
    condition(
      "growth", 0.1, [("age", [("young", 0.99)])], see: .routine,
      adjustments: [
        Condition.Adjustment(
          factor: 0, when: .compare(.finding("age"), .atLeast, .number(18, unit: nil)),
          provenance: estimate)
      ]),
  ]

  static func dialogue(
    _ settings: Settings = Settings(), findings: [Finding] = findings,
    conditions: [Condition] = conditions
  ) -> Dialogue {
    Dialogue(
      id: "patients", called: "", version: "1", language: "en", begin: "start", fingerprint: 1,
      settings: settings,
      grammar: Grammar(language: "en", phrases: [:], numbers: [:], inflections: [], spellings: [:]),
      wording: Wording(lines: [:]),
      units: [
        Unit(
          id: "years", dimension: "age", factor: 1, many: "years", one: "year", hears: [])
      ], directions: [], parts: [], findings: findings, checklists: [], scores: [],
      redFlags: flags, conditions: conditions, advice: [], plans: [], topics: [], terms: [],
      states: [], sources: [])
  }

  static func flag(
    _ id: RedFlag.ID, _ urgency: Urgency?, _ when: Predicate, unless: Predicate? = nil
  ) -> RedFlag {
    RedFlag(
      id: id, urgency: urgency, called: Text(id.text), when: [when], unless: unless, say: [ask],
      provenance: estimate)
  }

  static let flags = [
    flag("night-bone", .sameDay, .and([.isAny("night", ["yes"]), .isAny("hop", ["spot"])])),
    flag(
      "two-of-three", .emergency,
      .atLeast(
        2,
        of: [
          .isAny("press", ["yes"]), .isAny("onset", ["sudden", "other"]),
          .not(.isAny("place", ["calf"])),
        ])),
    flag(
      "not-old", .fewDays, .or([.isAny("place", ["foot"]), .isAny("trivia", ["yes"])]),
      unless: .isAny("age", ["old"])),
    flag("caution", nil, .isAny("trivia", ["no"])),
  ]

  static func fact(
    _ finding: Finding.ID, _ affirmed: [Answer.ID] = [], denied: [Answer.ID] = [],
    open: [Answer.ID] = [], quantity: Double? = nil, unsure: Bool = false, notSure: Bool = false
  ) -> Fact {
    var fact = Fact(finding: finding)
    fact.affirmed = affirmed
    fact.denied = denied
    fact.open = open
    fact.quantity = quantity.map { Quantity($0, unit: "years") }
    fact.certainty = unsure ? .unsure : .sure
    fact.isNotSure = notSure
    return fact
  }

  static func standing(
    _ facts: [Fact], _ dialogue: Dialogue = dialogue()
  ) -> (table: EvidenceTable, standing: Standing, circumstances: Circumstances) {
    let rulebook = Rulebook(dialogue)
    let table = EvidenceTable(dialogue, rulebook)
    let circumstances = rulebook.circumstances(of: facts)
    return (table, table.standing(in: circumstances), circumstances)
  }

  /// Facts drawn from a seed: some affirmed, some denied, some open, some unsure.
  static func random(_ seed: UInt64, of dialogue: Dialogue = dialogue()) -> [Fact] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var facts: [Fact] = []
    for finding in dialogue.findings where draw(3) > 0 {
      let names = finding.answers.map(\.id)
      var fact = Fact(finding: finding.id)
      switch draw(5) {
      case 0: fact.denied = [names[draw(names.count)]]
      case 1: fact.open = Array(names.prefix(2))
      case 2 where finding.kind == .anyOf: fact.affirmed = Array(names.prefix(2))
      default: fact.affirmed = [names[draw(names.count)]]
      }
      if draw(4) == 0 { fact.certainty = .unsure }
      if draw(6) == 0 { fact.isNotSure = true }
      facts.append(fact)
    }
    return facts
  }
}
