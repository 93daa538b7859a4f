import DialogueModel

/// Reads the numbers that govern belief, asking and stopping.
func readSettings(_ script: inout Script) {
  var once = Once()
  for declaration in script.all(.differential) {
    script.expectNothing(behind: declaration)
    for line in script.lines(of: declaration) {
      let head = script.head(of: line)
      guard let keyword = head.keyword, Keyword.ofDifferential.contains(keyword) else {
        script.unknownLine(head, among: Keyword.ofDifferential, of: .differential)
        continue
      }
      if script.isFirst(head, &once) { script.readSetting(keyword, head) }
    }
  }
}

extension Keyword {
  fileprivate static let ofDifferential: [Keyword] = [
    .priorsCount, .weightCap, .groupFull, .groupRest, .unsureCounts, .settledAbove, .settledClear,
    .worthAsking, .urgencyWorth, .tellAbove, .tellAtMost, .fitsBestAbove, .safetyNow,
    .safetyLast, .lastChecks,
  ]
}

extension Script {
  fileprivate mutating func readSetting(_ keyword: Keyword, _ head: LineHead) {
    let (stop, source) = provenance(head, loosely: true)
    var cursor = whole(head, stop: stop)
    guard let number = plainNumber(&cursor) else { return }
    expectEnd(cursor)
    if source == nil, stop == .max { report.add(.numberWithoutSource(at: number.span)) }
    let value = number.value
    var isPossible = value >= 0
    switch keyword {
    case .priorsCount: settings.priorsCount = value
    case .weightCap:
      settings.weightCap = value
      isPossible = value >= 1
    case .groupFull:
      isPossible = (0...1000).contains(value) && value == value.rounded()
      if isPossible { settings.groupFull = Int(value) }
    case .tellAtMost:
      isPossible = (1...1000).contains(value) && value == value.rounded()
      if isPossible { settings.tellAtMost = Int(value) }
    case .lastChecks:
      isPossible = (0...100).contains(value) && value == value.rounded()
      if isPossible { settings.lastChecks = Int(value) }
    case .safetyNow: settings.safetyNow = value
    case .safetyLast: settings.safetyLast = value
    case .settledClear: settings.settledClear = value
    case .worthAsking: settings.worthAsking = value
    case .urgencyWorth: settings.urgencyWorth = value
    case .groupRest, .unsureCounts, .settledAbove, .tellAbove, .fitsBestAbove:
      isPossible = (0...1).contains(value)
      readShareSetting(keyword, value)
    default: break
    }
    if !isPossible {
      report.add(
        .impossibleSetting(
          keyword.rawValue, self.source.text(number.span), at: number.span))
    }
  }

  private mutating func readShareSetting(_ keyword: Keyword, _ value: Double) {
    switch keyword {
    case .groupRest: settings.groupRest = value
    case .unsureCounts: settings.unsureCounts = value
    case .settledAbove: settings.settledAbove = value
    case .tellAbove: settings.tellAbove = value
    case .fitsBestAbove: settings.fitsBestAbove = value
    default: break
    }
  }
}
