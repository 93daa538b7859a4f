import DialogueModel

/// Reports circles of states on which the person is never waited for.
///
/// `ask` and `narrow` do not count: what is known is not asked, so they may pass at once.
func checkLoops(_ script: inout Script, _ graph: StateGraph) {
  var done: Set<Int> = []
  for start in graph.states.indices where !done.contains(start) {
    guard let circle = graph.circle(through: start) else { continue }
    done.formUnion(circle)
    let spans = circle.map { script.place(.state, graph.states[$0].id) }
    script.report.add(
      .loopWithoutInput(
        circle.map { graph.states[$0].id.text }, at: spans[0], others: Array(spans.dropFirst())))
  }
}

extension StateGraph {
  /// The shortest circle from a state back to itself over ways that wait for nobody.
  fileprivate func circle(through start: Int) -> [Int]? {
    var before: [Int: Int] = [:]
    var waiting = [start]
    var next = 0
    while next < waiting.count {
      let number = waiting[next]
      next += 1
      for way in runs[number].ways where !way.past.hasWaited {
        guard let target = self.number(of: way.to) else { continue }
        if target == start { return path(to: number, from: start, before) }
        if before[target] == nil {
          before[target] = number
          waiting.append(target)
        }
      }
    }
    return nil
  }

  private func path(to last: Int, from start: Int, _ before: [Int: Int]) -> [Int] {
    var path = [last]
    while let end = path.last, end != start, let earlier = before[end] { path.append(earlier) }
    return path.reversed()
  }
}
