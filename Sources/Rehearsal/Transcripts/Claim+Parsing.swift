import DialogueModel

extension Claim {
  /// Why a line after `= ` is no claim.
  struct Misunderstanding: Error, Hashable {
    var message: String
    /// The words at fault.
    var word: String
    var help: String?
  }

  /// Reads what stands after `= `.
  init(_ text: String) throws(Misunderstanding) {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else {
      throw Misunderstanding(
        message: "nothing is claimed here", word: text, help: "write a claim after `=`")
    }
    let rest = words.dropFirst()
    let after = rest.joined(separator: " ")
    switch first {
    case "asks": self = after == "nothing" ? .asksNothing : .asks(try Self.names(rest, in: text))
    case "does" where after.hasPrefix("not ask "):
      self = .doesNotAsk(try Self.names(rest.dropFirst(2), in: text))
    case "never" where rest.first == "asked":
      self = .neverAsked(try Self.names(rest.dropFirst(), in: text))
    case "asked" where after.hasPrefix("at most "):
      guard let count = rest.dropFirst(2).first.flatMap({ Int($0) }) else {
        throw Misunderstanding(
          message: "`at most` needs a number", word: after, help: "write `asked at most 12`")
      }
      self = .questions(atMost: count)
    case "says" where !after.isEmpty: self = .says(after)
    case "first" where after.hasPrefix("line says "):
      self = .firstLineSays(rest.dropFirst(2).joined(separator: " "))
    case "concluded": self = .concluded(true)
    case "ended": self = .ended(true)
    case "not" where after == "concluded": self = .concluded(false)
    case "not" where after == "ended": self = .ended(false)
    case "no" where after == "flag is up": self = .noFlag
    case "flag", "red-flag": self = try Self.flag(rest, in: text)
    case "side": self = try Self.side(rest, in: text)
    case "leading": self = try Self.leading(rest, in: text)
    case "urgency": self = try Self.urgency(rest, in: text)
    default: self = .finding(Finding.ID(first), try Holding(rest, in: text))
    }
  }

  private static func names(
    _ words: some Sequence<String>, in text: String
  ) throws(Misunderstanding) -> [String] {
    let joined = words.joined(separator: " ")
    let names = joined.split(separator: ",").map { String($0.drop { $0 == " " }) }
    guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
      throw Misunderstanding(
        message: "names are missing or not separated by commas", word: text,
        help: "write the names of questions, such as `onset, swelling`")
    }
    return names
  }

  private static func flag(
    _ words: ArraySlice<String>, in text: String
  ) throws(Misunderstanding) -> Claim {
    let words = Array(words)
    guard words.count == 3, words[1] == "is", ["up", "down"].contains(words[2]) else {
      throw Misunderstanding(
        message: "a red flag is up or down", word: text, help: "write `flag NAME is up`")
    }
    return .flag(RedFlag.ID(words[0]), isUp: words[2] == "up")
  }

  private static func side(
    _ words: ArraySlice<String>, in text: String
  ) throws(Misunderstanding) -> Claim {
    let words = Array(words)
    if words == ["is", "unknown"] { return .side(nil) }
    guard words.count == 2, words[0] == "is", let side = Side(rawValue: words[1]) else {
      throw Misunderstanding(
        message: "a side is left, right, both or unknown", word: text, help: "write `side is left`")
    }
    return .side(side)
  }

  private static func leading(
    _ words: ArraySlice<String>, in text: String
  ) throws(Misunderstanding) -> Claim {
    let words = Array(words)
    if words.count == 2, words[0] == "is" { return .leading(words[1], among: 1) }
    if words.count == 3, words[0] == "is", words[1] == "not" { return .notLeading(words[2]) }
    if words.count == 4, words[0] == "among", let count = Int(words[1]), words[2] == "is" {
      return .leading(words[3], among: count)
    }
    throw Misunderstanding(
      message: "what leads is a condition or a family", word: text,
      help: "write `leading is NAME`, `leading is not NAME` or `leading among 3 is NAME`")
  }

  private static func urgency(
    _ words: ArraySlice<String>, in text: String
  ) throws(Misunderstanding) -> Claim {
    let orHigher = words.dropFirst().starts(with: ["at", "least"])
    let name = words.last ?? ""
    if words.first == "is", words.count == (orHigher ? 4 : 2), let level = Urgency(rawValue: name) {
      return .urgency(level, orHigher: orHigher)
    }
    let levels = Urgency.allCases.map(\.rawValue)
    let meant = Spelling.closest(to: name, among: levels)
    throw Misunderstanding(
      message: "no urgency is named `\(name)`", word: name,
      help: "write \(meant.map { "`\($0)`" } ?? "one of \(levels.joined(separator: ", "))")")
  }
}

extension Claim {
  /// The words with which a claim may begin, besides the name of a finding.
  package static let openings = [
    "asks", "does not ask", "never asked", "asked at most", "says", "first line says", "concluded",
    "ended", "not concluded", "not ended", "no flag is up", "flag", "side", "leading", "urgency",
  ]
}
