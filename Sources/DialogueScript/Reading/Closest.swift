/// The nearest of the candidates, when at most a third of the word would have to change.
func closest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.utf8)
  let limit = max(1, letters.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != word {
    let other = Array(candidate.utf8)
    guard abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    guard distance <= limit, distance < max(letters.count, other.count) else { continue }
    guard let held = best else {
      best = (candidate, distance)
      continue
    }
    if distance < held.distance || distance == held.distance && candidate < held.name {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// How many letters must be put in, left out, changed or swapped with their neighbour.
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  // Names longer than this are compared by their beginnings; nobody misspells by so much.
  let left = left.prefix(64)
  let right = right.prefix(64)
  var before = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 1..<(left.count + 1) {
    var current = [row]
    for column in 1..<(right.count + 1) {
      let isSame = left[row - 1] == right[column - 1]
      var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        cost = min(cost, before[column - 2] + 1)
      }
      current.append(cost)
    }
    before = last
    last = current
  }
  return last[right.count]
}
