import Foundation
import Testing

@Test func theTopLevelHoldsWhatTheDesignNames() {
  let named: Set = [
    "Package.swift", "Sources", "Tests", "Dialogues", "Transcripts", "Benchmarks", "README.md",
    "LICENSE", "LICENSES", "CHANGELOG.md",
  ]
  // Written by the package manager, and ignored by git.
  let made: Set = ["Package.resolved"]
  let others = House.entries(of: ".").filter {
    !$0.hasPrefix(".") && !named.contains($0) && !made.contains($0)
  }
  #expect(others == [])
}

/// The line without its comment.
private func code(of line: Substring) -> Substring {
  line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
}

@Test func whatIsSaidAboutTheBodyIsSaidInScripts() throws {
  // Words that only scripts may know; a doc comment may use one in an example.
  let words = [
    "shin", "shins", "calf", "calves", "achilles", "knee", "knees", "kneecap", "ankle", "ankles",
    "foot", "feet", "heel", "thigh", "groin", "hip", "hips", "hamstring", "tendon", "soreness",
    "fracture", "muscle", "bone", "toe", "toes", "swelling", "swollen", "bruise", "limp", "urine",
    "clot", "sprain", "strain", "runner", "doctor", "physio", "patient",
  ]
  let pattern = try Regex("\\b(?:\(words.joined(separator: "|")))\\b").ignoresCase()
  let files = House.swiftFiles(below: "Sources")
  #expect(!files.isEmpty)
  for file in files {
    var isText = false
    for (number, line) in try House.lines(of: file).enumerated() {
      // The wrong and right examples of diagnostics are scripts, and stand in long strings.
      if line.contains("\"\"\"") { isText.toggle() }
      if isText { continue }
      // What an author is told may quote a script in backticks.
      let code = code(of: line).replacing(/`[^`]*`/, with: "")
      let speaks = code.firstMatch(of: pattern) != nil
      #expect(!speaks, "\(file):\(number + 1): \(line)")
    }
  }
}

@Test func nothingIsForcedInSources() throws {
  let forced = try Regex(
    #"\btry!|\bas!|\bfatalError\(|\bTODO\b|\bFIXME\b|[\w\)\]]!(?:[\.\s\)\],]|$)"#)
  for file in House.swiftFiles(below: "Sources") {
    for (number, line) in try House.lines(of: file).enumerated() {
      let code = code(of: line)
      guard !code.contains("\"") else { continue }
      let isForced = code.firstMatch(of: forced) != nil
      #expect(!isForced, "\(file):\(number + 1): \(line)")
    }
  }
}
