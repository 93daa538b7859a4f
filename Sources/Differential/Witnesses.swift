/// Which conditions have something to say on which finding.
///
/// A condition names a third of the findings; on the rest it says no more than everybody. Tables of
/// evidence have a row of cells for each answer, one cell for each condition that names its finding.
struct Witnesses: Sendable {
  /// The conditions that name each finding, finding after finding, each in the order of the script.
  let conditions: [Int]
  /// Where those of each finding stand in the list.
  let ranges: [Range<Int>]
  /// Where the row of each answer begins.
  let rows: [Int]
  /// How many cells all rows have.
  let cellCount: Int
  /// The place of each condition in a finding's rows, by finding and then condition; below 0 where
  /// the condition does not name the finding.
  private let columns: [Int32]
  private let count: Int

  /// - Parameter named: the findings that each condition names, by place.
  init(_ named: [[Int]], _ numbering: Numbering) {
    count = named.count
    var columns = [Int32](repeating: -1, count: numbering.answers.count * named.count)
    var conditions = numbering.answers.map { _ in [Int]() }
    for (condition, findings) in named.enumerated() {
      for finding in findings {
        columns[finding * named.count + condition] = Int32(
          truncatingIfNeeded: conditions[finding].count)
        conditions[finding].append(condition)
      }
    }
    var ranges: [Range<Int>] = []
    var rows: [Int] = []
    var witnesses = 0
    var cells = 0
    for (answers, conditions) in zip(numbering.answers, conditions) {
      ranges.append(witnesses..<witnesses + conditions.count)
      witnesses += conditions.count
      for _ in answers {
        rows.append(cells)
        cells += conditions.count
      }
    }
    self.columns = columns
    self.conditions = conditions.flatMap { $0 }
    self.ranges = ranges
    self.rows = rows
    cellCount = cells
  }

  /// The place of a condition in a finding's rows.
  func column(of condition: Int, on finding: Int) -> Int? {
    let column = columns[finding * count + condition]
    return column < 0 ? nil : Int(column)
  }
}
