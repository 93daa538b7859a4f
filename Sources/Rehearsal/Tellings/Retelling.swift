package import Conversation
import DialogueModel
import Understanding

/// Tells the facts of a case in other words and another order, in the script's own phrases.
package struct Retelling: Sendable {
  /// How much of what the person has to tell stands in the opening.
  package enum Extent: String, CaseIterable, Sendable {
    case whole
    /// About half; the rest is told when it is asked.
    case part
  }

  private let stage: Stage
  private let phrasebook: Phrasebook

  package init(on stage: Stage) {
    self.stage = stage
    phrasebook = Phrasebook(stage.dialogue)
  }

  /// The case with another opening.
  ///
  /// Every phrase used is one that alone is heard as its fact, so that what goes wrong lies in how
  /// facts stand together, not in a phrase.
  package func retold(
    _ case: EvaluationCase, number: Int, extent: Extent, seed: UInt64
  ) -> EvaluationCase {
    var chance = Chance(seed: seed &+ UInt64(number), for: `case`.id)
    var parts: [String] = []
    for finding in stage.dialogue.findings {
      guard let values = `case`.told[finding.id] else { continue }
      let several = finding.kind == .anyOf ? values : Array(values.prefix(1))
      for value in several {
        // Drawn whether it is told or not, so that the words of one fact do not hang on another.
        let phrase = phrase(for: value, of: finding, by: &chance)
        let isTold = extent == .whole || chance.share() < 0.5
        if let phrase, isTold { parts.append(phrase) }
      }
    }
    var other = `case`
    var opening = ""
    for part in parts.shuffled(using: &chance) {
      opening += opening.isEmpty ? part : (chance.pick([", ", ". ", " and ", ", "]) ?? ", ") + part
    }
    other.opening = opening.isEmpty ? "it hurts" : opening
    return other
  }

  private func phrase(
    for value: String, of finding: Finding, by chance: inout Chance
  ) -> String? {
    let all = phrasebook.allPhrases(for: value, of: finding, by: &chance)
    return chance.pick(all.filter { isHeard($0, as: value, of: finding) })
  }

  /// The phrase alone says this fact and nothing else.
  private func isHeard(_ phrase: String, as value: String, of finding: Finding) -> Bool {
    let reading = stage.reader.read(phrase)
    guard reading.mentions.count == 1, let mention = reading.mentions.first,
      mention.finding == finding.id, reading.universals.isEmpty, reading.topics.isEmpty
    else { return false }
    let answer = Answer.ID(value)
    if mention.polarity == .affirmed {
      return mention.answers == [answer] || mention.quantity != nil && mention.answers.isEmpty
    }
    return mention.polarity == .denied && finding.denied == answer
  }
}
