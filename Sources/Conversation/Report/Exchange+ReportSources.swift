import DialogueModel
import Differential

extension Exchange {
  /// The works behind the rules that are up, the evidence that was told and the advice.
  var sources: [Report.Entry] {
    let used = Set(provenances.flatMap(\.sources))
    let works = stage.dialogue.sources.filter { used.contains($0.id) }
    return works.map { .init(.item, "\($0.id.text): \($0.text)") }
      + [.init(.sentence, speaker.wording(.reportEstimates))].filter { !$0.text.isEmpty }
  }

  private var provenances: [Provenance] {
    let flags = upFlags.map(\.provenance)
    guard !isEmergency, progress.isConcluded else { return flags }
    let causes = likelyConditions.flatMap(provenances)
    return flags + causes + (isForToday ? [] : leadingCondition.map(planProvenances) ?? [])
  }

  /// Where the share of a cause and the evidence on what was said come from.
  private func provenances(of condition: Condition) -> [Provenance] {
    let evidence = condition.evidence.flatMap { evidence in
      let said = facts[evidence.finding].map { $0.affirmed + $0.denied } ?? []
      return evidence.shares.filter { said.contains($0.answer) }.map(\.share.provenance)
    }
    return [condition.prior.provenance] + evidence
  }

  private func planProvenances(of condition: Condition) -> [Provenance] {
    let advice = (condition.advise + condition.avoid + condition.train)
      .compactMap { stage.cast.advice[$0]?.provenance }
    let plan = condition.comeback?.plan.flatMap { stage.cast.plans[$0]?.provenance }
    return advice + (plan.map { [$0] } ?? [])
  }
}

extension Provenance {
  /// The works it names.
  fileprivate var sources: [Source.ID] {
    switch self {
    case .sources(let sources): sources
    case .estimate: []
    }
  }
}
