/// How many letters must be added, dropped, replaced or swapped with their neighbour, or nil when
/// more than `limit`.
func distance(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, atMost limit: Int) -> Int? {
  var (left, right) = (one, other)
  if abs(left.count - right.count) > limit { return nil }
  while let first = left.first, first == right.first {
    left.removeFirst()
    right.removeFirst()
  }
  while let last = left.last, last == right.last {
    left.removeLast()
    right.removeLast()
  }
  if left.isEmpty || right.isEmpty {
    let edits = max(left.count, right.count)
    return edits <= limit ? edits : nil
  }
  if left.count == 1, right.count == 1 { return 1 }
  if left.count == 2, right.count == 2, left.first == right.last, left.last == right.first {
    return 1
  }
  if limit < 2 { return nil }
  let edits = table(left, right)
  return edits <= limit ? edits : nil
}

/// The whole table of distances with swaps, for the few letters in which two words differ.
private func table(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
  let (leftStart, rightStart) = (left.startIndex, right.startIndex)
  var before: [Int] = []
  var above = Array(0...right.count)
  var row = above
  for i in 1...left.count {
    row[0] = i
    for j in 1...right.count {
      let (a, b) = (left[leftStart + i - 1], right[rightStart + j - 1])
      var edits = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a == b ? 0 : 1))
      if i > 1, j > 1, a == right[rightStart + j - 2], left[leftStart + i - 2] == b {
        edits = min(edits, before[j - 2] + 1)
      }
      row[j] = edits
    }
    (before, above, row) = (above, row, above)
  }
  return above[right.count]
}
