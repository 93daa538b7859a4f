/// One line of a comparison between what was written and what is said.
package enum LineDifference: Hashable, Sendable {
  case same(String)
  case gone(String)
  case new(String)

  /// The shortest way from the old lines to the new ones.
  package static func between(_ old: [String], _ new: [String]) -> [LineDifference] {
    // Longest common subsequence from the back, so that walking forward needs no reversal.
    let width = new.count + 1
    var lengths = Array(repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        lengths[row * width + column] =
          old[row] == new[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    var lines: [LineDifference] = []
    while row < old.count || column < new.count {
      if row < old.count, column < new.count, old[row] == new[column] {
        lines.append(.same(old[row]))
        (row, column) = (row + 1, column + 1)
      } else if row < old.count,
        column == new.count
          || lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
      {
        lines.append(.gone(old[row]))
        row += 1
      } else {
        lines.append(.new(new[column]))
        column += 1
      }
    }
    return lines
  }
}
