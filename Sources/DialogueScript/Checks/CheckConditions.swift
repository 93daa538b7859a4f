import DialogueModel

/// Reports conditions that say not who should be seen, and those that nothing could put first.
func checkConditions(_ script: inout Script) {
  for condition in script.conditions where condition.see.isEmpty && !condition.isHidden {
    script.report.add(
      .conditionWithoutCare(condition.id.text, at: script.place(.condition, condition.id)))
  }
  let odds = Odds(script.conditions, script.settings)
  for (number, condition) in script.conditions.enumerated() where !condition.isHidden {
    guard let rival = odds.rival(of: number) else { continue }
    let other = script.conditions[rival].id
    script.report.add(
      .hopelessCondition(
        condition.id.text, other.text, at: script.place(.condition, condition.id),
        rival: script.place(.condition, other)))
  }
}
