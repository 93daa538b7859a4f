import Testing

/// What each target may import, beside the standard library: the table of the design.
private let table: [String: Set<String>] = [
  "DialogueModel": [],
  "DialogueScript": ["DialogueModel"],
  "Understanding": ["DialogueModel"],
  "Differential": ["DialogueModel"],
  "Conversation": ["DialogueModel", "Understanding", "Differential"],
  "DialogueKit": [
    "DialogueModel", "DialogueScript", "Understanding", "Conversation", "FoundationEssentials",
  ],
  "Rehearsal": [
    "DialogueModel", "Understanding", "Differential", "Conversation", "DialogueScript",
    "Dispatch", "FoundationEssentials",
  ],
  "Terminal": ["DialogueModel", "Conversation", "CReadline", "Glibc"],
]

/// Thin mains may import anything, and ArgumentParser lives there alone.
private let mains: Set = ["legwork", "legwork-server"]

/// Part of the standard library: atomics and a lock.
private let standard: Set = ["Synchronization"]

private let levels: Set = ["public", "package", "internal", "private", "fileprivate"]

private func imports(of path: String) throws -> [String] {
  try House.lines(of: path).compactMap { line in
    var words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
    if let first = words.first, levels.contains(String(first)) { words.removeFirst() }
    guard words.count >= 2, words[0] == "import" else { return nil }
    return String(words[1].split(separator: ".")[0])
  }
}

@Test func everyTargetHasARowInTheTable() {
  let known = Set(table.keys).union(mains).union(["CReadline", "CMalloc"])
  #expect(!House.targets.isEmpty)
  #expect(Set(House.targets).subtracting(known).isEmpty)
}

@Test(arguments: table.keys.sorted())
func itImportsOnlyWhatTheTableAllows(_ target: String) throws {
  let files = House.swiftFiles(below: "Sources/\(target)")
  #expect(!files.isEmpty)
  let allowed = try #require(table[target]).union(standard)
  for file in files {
    for module in try imports(of: file) where !allowed.contains(module) {
      #expect(asksTheSystem(module, file), "\(file) imports \(module)")
    }
  }
}

/// The files of the engine that ask something of the system: folders.
private let systemFiles: Set = ["Sources/DialogueScript/FolderWalk.swift"]

private func asksTheSystem(_ module: String, _ file: String) -> Bool {
  ["FoundationEssentials", "Glibc"].contains(module) && systemFiles.contains(file)
}

/// One import of it links all of ICU and costs every chat some megabytes.
@Test func nothingImportsTheWholeOfFoundation() throws {
  for file in House.swiftFiles(below: "Sources") {
    #expect(try !imports(of: file).contains("Foundation"), "\(file)")
  }
}

@Test func readlineIsLinkedByTheTerminalAlone() throws {
  for file in House.swiftFiles(below: "Sources") where try imports(of: file).contains("CReadline") {
    #expect(file.hasPrefix("Sources/Terminal/"))
  }
}
