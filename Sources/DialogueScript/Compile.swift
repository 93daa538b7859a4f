import DialogueModel

/// How much is looked for.
public enum Checks: Hashable, Sendable {
  /// Errors only, for a chat that is about to start.
  case errors
  /// Everything.
  case all
}

/// Compiles the files of a script to a dialogue, or says what keeps it from being one.
public func compile(_ files: [ScriptFile], checks: Checks = .all) -> Compilation {
  let scripts = files.filter { !$0.isWordList }
  let words = Words(
    files.filter { $0.isWordList && !$0.isRareWordList }.flatMap(\.bytes),
    rare: files.filter(\.isRareWordList).flatMap(\.bytes))
  var script = Script(SourceText(scripts))
  checkLayout(&script)
  declareNames(&script)
  readUnits(&script)
  shapeFindings(&script)
  gatherFamilies(&script)
  readHeader(&script)
  readSources(&script)
  readWording(&script)
  if checks == .all || script.report.hasErrors || !readAtOnce(&script) {
    readWhatIsTold(&script)
    readWhatIsDone(&script)
  }
  // What rests on the whole is looked at only when all of it could be read.
  if !script.report.hasErrors { check(&script, checks) }
  return Compilation(
    dialogue: script.report.hasErrors
      ? nil : script.dialogue(fingerprint: fingerprint(files), words: words),
    diagnostics: script.report.sorted, source: script.source)
}

/// Reads what people tell, and what follows from it.
func readWhatIsTold(_ script: inout Script) {
  readGrammar(&script)
  readSettings(&script)
  readWordSets(&script)
  readDirections(&script)
  readFindings(&script)
  readParts(&script)
  readChecklists(&script)
  readScores(&script)
  readRedFlags(&script)
}

/// Reads what it may be, what is done about it, and in which order all is talked about.
func readWhatIsDone(_ script: inout Script) {
  readAdvice(&script)
  readPlans(&script)
  readConditions(&script)
  readTopics(&script)
  readTerms(&script)
  readStates(&script)
}
