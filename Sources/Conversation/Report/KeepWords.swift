import DialogueModel
import Understanding

extension Exchange {
  /// Keeps a message in which the person told something in their own words, for the report.
  mutating func keepWords() {
    guard case .say = input, used.contains(where: { !$0.isReply }),
      progress.stories.count < Self.mostStories
    else { return }
    let words = message.words
    guard words.count >= Self.fewestWords else { return }
    var story = ""
    for word in words {
      guard story.utf8.count + word.utf8.count <= Self.longestStory else {
        story += " …"
        break
      }
      story += story.isEmpty ? String(word) : " \(word)"
    }
    progress.stories.append(story)
  }

  /// A page has room for so much; fewer words than these are an answer and no story.
  private static let mostStories = 6
  private static let fewestWords = 5
  private static let longestStory = 300
}

extension String {
  /// What stands between the spaces.
  fileprivate var words: [Substring] {
    // A letter at a time is slow, and needed only beyond ASCII.
    utf8.allSatisfy { $0 < 0x80 }
      ? utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { Substring($0) }
      : split(whereSeparator: \.isWhitespace)
  }
}
