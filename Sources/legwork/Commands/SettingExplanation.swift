import DialogueScript

/// What the script says of the numbers that weigh, ask and stop: their lines, and the trade that is
/// written beside them.
struct SettingExplanation {
  /// The comment above the `differential`.
  private(set) var trade: [String] = []
  /// The lines of the `differential`, its own comments with them.
  private(set) var lines: [String] = []

  /// Finds the `differential` in the scripts of a folder.
  init?(in folder: String) throws {
    for file in try ScriptFolder(folder).files where file.path.hasSuffix(".dialogue") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      if take(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)) {
        return
      }
    }
    return nil
  }

  private mutating func take(_ script: [String]) -> Bool {
    guard let start = script.firstIndex(of: "differential") else { return false }
    trade = script[..<start].reversed().prefix { $0.hasPrefix("#") }.reversed()
      .map(Self.withoutSign)
    lines = script[(start + 1)...].prefix { $0.isEmpty || $0.hasPrefix(" ") }
      .filter { !$0.isEmpty }
    return true
  }

  /// The whole of it, or one setting with the trade; nothing where no setting has the name.
  func drawn(of name: String) -> String? {
    var told = lines
    if name != "differential" {
      guard let place = lines.firstIndex(where: { Self.name(of: $0) == name }) else { return nil }
      let above = lines[..<place].reversed().prefix { Self.name(of: $0) == "#" }
      told = above.reversed() + [lines[place]]
    }
    let spaced = (["differential"] + told).joined(separator: "\n")
    return trade.isEmpty ? spaced : spaced + "\n\n" + trade.joined(separator: "\n")
  }

  private static func name(of line: String) -> String {
    let words = line.split(separator: " ")
    return words.first.map { $0.hasPrefix("#") ? "#" : String($0) } ?? ""
  }

  private static func withoutSign(_ line: String) -> String {
    String(line.drop { $0 == "#" }.drop { $0 == " " })
  }
}
