import DialogueModel

extension Claim.Holding {
  init(
    _ words: ArraySlice<String>, in text: String
  ) throws(Claim.Misunderstanding) {
    let words = Array(words)
    if let verb = words.first, let comparison = Predicate.Comparison(rawValue: verb) {
      self = .amount(comparison, try Self.amount(words.dropFirst(), in: text))
      return
    }
    switch (words.first, words.count) {
    case ("is", 2) where words[1] == "known": self = .known
    case ("is", 2) where words[1] == "unknown": self = .unknown
    case ("is", 2) where words[1] == "not-sure": self = .notSure
    case ("is", 2) where words[1] == "unsure": self = .unsure
    case ("is", 2) where words[1] == "open": self = .open
    case ("is", 2...) where Double(words[1]) != nil:
      self = .amount(.equal, try Self.amount(words.dropFirst(), in: text))
    case ("is", 2): self = .affirmed(Answer.ID(words[1]))
    case ("is", 3) where words[1] == "not": self = .notAffirmed(Answer.ID(words[2]))
    case ("denies", 2): self = .denied(Answer.ID(words[1]))
    default: throw Self.unknownStep(text)
    }
  }

  private static func amount(
    _ words: some Collection<String>, in text: String
  ) throws(Claim.Misunderstanding) -> Quantity {
    guard (1...2).contains(words.count), let value = words.first.flatMap({ Double($0) }) else {
      throw Claim.Misunderstanding(
        message: "an amount is a number and a unit", word: text, help: "write such as `is 2 weeks`")
    }
    return Quantity(value, unit: words.dropFirst().first.map { Unit.ID($0) })
  }

  private static func unknownStep(_ text: String) -> Claim.Misunderstanding {
    let word = text.split(separator: " ").first.map(String.init) ?? text
    let meant = Spelling.closest(to: word, among: Claim.openings)
    return Claim.Misunderstanding(
      message: "this is no claim that can be checked", word: text,
      help: meant.map { "write `\($0)`" } ?? "write such as `= region is calf_upper`")
  }
}
