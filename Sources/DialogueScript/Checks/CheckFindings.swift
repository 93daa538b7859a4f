import DialogueModel

/// Reports findings that nothing reads, and findings that something reads and nothing asks.
func checkFindings(_ script: inout Script, _ reads: Reads, except reported: Set<Finding.ID>) {
  for finding in script.findings {
    let span = script.place(.finding, finding.id)
    if !reads.reads(finding.id) {
      script.report.add(.unreadFinding(finding.id.text, at: span))
    } else if !isAsked(finding, reads), !reported.contains(finding.id) {
      script.report.add(.unaskedFinding(finding.id.text, at: span))
    }
  }
}

/// Whether a question asks it, or it follows from others. What is only volunteered is not asked.
private func isAsked(_ finding: Finding, _ reads: Reads) -> Bool {
  if finding.ask != nil || finding.isSigns || reads.listed.contains(finding.id) { return true }
  if case .bands = finding.kind { return true }
  return finding.answers.contains { $0.implied != nil }
}
