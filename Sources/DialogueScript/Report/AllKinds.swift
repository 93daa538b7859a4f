extension DiagnosticKind {
  /// Every kind, by name.
  public static let all: [DiagnosticKind] = [
    .bandsOutOfOrder, .boundWithoutAmount, .circularMeaning, .conditionWithoutCare, .crowdedPhrase,
    .duplicateLine,
    .duplicateName, .emptyPhrase, .figureWithoutSource, .findingWithoutAnswers, .hardText,
    .hopelessCondition,
    .impossibleCount, .impossibleSetting, .impossibleShare, .impossibleSum, .incompleteLine,
    .lateSafetyCheck, .longSentence, .loopWithoutInput, .missingColon, .missingEquals,
    .missingGrammar, .missingLine, .missingName, .missingWording, .noDialogue, .noWayOut,
    .notANumber, .notAQuantity, .numberWithoutSource, .overlappingPhrases, .questionWithoutWords,
    .reservedName, .stateWithoutExit, .strayBrace, .strayElse, .strayLine, .swallowedLine,
    .tabIndent, .tooDeep, .twoDialogues, .unaskedFinding, .unaskedSafety, .unclearExpression,
    .unclearPhrase, .unclearPredicate, .unclosedBracket, .unexpectedWords, .unheardAnswer,
    .unitCycle, .unitMismatch, .unitNeeded, .unknownAnswer, .unknownDeclaration, .unknownKeyword,
    .unknownKind, .unknownLevel, .unknownName, .unknownParameter, .unknownStage,
    .unreachableBranch, .unreachableState, .unreadFinding, .unusedDeclaration,
  ]
}
