import DialogueModel

/// How much is looked for.
public enum Checks: Hashable, Sendable {
  /// Errors only, for a chat that is about to start.
  case errors
  /// Everything.
  case all
}

/// Compiles the files of a script to a dialogue, or says what keeps it from being one.
///
/// The files are let go as soon as their bytes stand in one row.
public func compile(_ files: consuming [ScriptFile], checks: Checks = .all) -> Compilation {
  let fingerprint = fingerprint(files)
  let words = words(of: files)
  var script = Script(SourceText(scripts(consume files)))
  checkLayout(&script)
  declareNames(&script)
  readUnits(&script)
  shapeFindings(&script)
  gatherFamilies(&script)
  readHeader(&script)
  readSources(&script)
  readWording(&script)
  readWhatIsTold(&script)
  readWhatIsDone(&script)
  // What rests on the whole is looked at only when all of it could be read.
  if !script.report.hasErrors { check(&script, checks) }
  return Compilation(
    dialogue: script.report.hasErrors
      ? nil : script.dialogue(fingerprint: fingerprint, words: words),
    diagnostics: script.report.sorted, source: script.source)
}

private func words(of files: [ScriptFile]) -> Words {
  func bytes(_ files: [ScriptFile]) -> [UInt8] {
    files.count == 1 ? files[0].bytes : files.flatMap(\.bytes)
  }
  return Words(
    bytes(files.filter { $0.isWordList && !$0.isRareWordList }),
    rare: bytes(files.filter(\.isRareWordList)))
}

private func scripts(_ files: consuming [ScriptFile]) -> [ScriptFile] {
  files.filter { !$0.isWordList }
}

/// Reads what people tell, and what follows from it.
private func readWhatIsTold(_ script: inout Script) {
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
private func readWhatIsDone(_ script: inout Script) {
  readAdvice(&script)
  readPlans(&script)
  readConditions(&script)
  readTopics(&script)
  readTerms(&script)
  readStates(&script)
}
