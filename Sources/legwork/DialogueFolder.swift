import ArgumentParser

/// The folder of one dialogue, found where people keep them.
struct DialogueFolder {
  let path: String

  /// Looks where the wish points, else in the places that the documentation names, in its order.
  static func find(named wish: String?) throws -> DialogueFolder {
    let places = Self.places
    guard let wish else {
      guard let place = places.first(where: Files.isFolder) else { throw notFound(in: places) }
      return try only(in: place)
    }
    if Files.isFolder(wish) { return try only(in: wish) }
    let named = places.map { "\($0)/\(wish)" }
    if !wish.contains("/"), let path = named.first(where: isDialogue) {
      return DialogueFolder(path: path)
    }
    let known = places.flatMap(dialogues).map(Files.name)
    let hint = known.isEmpty ? "" : " There are: \(known.joined(separator: ", "))."
    throw ValidationError("No dialogue is in or named `\(wish)`.\(hint)")
  }

  /// `$LEGWORK_DIALOGUES`, the working folder's, and the ones installed beside the program.
  private static var places: [String] {
    var places: [String] = []
    if let wished = Environment["LEGWORK_DIALOGUES"] { places.append(wished) }
    places.append("Dialogues")
    if let program = Files.programFolder {
      places.append("\(program)/share/legwork/Dialogues")
      places.append("\(program)/../share/legwork/Dialogues")
    }
    return places
  }

  /// The dialogue that the folder is, else the only one in it.
  private static func only(in folder: String) throws -> DialogueFolder {
    if isDialogue(folder) { return DialogueFolder(path: folder) }
    let found = dialogues(in: folder)
    guard let first = found.first else {
      throw ValidationError(
        "`\(folder)` holds no dialogue: no script in it or just below declares `dialogue NAME`.")
    }
    guard found.count == 1 else {
      let names = found.map(Files.name).joined(separator: ", ")
      throw ValidationError(
        "`\(folder)` holds several dialogues. Say which with --dialogue: \(names).")
    }
    return DialogueFolder(path: first)
  }

  private static func notFound(in places: [String]) -> ValidationError {
    ValidationError(
      """
      No dialogue was found in \(places.joined(separator: ", ")).
      Say where the scripts are with --dialogue FOLDER, or set LEGWORK_DIALOGUES.
      """)
  }

  private static func dialogues(in folder: String) -> [String] {
    Files.entries(of: folder).map { "\(folder)/\($0)" }.filter(isDialogue)
  }

  /// A script directly in the folder declares a dialogue.
  private static func isDialogue(_ folder: String) -> Bool {
    Files.entries(of: folder).contains { entry in
      entry.hasSuffix(".dialogue")
        && Files.bytes(of: "\(folder)/\(entry)", atMost: 1 << 16).map(declaresDialogue) ?? false
    }
  }

  private static func declaresDialogue(_ script: [UInt8]) -> Bool {
    let opening = Array("dialogue ".utf8)
    var line = script[...]
    while !line.starts(with: opening) {
      guard let end = line.firstIndex(of: UInt8(ascii: "\n")) else { return false }
      line = line[(end + 1)...]
    }
    return true
  }
}
