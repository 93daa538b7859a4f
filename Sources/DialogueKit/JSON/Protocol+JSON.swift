public import Conversation

extension Turn {
  /// The turn as one line of JSON: what `legwork chat --json` writes and HTTP answers with.
  public var json: String {
    // Some 40 causes with their reasons take about this much.
    var writer = JSONWriter(reserving: 1 << 14)
    write(to: &writer)
    return writer.text
  }
}

extension Complaint {
  /// The complaint as one line of JSON.
  public var json: String {
    let inner = JSON.object([.init("code", .string(code)), .init("message", .string(message))])
    return JSON.object([.init("error", inner)]).text
  }
}

extension Input {
  /// Reads one line of the protocol.
  ///
  /// Any bytes are an input or a complaint.
  public init(json line: some Sequence<UInt8>) throws(Complaint) {
    do {
      let json = try JSON(Array(line))
      guard case .object(let members) = json else { throw Complaint.notAnObject }
      try Self.check(members)
      self = try json.decoded(as: Input.self)
    } catch let complaint as Complaint {
      throw complaint
    } catch let malformed as JSON.Malformed {
      throw Complaint(malformed)
    } catch {
      throw Complaint.notJSON
    }
  }

  /// Names that the protocol does not know are a mistake of the front end, best told at once.
  private static func check(_ members: [JSON.Member]) throws(Complaint) {
    let known: Set = ["say", "choose", "command", "finding"]
    if let stranger = members.first(where: { !known.contains($0.name) }) {
      throw Complaint(
        code: "unknown-key",
        message: "No input has \"\(stranger.name)\". Give one of \"say\", \"choose\", \"command\".")
    }
    for (place, member) in members.enumerated()
    where members[..<place].contains(where: { $0.name == member.name }) {
      throw Complaint(code: "repeated-key", message: "\"\(member.name)\" is given twice.")
    }
  }
}

extension Complaint {
  fileprivate init(_ malformed: JSON.Malformed) {
    switch malformed {
    case .notUTF8: self.init(code: "not-utf-8", message: "The line is not UTF-8 text.")
    case .endsTooSoon:
      self.init(code: Self.notJSON.code, message: "The JSON ends before it is complete.")
    case .unexpected(let place):
      self.init(
        code: Self.notJSON.code, message: "The line is not valid JSON: see byte \(place + 1).")
    case .tooDeep(let place):
      self.init(
        code: Self.notJSON.code, message: "The JSON is nested too deep: see byte \(place + 1).")
    }
  }
}
