extension Wording.Key {
  /// The values that the engine fills into this sentence.
  public var parameters: [String] {
    switch self {
    case .heard, .whyApart, .summaryDenied, .summaryNotSure, .because, .against, .wouldChange,
      .unsureDanger, .unsureEmergency, .yesToDanger, .alsoFlagged, .emergencyWhy:
      ["list"]
    case .unused, .listAnd, .listOr: ["list", "text"]
    case .worry, .changeUnknown, .changeAsk, .fitsBest: ["name"]
    case .saidNo, .saidNot, .saidMaybe, .saidSome, .saidAbout, .noMeaning, .returnWhen, .recovery:
      ["text"]
    case .saidAmount, .outOfRange: ["name", "text"]
    case .saidSide: ["side", "text"]
    case .lostAgain: ["question"]
    case .lostOptions, .lostPick: ["options", "question"]
    case .unitWanted: ["name", "text", "options"]
    case .whichOne: ["old", "new", "name"]
    case .why: ["because", "list"]
    case .backDone: ["list", "dropped"]
    case .summary: ["summary", "list"]
    case .think: ["names", "name"]
    case .changeWhat, .lessLikely: ["names"]
    case .corrected, .correctedTo, .correctedUrgency: ["old", "new"]
    case .correctedDropped: ["old", "new", "dropped"]
    case .keptAsWas: ["old", "text"]
    case .couldBe, .alike: ["name", "names"]
    case .careSelfCare, .careRoutine, .careFewDays, .careSameDay, .careEmergency, .soonSameDay,
      .soonEmergency:
      ["who"]
    case .reportTitle, .reportNotice, .reportUnfinished, .reportNext, .reportWords, .reportHas,
      .reportHasNot, .reportNotSure, .reportCauses, .reportAdvice, .reportSources,
      .reportEstimates, .reportAbout, .reportVersions, .reportNames:
      ["name", "text", "list"]
    case .moreQuestions: ["count"]
    case .lost, .lostGoOn, .blank, .noWords, .tooLong, .rude, .rudeHeard, .foreign, .nothingYet,
      .thanks, .hello, .whyNothing, .backNothing, .help, .skipped, .notSure, .summaryNothing,
      .thinkNothing, .startedOver, .goodbye, .comeBack, .urgencySelfCare, .urgencyRoutine,
      .urgencyFewDays, .urgencySameDay, .urgencyEmergency, .unclear, .todayHeading,
      .avoidHeading, .trainHeading, .trainBlocked, .returnHeading, .returnBlocked,
      .recheckHeading, .safetyNet, .lastQuestion, .yes, .no, .optionNotSure, .left, .right,
      .bothSides, .emergencyStill, .emergencyAlso, .ended, .soonLess, .blankEnd,
      .topicLater, .saidAlready:
      []
    }
  }
}
