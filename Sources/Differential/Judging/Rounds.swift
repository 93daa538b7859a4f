/// The rounds in which red-flag rules are judged, so that a rule which looks at others finds them as
/// they are.
struct Rounds {
  /// The rules of each round that facts alone decide, by place.
  private(set) var ofFacts: [[Int]] = []
  /// The rules of each round that wait for the differential, by place.
  private(set) var ofBelief: [[Int]] = []

  init(_ flags: [Flag]) {
    var needsBelief = flags.map(\.needsBelief)
    var rounds = flags.map { $0.awaitsAll ? 1 : 0 }
    // Rules that wait for each other in a circle never find an end to it: they share the last round.
    for _ in flags {
      var isSettled = true
      for (place, flag) in flags.enumerated() {
        for awaited in flag.awaits where awaited != place {
          if needsBelief[awaited], !needsBelief[place] {
            needsBelief[place] = true
            isSettled = false
          }
          if needsBelief[awaited] == needsBelief[place], rounds[place] <= rounds[awaited],
            rounds[place] < flags.count
          {
            rounds[place] = rounds[awaited] + 1
            isSettled = false
          }
        }
      }
      if isSettled { break }
    }
    // Whoever looks at all of them comes after all of them.
    let last = zip(flags, rounds).map { $0.awaitsAll ? 0 : $1 }.max() ?? 0
    for (place, flag) in flags.enumerated() where flag.awaitsAll {
      rounds[place] = max(rounds[place], last + 1)
    }
    ofFacts = Self.places(in: rounds) { !needsBelief[$0] }
    ofBelief = Self.places(in: rounds) { needsBelief[$0] }
  }

  private static func places(in rounds: [Int], where isMeant: (Int) -> Bool) -> [[Int]] {
    let meant = rounds.indices.filter(isMeant)
    return Set(meant.map { rounds[$0] }).sorted().map { round in
      meant.filter { rounds[$0] == round }
    }
  }
}
