/// The nearest of the candidates, when at most a third of the word would have to change.
func closest(to word: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.utf8.count / 3)
  let shape = Shape(word)
  var best: (name: String, distance: Int)?
  for candidate in candidates
  where shape.mayBe(Shape(candidate), within: limit) && candidate != word {
    let distance = editDistance(Array(word.utf8), Array(candidate.utf8))
    guard distance <= limit, distance < max(word.utf8.count, candidate.utf8.count) else { continue }
    guard let held = best else {
      best = (candidate, distance)
      continue
    }
    if (distance, candidate) < (held.distance, held.name) { best = (candidate, distance) }
  }
  return best?.name
}

/// Words that are often compared with others.
struct Shapes: Sendable {
  private let words: [String]
  private let shapes: [Shape]

  init(_ words: [String]) {
    self.words = words
    shapes = words.map(Shape.init)
  }

  /// The nearest of the words, when it is near enough.
  func closest(to word: String) -> String? {
    let limit = max(1, word.utf8.count / 3)
    let shape = Shape(word)
    // Somebody who misspells a word hits its first letter or its last.
    let near = shapes.indices.filter {
      shape.mayBe(shapes[$0], within: limit) && shape.sharesAnEnd(with: shapes[$0])
    }
    return near.isEmpty ? nil : DialogueScript.closest(to: word, among: near.map { words[$0] })
  }
}

/// How long a word is and which letters it has, which tells most words apart at a glance.
struct Shape: Sendable {
  private var letters: UInt64 = 0
  private var count = 0
  private var first: UInt8 = 0
  private var last: UInt8 = 0

  init(_ word: String) {
    first = word.utf8.first ?? 0
    for byte in word.utf8 {
      last = byte
      letters |= 1 << UInt64(byte & 63)
      count += 1
    }
  }

  func sharesAnEnd(with other: Shape) -> Bool { first == other.first || last == other.last }

  /// Whether so few edits could lead from one to the other.
  func mayBe(_ other: Shape, within limit: Int) -> Bool {
    // A changed letter takes one away and brings one in.
    abs(count - other.count) <= limit && (letters ^ other.letters).nonzeroBitCount <= 2 * limit
  }
}

/// How many letters must be put in, left out, changed or swapped with their neighbour.
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  // Names longer than this are compared by their beginnings; nobody misspells by so much.
  let left = left.prefix(64)
  let right = right.prefix(64)
  var before = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let isSame = left[row] == right[column]
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, before[column - 1] + 1)
      }
      current.append(cost)
    }
    before = last
    last = current
  }
  return last[right.count]
}
