/// Something wrong in the writing of a transcript.
package struct TranscriptFault: Error, Hashable, Sendable {
  package var path: String
  /// From 1.
  package var line: Int
  /// The columns at fault, from 1.
  package var columns: Range<Int>
  /// The fault, one clause.
  package var message: String
  /// The line at fault.
  package var excerpt: String
  /// One edit that mends it.
  package var help: String?
  /// Writing down what is said now mends it.
  package var isCuredByUpdate = false

  /// The fault as a person reads it on a terminal.
  package var drawn: String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.count + 1)
    let marks =
      String(repeating: " ", count: max(0, columns.lowerBound - 1))
      + String(repeating: "^", count: max(1, columns.count))
    let place = excerpt.isEmpty ? "" : "\(margin)|\n\(number) | \(excerpt)\n\(margin)| \(marks)\n"
    let hint = help.map { "\(margin)= help: \($0)\n" } ?? ""
    return """
      error: \(message)
        --> \(path):\(line):\(columns.lowerBound)
      \(place)\(hint)
      """
  }
}
