import Glibc

/// Finds files in folders, each folder once.
struct FolderWalk {
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

  /// The folders at or below a path that hold a file which declares a dialogue.
  mutating func dialogues(below path: String) throws(ScriptFolder.Fault) -> [String] {
    guard let place = place(of: path) else { throw reason(path) }
    guard seen.insert(place).inserted else { return [] }
    let inner = try names(in: path).map { joined(path, $0) }
    for file in inner where file.hasSuffix(".dialogue") {
      if declaresDialogue(try bytes(of: file)) { return [path] }
    }
    var found: [String] = []
    for folder in inner where self.place(of: folder) != nil {
      found += try dialogues(below: folder)
    }
    return found
  }

  private mutating func walk(
    _ path: String, above: [Place], into files: inout [ScriptFile]
  ) throws(ScriptFolder.Fault) {
    for name in try names(in: path) {
      let inner = joined(path, name)
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

/// A name in a folder, as a path.
func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}

/// The path without `x/..`, unless that would lead elsewhere because `x` is a link.
func plainPath(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/", omittingEmptySubsequences: true) {
    if part == "." { continue }
    if part == "..", let last = parts.last, last != ".." {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  let plain = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  var first = stat()
  var second = stat()
  let isSame =
    stat(path, &first) == 0 && stat(plain, &second) == 0 && first.st_ino == second.st_ino
    && first.st_dev == second.st_dev
  return isSame ? plain : path
}
