import DialogueModel
import Rehearsal
import Testing

@Suite struct SimulationTests {
  private let plain = MadeUpPerson.Noise(wrong: 0, notSure: 0, changedMind: 0)

  @Test func theSameSeedGivesTheSamePeople() throws {
    let stage = try Project.tiny()
    let noise = MadeUpPerson.Noise()
    let first = Simulation(of: 300, on: stage, noise: noise, seed: 1)
    #expect(first.outcomes == Simulation(of: 300, on: stage, noise: noise, seed: 1).outcomes)
    #expect(first.outcomes != Simulation(of: 300, on: stage, noise: noise, seed: 2).outcomes)
  }

  @Test func everyoneComesToAnOutcomeOrAnEmergency() throws {
    let simulation = Simulation(
      of: 500, on: try Project.tiny(), noise: MadeUpPerson.Noise(), seed: 1)
    #expect(simulation.outcomes.count == 500)
    #expect(simulation.outcomes.allSatisfy { $0.isConcluded || $0.urgency == .emergency })
  }

  @Test func whatIsDrawnFromTheSharesIsFoundAsOftenAsTold() throws {
    let simulation = Simulation(of: 4_000, on: try Project.tiny(), noise: plain, seed: 1)
    #expect(simulation.first.share > 0.7)
    let told = simulation.calibration.reduce(0) { $0 + $1.told * Double($1.right.total) } / 4_000
    #expect(abs(told - simulation.first.share) < 0.08)
    #expect(simulation.confusion.reduce(0) { $0 + $1.first.total } == 4_000)
  }

  @Test func whatCountedForTheUrgencyIsHeldAgainstWhatTheyHad() throws {
    let stage = try Project.legPain()
    let simulation = Simulation(of: 80, on: stage, noise: MadeUpPerson.Noise(), seed: 3)
    #expect(!simulation.acts.isEmpty)
    for act in simulation.acts {
      let people = simulation.outcomes.filter { $0.acted.contains(act.condition) }
      #expect(act.right.total == people.count)
      #expect(act.right.count == people.count { $0.condition == act.condition })
      #expect(people.allSatisfy { $0.first != act.condition })
    }
  }
}
