public import DialogueModel

/// What a front end sends in one turn: `{"say": …}`, `{"choose": […]}` or `{"command": …}`.
public enum Input: Hashable, Sendable {
  /// A message in the person's own words.
  case say(String)
  /// Answers of the open question, by their names.
  case choose([String])
  /// A universal wish; `change` may name the finding to change.
  case command(Universal, Finding.ID?)
}

extension Input: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case say, choose, command, finding
  }

  /// Any name at all.
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) {
      nil
    }
  }

  public init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: Key.self) else {
      throw Complaint.notAnObject
    }
    // Names that the protocol does not know are a mistake of the front end, best told at once.
    let names = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue)
    if let stranger = names.filter({ Key(rawValue: $0) == nil }).min() {
      throw Complaint.unknownKey(stranger)
    }
    let given = [Key.say, .choose, .command].filter { container.contains($0) }
    guard given.count == 1, let key = given.first else { throw Complaint.noInput }
    switch key {
    case .say:
      guard let text = try? container.decode(String.self, forKey: .say) else {
        throw Complaint.wrongType("say", "a text")
      }
      self = .say(text)
    case .choose:
      if let names = try? container.decode([String].self, forKey: .choose) {
        self = .choose(names)
      } else if let name = try? container.decode(String.self, forKey: .choose) {
        self = .choose([name])
      } else {
        throw Complaint.wrongType("choose", "a list of option ids")
      }
    case .command, .finding:
      guard let name = try? container.decode(String.self, forKey: .command) else {
        throw Complaint.wrongType("command", "a text")
      }
      guard let universal = Universal(rawValue: name) else {
        throw Complaint.unknownCommand(name)
      }
      let finding = try? container.decodeIfPresent(Finding.ID.self, forKey: .finding)
      self = .command(universal, finding ?? nil)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .say(let text):
      try container.encode(text, forKey: .say)
    case .choose(let names):
      try container.encode(names, forKey: .choose)
    case .command(let universal, let finding):
      try container.encode(universal, forKey: .command)
      try container.encodeIfPresent(finding, forKey: .finding)
    }
  }
}
