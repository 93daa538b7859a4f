import DialogueModel

/// Reports sets, parts and directions whose words are made of themselves.
func checkWordSets(_ script: inout Script) {
  var uses: [String: [String]] = [:]
  var order: [(name: String, span: Span)] = []
  func note(_ name: String, _ hears: [Phrase], _ span: Span) {
    let inner = hears.lazy.filter { $0.text.utf8.contains(UInt8(ascii: "<")) }
      .flatMap { $0.elements.flatMap(\.sets) }
    guard !inner.isEmpty else { return }
    uses[name] = Array(inner)
    order.append((name, span))
  }
  for set in script.wordSets { note(set.id.text, set.hears, script.place(.words, set.id)) }
  for part in script.parts { note(part.id.text, part.hears, script.place(.part, part.id)) }
  for direction in script.directions {
    note(direction.id.text, direction.hears, script.place(.direction, direction.id))
  }
  var isSound: Set<String> = []
  for (name, span) in order {
    var path: [String] = []
    if let circle = circle(from: name, uses, &isSound, &path) {
      script.report.add(.circularMeaning(circle, at: span, others: []))
      return
    }
  }
}

/// The names on the way back to one that was met before, if there are any.
private func circle(
  from name: String, _ uses: [String: [String]], _ isSound: inout Set<String>,
  _ path: inout [String]
) -> [String]? {
  if let start = path.firstIndex(of: name) { return Array(path[start...]) }
  guard !isSound.contains(name), let inner = uses[name], path.count < 200 else { return nil }
  path.append(name)
  for other in inner {
    if let found = circle(from: other, uses, &isSound, &path) { return found }
  }
  path.removeLast()
  isSound.insert(name)
  return nil
}

extension Phrase.Element {
  /// The names of the sets in it.
  var sets: [String] {
    switch self {
    case .set(let name): [name]
    case .anyOf(let inner), .optional(let inner), .lent(let inner): inner.flatMap(\.sets)
    case .placeless(let inner): inner.sets
    case .word, .exact, .gap, .together, .quantity: []
    }
  }
}
