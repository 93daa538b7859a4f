public import DialogueModel
import Glibc

/// A folder of scripts, with the further folders that its dialogue names after `with`.
public struct ScriptFolder: Sendable {
  /// Every file, sorted by folder and path.
  public let files: [ScriptFile]

  /// Why a folder could not be read.
  public enum Fault: Error, Hashable, Sendable {
    case unreadable(path: String, reason: String)
    /// A folder that leads back into itself.
    case loop(path: String)
    /// Nothing that ends in `.dialogue`.
    case empty(path: String)
  }

  /// Reads all scripts below a folder and below the folders that they name after `with`.
  public init(_ path: String) throws(Fault) {
    var files: [ScriptFile] = []
    var walk = FolderWalk()
    var waiting = [path]
    while !waiting.isEmpty {
      let folder = waiting.removeFirst()
      let found = try walk.scripts(below: folder)
      files += found
      for file in found where !file.isWordList {
        let base = file.path.lastIndex(of: "/").map { String(file.path[..<$0]) } ?? "."
        waiting += furtherFolders(file.bytes).map { $0.hasPrefix("/") ? $0 : "\(base)/\($0)" }
      }
    }
    guard !files.isEmpty else { throw .empty(path: path) }
    self.files = files
  }
}

extension Dialogue {
  /// The dialogue of a folder of scripts.
  public init(folder path: String) throws(ScriptFault) {
    let folder: ScriptFolder
    do {
      folder = try ScriptFolder(path)
    } catch {
      throw .folder(error)
    }
    let compilation = compile(folder.files, checks: .errors)
    guard let dialogue = compilation.dialogue else { throw .scripts(compilation) }
    self = dialogue
  }
}

/// Why a folder gives no dialogue.
public enum ScriptFault: Error, Sendable {
  case folder(ScriptFolder.Fault)
  /// The scripts have errors.
  case scripts(Compilation)
}

/// Finds files in folders, each folder once.
private struct FolderWalk {
  private var seen: Set<Place> = []

  /// A folder, whatever it is called.
  private struct Place: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// The scripts below a folder that was not read before, in the order of their paths.
  mutating func scripts(below path: String) throws(ScriptFolder.Fault) -> [ScriptFile] {
    guard let place = place(of: path) else { throw reason(path) }
    guard seen.insert(place).inserted else { return [] }
    var files: [ScriptFile] = []
    try walk(path, above: [place], into: &files)
    return files
  }

  private mutating func walk(
    _ path: String, above: [Place], into files: inout [ScriptFile]
  ) throws(ScriptFolder.Fault) {
    for name in try names(in: path) {
      let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      if name.hasSuffix(".dialogue") || name.hasSuffix(".words") {
        files.append(ScriptFile(path: inner, bytes: try bytes(of: inner)))
      } else if let place = place(of: inner) {
        if above.contains(place) { throw .loop(path: inner) }
        guard seen.insert(place).inserted else { continue }
        try walk(inner, above: above + [place], into: &files)
      }
    }
  }

  /// Which folder stands at a path; nil when none does.
  private func place(of path: String) -> Place? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return Place(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  private func reason(_ path: String) -> ScriptFolder.Fault {
    let number = errno
    return .unreadable(
      path: path, reason: number == 0 ? "not a folder" : String(cString: strerror(number)))
  }

  /// What a folder holds, sorted, without what begins with a dot.
  private func names(in path: String) throws(ScriptFolder.Fault) -> [String] {
    guard let folder = opendir(path) else { throw reason(path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private func bytes(of path: String) throws(ScriptFolder.Fault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK)
    guard file >= 0 else { throw reason(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw reason(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "not a file")
    }
    let size = Int(status.st_size)
    var fault = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = read(file, base + count, size - count)
        if got <= 0 {
          fault = got < 0
          break
        }
        count += got
      }
    }
    if fault { throw reason(path) }
    return bytes
  }
}

/// The folders that a file names after `with`, below a line that declares a dialogue.
private func furtherFolders(_ bytes: [UInt8]) -> [String] {
  let word = Array("dialogue ".utf8)
  guard declares(word, bytes) else { return [] }
  let source = SourceText([ScriptFile(path: "", bytes: bytes)])
  let script = Script(source)
  var found: [String] = []
  for root in script.tree.roots
  where script.source.text(Span(script.tree.nodes[root].start, script.tree.nodes[root].end))
    .hasPrefix("dialogue ")
  {
    for child in script.tree.children(of: root) {
      let line = script.tree.nodes[child]
      let text = source.text(Span(line.start, line.end))
      guard text.hasPrefix("with ") else { continue }
      found.append(text.dropFirst(5).trimmingBlanks)
    }
  }
  return found
}

/// Whether a line of the file begins with the word.
private func declares(_ word: [UInt8], _ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    guard bytes.count >= word.count else { return false }
    for start in 0...(bytes.count - word.count)
    where start == 0 || bytes[start - 1] == UInt8(ascii: "\n") {
      if bytes[start..<(start + word.count)].elementsEqual(word) { return true }
    }
    return false
  }
}
