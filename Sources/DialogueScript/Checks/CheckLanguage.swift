import DialogueModel

/// Reports sentences and words that the engine needs in the dialogue's language and does not find.
func checkLanguage(_ script: inout Script) {
  let dialogue = script.all(.dialogue).first
  let span = script.places(of: .speaks, in: dialogue).first ?? dialogue?.span ?? Span(0, 0)
  let language = script.header.language
  let unsaid = Wording.Key.allCases.filter { script.wording.lines[$0] == nil }.map(\.rawValue)
  if !unsaid.isEmpty { script.report.add(.missingWording(unsaid, language, at: span)) }
  let unheard = Grammar.Key.allCases.filter { script.grammar.phrases[$0] == nil }.map(\.rawValue)
  if !unheard.isEmpty { script.report.add(.missingGrammar(unheard, language, at: span)) }
}
