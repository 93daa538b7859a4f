import DialogueModel

/// Why an input was not taken; the session is as it was.
///
/// Encodes as `{"error": {"code": …, "message": …}}`.
public struct Complaint: Error, Hashable, Sendable {
  /// A stable name in kebab-case.
  public let code: String
  /// One sentence for whoever writes the front end.
  public let message: String

  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// The line is no JSON.
  public static let notJSON = Self(
    code: "not-json", message: "The line is not valid JSON.")

  /// The line is JSON and not an object.
  public static let notAnObject = Self(
    code: "not-an-object", message: "Send one JSON object on each line.")

  /// The object holds none of the inputs, or several.
  public static let noInput = Self(
    code: "no-input", message: "Give exactly one of \"say\", \"choose\" and \"command\".")

  static func wrongType(_ key: String, _ wanted: String) -> Self {
    Self(code: "wrong-type", message: "\"\(key)\" must be \(wanted).")
  }

  static func unknownKey(_ name: String) -> Self {
    Self(
      code: "unknown-key",
      message: "No input has \"\(name)\". Give one of \"say\", \"choose\", \"command\".")
  }

  static func unknownCommand(_ name: String) -> Self {
    let known = Universal.allCases.map(\.rawValue).joined(separator: ", ")
    return Self(
      code: "unknown-command", message: "No command is named \"\(name)\". There are: \(known).")
  }

  static func unknownOption(_ name: String, among options: [String]) -> Self {
    let known = options.joined(separator: ", ")
    return Self(
      code: "unknown-option",
      message: "The open question has no option \"\(name)\". It has: \(known).")
  }

  static func unknownFinding(_ name: Finding.ID) -> Self {
    Self(code: "unknown-finding", message: "No finding is named \"\(name)\".")
  }

  /// Something was chosen while no question with options is open.
  public static let nothingToChoose = Self(
    code: "nothing-to-choose", message: "The open question has no options. Send \"say\".")
}

extension Complaint: Codable {
  private enum Outer: String, CodingKey {
    case error
  }

  private enum Inner: String, CodingKey {
    case code, message
  }

  public init(from decoder: any Decoder) throws {
    let inner = try decoder.container(keyedBy: Outer.self)
      .nestedContainer(keyedBy: Inner.self, forKey: .error)
    code = try inner.decode(String.self, forKey: .code)
    message = try inner.decode(String.self, forKey: .message)
  }

  public func encode(to encoder: any Encoder) throws {
    var outer = encoder.container(keyedBy: Outer.self)
    var inner = outer.nestedContainer(keyedBy: Inner.self, forKey: .error)
    try inner.encode(code, forKey: .code)
    try inner.encode(message, forKey: .message)
  }
}
