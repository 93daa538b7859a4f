import Glibc

/// The few things that the program asks of the file system.
enum Files {
  static func isFolder(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, sorted; hidden ones left out.
  static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What a file holds, or its beginning; absent where it cannot be read.
  static func bytes(of path: String, atMost limit: Int = 1 << 26) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var about = stat()
    guard fstat(file, &about) == 0, about.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = min(Int(about.st_size), limit)
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(file, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          isWhole = got == 0
          return
        }
        count += got
      }
    }
    return isWhole ? bytes : nil
  }

  /// Puts other bytes into a file, whole or not at all; its mode stays.
  static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
    var about = stat()
    guard stat(path, &about) == 0 else { return false }
    let fresh = path + ".new"
    let file = open(fresh, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, about.st_mode & 0o7777)
    guard file >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    guard close(file) == 0, rest.isEmpty, rename(fresh, path) == 0 else {
      unlink(fresh)
      return false
    }
    return true
  }

  /// The folder of the running program, with links followed.
  static var programFolder: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    guard count > 0 else { return nil }
    let path = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  /// Makes a folder that only its owner can enter, and those above it.
  static func makePrivateFolder(_ path: String) -> Bool {
    if isFolder(path) { return true }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      guard makePrivateFolder(String(path[..<slash])) else { return false }
    }
    return mkdir(path, 0o700) == 0 || errno == EEXIST
  }
}

/// The environment of the process.
enum Environment {
  /// A variable that is set and not empty.
  static subscript(name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }
}
