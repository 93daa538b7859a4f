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
  /// Every phrase used is one that alone is heard as its fact, and as nothing that is not so, so
  /// that what goes wrong lies in how facts stand together, not in a phrase.
  package func retold(
    _ case: EvaluationCase, number: Int, extent: Extent, seed: UInt64
  ) -> EvaluationCase {
    let seed = seed &+ UInt64(number)
    var order = Chance(seed: seed, for: `case`.id)
    var parts: [String] = []
    for finding in stage.dialogue.findings {
      guard let values = `case`.told[finding.id] else { continue }
      // Of its own, so that the words of one fact do not hang on another. Who names a place names
      // every place that hurts.
      var chance = Chance(seed: seed, for: "\(`case`.id) \(finding.id)")
      guard extent == .whole || chance.share() < 0.5 else { continue }
      let several = finding.kind == .anyOf ? values : Array(values.prefix(1))
      for value in several {
        if let phrase = phrase(for: value, of: finding, in: `case`, by: &chance) {
          parts.append(phrase)
        }
      }
    }
    var other = `case`
    var opening = ""
    for part in parts.shuffled(using: &order) {
      opening += opening.isEmpty ? part : (order.pick([", ", ". ", " and ", ", "]) ?? ", ") + part
    }
    other.opening = opening.isEmpty ? "it hurts" : opening
    return other
  }

  private func phrase(
    for value: String, of finding: Finding, in case: EvaluationCase, by chance: inout Chance
  ) -> String? {
    phrasebook.allPhrases(for: value, of: finding, by: &chance).shuffled(using: &chance)
      .first { isHeard($0, as: value, of: finding, in: `case`) }
  }

  /// The phrase alone says this fact, and nothing that is not so.
  private func isHeard(
    _ phrase: String, as value: String, of finding: Finding, in case: EvaluationCase
  ) -> Bool {
    let reading = stage.reader.read(phrase)
    guard reading.universals.isEmpty, reading.topics.isEmpty,
      reading.mentions.count(where: { $0.finding == finding.id }) == 1
    else { return false }
    return reading.mentions.allSatisfy { mention in
      guard mention.finding == finding.id else { return mention.isSo(in: `case`) }
      if mention.polarity == .affirmed {
        return mention.answers == [Answer.ID(value)]
          || mention.quantity != nil && mention.answers.isEmpty
      }
      return mention.polarity == .denied && finding.denied == Answer.ID(value)
    }
  }
}

extension Mention {
  /// What is said beside the fact holds of the person: "my calf is swollen" names the place.
  fileprivate func isSo(in case: EvaluationCase) -> Bool {
    guard polarity == .affirmed, quantity == nil, let known = `case`.knows[finding] else {
      return false
    }
    // A part leaves open which of its places is meant; one of them is.
    return answers.contains { known.contains($0.text) }
  }
}
