import Testing

@testable import Understanding

/// The quick comparisons of words beside the whole table of distances.
@Suite struct DistanceTests {
  @Test func distanceIsWhatTheTableSays() {
    var dice = Dice(seed: 5)
    for _ in 0..<2_000 {
      let (one, other) = (word(&dice), word(&dice))
      let whole = Self.table(one, other)
      for limit in 0...2 {
        #expect(
          distance(one.span, other.span, atMost: limit) == (whole <= limit ? whole : nil),
          "\(one) \(other)")
      }
    }
  }

  @Test func aWordBeginsWithAStemWhenSomeBeginningIsNear() {
    var dice = Dice(seed: 6)
    for _ in 0..<2_000 {
      let (one, stem) = (word(&dice), word(&dice))
      let nearest = (0...one.count).map { Self.table(Array(one.prefix($0)), stem) }.min()
      for limit in 0...2 {
        #expect(
          begins(one.span, with: stem.span, atMost: limit) == (nearest ?? 0 <= limit),
          "\(one) \(stem)")
      }
    }
  }

  private func word(_ dice: inout Dice) -> [UInt8] {
    (0..<Int.random(in: 0...6, using: &dice)).map { _ in UInt8.random(in: 0x61...0x63, using: &dice)
    }
  }

  /// Edits and swaps of neighbours, by the rows of the textbook.
  private static func table(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var rows = [Array(0...other.count)]
    for i in 0..<one.count {
      var row = [i + 1]
      for j in 0..<other.count {
        var edits = min(rows[i][j + 1], row[j]) + 1
        edits = min(edits, rows[i][j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          edits = min(edits, rows[i - 1][j - 1] + 1)
        }
        row.append(edits)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
