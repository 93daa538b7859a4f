extension DiagnosticKind {
  /// Every kind, by name.
  public static let all: [DiagnosticKind] = [
    .boundWithoutAmount, .duplicateLine, .duplicateName, .emptyPhrase, .findingWithoutAnswers,
    .impossibleCount, .impossibleSetting, .impossibleShare, .incompleteLine, .missingColon,
    .missingEquals, .missingLine, .missingName, .noDialogue, .notANumber, .notAQuantity,
    .numberWithoutSource, .reservedName, .strayBrace, .strayElse, .strayLine, .swallowedLine,
    .tabIndent, .tooDeep, .twoDialogues, .unclearExpression, .unclearPhrase, .unclearPredicate,
    .unclosedBracket, .unexpectedWords, .unitCycle, .unitMismatch, .unitNeeded, .unknownAnswer,
    .unknownDeclaration, .unknownKeyword, .unknownKind, .unknownLevel, .unknownName,
    .unknownParameter, .unknownStage,
  ]
}
