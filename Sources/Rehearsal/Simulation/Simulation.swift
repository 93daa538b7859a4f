package import Conversation
package import DialogueModel

/// Many made-up people talked with, and how often what fits best was what they had.
package struct Simulation: Sendable {
  /// What came of one conversation.
  package struct Outcome: Hashable, Sendable {
    package var condition: Condition.ID
    /// What it fitted best with, and with which chance.
    package var first: Condition.ID?
    package var chance: Double
    package var isAmongThree: Bool
    /// What counted for the urgency though something else was likelier.
    package var acted: [Condition.ID]
    package var flags: [RedFlag.ID]
    package var urgency: Urgency
    package var turns: Int
    package var isConcluded: Bool
  }

  package let outcomes: [Outcome]
  /// "Fits best with" needs a chance of this.
  package let fitsBestAbove: Double

  private static let batch = 64
  private static let patience = 80

  /// Talks with so many people, on all cores.
  package init(
    of count: Int, on stage: Stage, noise: MadeUpPerson.Noise, seed: UInt64,
    afterEach: (@Sendable (Int) -> Void)? = nil
  ) {
    let population = Population(stage.dialogue)
    let phrasebook = Phrasebook(stage.dialogue)
    let hidden = Set(stage.dialogue.conditions.filter(\.isHidden).map(\.id))
    let act = Dictionary(
      stage.dialogue.conditions.map { ($0.id, $0.act.value) },
      uniquingKeysWith: { first, _ in first })
    fitsBestAbove = stage.dialogue.settings.fitsBestAbove
    // The greeting is the same for everyone; a copy goes its own way.
    var greeted = Session(of: stage)
    let greeting = greeted.begin()
    let opened = greeted
    let starts = Array(stride(from: 0, to: count, by: Self.batch))
    let batchDone: @Sendable (Int) -> Void = { afterEach?(min(count, $0 * Self.batch)) }
    let batches = inParallel(starts, afterEach: batchDone) { (start: Int) -> [Outcome] in
      var outcomes: [Outcome] = []
      for number in start..<min(count, start + Self.batch) {
        var chance = Chance(seed: seed, for: String(number))
        guard let condition = population.condition(by: &chance) else { continue }
        var person = MadeUpPerson(
          with: condition, of: population, phrasebook: phrasebook, noise: noise, chance: chance)
        outcomes.append(
          Self.talk(with: &person, in: opened, after: greeting, hidden: hidden, act: act))
      }
      return outcomes
    }
    outcomes = batches.flatMap { $0 }
  }

  private static func talk(
    with person: inout MadeUpPerson, in opened: Session, after greeting: [Event],
    hidden: Set<Condition.ID>, act: [Condition.ID: Double]
  ) -> Outcome {
    var session = opened
    var events = greeting
    var turns = 0
    while turns < patience, let question = events.question, question.kind != .offer {
      turns += 1
      do throws(Complaint) {
        events = try session.take(person.reply(to: question))
      } catch {
        events = (try? session.command(.notSure)) ?? []
      }
    }
    let assessment = session.assessment
    // By position: what spoke for each condition is worked out when it is asked for, and nobody asks.
    let ranking = assessment.leading
    let told = ranking.indices.lazy.filter { !hidden.contains(ranking.condition($0)) }.prefix(3)
    let first = told.first
    return Outcome(
      condition: person.condition, first: first.map(ranking.condition),
      chance: first.map { Double(ranking.tenThousandths($0)) / 10_000 } ?? 0,
      isAmongThree: told.contains { ranking.condition($0) == person.condition },
      acted: ranking.indices.dropFirst().filter { place in
        Double(ranking.tenThousandths(place)) / 10_000 >= act[ranking.condition(place)] ?? 1
      }.map(ranking.condition),
      flags: assessment.flags, urgency: assessment.urgency, turns: turns,
      isConcluded: assessment.concluded || assessment.urgency == .emergency)
  }
}
