/// How many letters must be added, dropped, replaced or swapped with their neighbour, or nil when
/// more than `limit`.
func distance(_ one: Span<UInt8>, _ other: Span<UInt8>, atMost limit: Int) -> Int? {
  var (left, right) = (one.count, other.count)
  while left > 0, right > 0, one[left - 1] == other[right - 1] {
    left -= 1
    right -= 1
  }
  return edits(one, 0..<left, other, 0..<right, atMost: limit)
}

/// Only the first letters that differ are tried: what an edit behind them could do, one of them does.
private func edits(
  _ one: Span<UInt8>, _ left: Range<Int>, _ other: Span<UInt8>, _ right: Range<Int>,
  atMost limit: Int
) -> Int? {
  let shared = sharedLetters(one, left, other, right)
  let (i, j) = (left.lowerBound + shared, right.lowerBound + shared)
  let (m, n) = (left.upperBound, right.upperBound)
  if i == m || j == n {
    let rest = m - i + n - j
    return rest <= limit ? rest : nil
  }
  guard limit > 0, abs((m - i) - (n - j)) <= limit else { return nil }
  var best: Int?
  func attempt(_ i: Int, _ j: Int) {
    let left = (best ?? limit + 1) - 2
    guard left >= 0, let more = edits(one, i..<m, other, j..<n, atMost: left) else { return }
    best = more + 1
  }
  attempt(i + 1, j + 1)
  attempt(i + 1, j)
  attempt(i, j + 1)
  if i + 1 < m, j + 1 < n, one[i] == other[j + 1], one[i + 1] == other[j] { attempt(i + 2, j + 2) }
  return best
}

/// Whether some beginning of a word is at most so many edits from all of a stem.
func begins(_ word: Span<UInt8>, with stem: Span<UInt8>, atMost limit: Int) -> Bool {
  begins(word, 0, stem, 0, limit)
}

private func begins(
  _ word: Span<UInt8>, _ place: Int, _ stem: Span<UInt8>, _ start: Int, _ limit: Int
) -> Bool {
  let shared = sharedLetters(word, place..<word.count, stem, start..<stem.count)
  let (i, j) = (place + shared, start + shared)
  if j == stem.count { return true }
  if limit == 0 { return false }
  if i == word.count { return stem.count - j <= limit }
  if begins(word, i + 1, stem, j + 1, limit - 1) || begins(word, i, stem, j + 1, limit - 1)
    || begins(word, i + 1, stem, j, limit - 1)
  {
    return true
  }
  return i + 1 < word.count && j + 1 < stem.count && word[i] == stem[j + 1]
    && word[i + 1] == stem[j] && begins(word, i + 2, stem, j + 2, limit - 1)
}

private func sharedLetters(
  _ one: Span<UInt8>, _ left: Range<Int>, _ other: Span<UInt8>, _ right: Range<Int>
) -> Int {
  let most = min(left.count, right.count)
  var shared = 0
  while shared < most, one[left.lowerBound + shared] == other[right.lowerBound + shared] {
    shared += 1
  }
  return shared
}
