/// Looks for faults in a script that could be read.
func check(_ script: inout Script, _ checks: Checks) {
  let graph = StateGraph(script)
  checkExits(&script, graph)
  checkLoops(&script, graph)
  checkCircles(&script)
  checkWordSets(&script)
  checkSafety(&script, graph)
  // Warnings about what follows from an error would only hide it.
  guard checks == .all, !script.report.hasErrors else { return }
  let reads = Reads(script)
  checkStates(&script, graph)
  let unasked = checkAskedForSafety(&script)
  checkFindings(&script, reads, except: unasked)
  checkHeard(&script)
  checkBranches(&script)
  checkUnused(&script)
  checkLanguage(&script)
  checkConditions(&script)
  checkFigures(&script)
  checkSentences(&script)
  checkGrade(&script)
}
