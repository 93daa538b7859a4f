import Glibc
import Terminal

/// A conversation on disk: written whole after every turn, readable by its owner alone.
///
/// Its first line names the format, its second holds a digest of the rest, so that a file that was
/// cut short, changed or never ours is known before it is used.
struct SaveFile {
  let path: String

  /// What a save file held.
  enum Content: Equatable {
    case nothing
    case conversation([UInt8])
    case unreadable
  }

  private static let format = "legwork conversation 1"

  func read() -> Content {
    var about = stat()
    guard lstat(path, &about) == 0 else { return .nothing }
    guard let bytes = Files.bytes(of: path) else { return .unreadable }
    let parts = bytes.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].elementsEqual(Self.format.utf8) else { return .unreadable }
    let conversation = Array(parts[2])
    guard parts[1].elementsEqual(digest(of: conversation).utf8) else { return .unreadable }
    return .conversation(conversation)
  }

  /// Replaces the file: it is the old conversation or the new one, never half of one.
  func write(_ conversation: [UInt8]) -> Bool {
    let head = "\(Self.format)\n\(digest(of: conversation))\n"
    let fresh = path + ".new"
    let file = open(fresh, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    let isWritten =
      fchmod(file, 0o600) == 0 && writeAll(Array(head.utf8) + conversation, to: file)
      && fsync(file) == 0
    close(file)
    guard isWritten, rename(fresh, path) == 0 else { return false }
    syncFolder()
    return true
  }

  /// Moves the file out of the way, to a name that is free; the name is the answer.
  func setAside() -> String? {
    for number in 1...999 {
      let kept = number == 1 ? "\(path).kept" : "\(path).kept-\(number)"
      var about = stat()
      if lstat(kept, &about) != 0 { return rename(path, kept) == 0 ? kept : nil }
    }
    return nil
  }

  /// Holds the conversation for this process; false where another one has it.
  func lock() -> Bool {
    let file = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    // Where no lock can be made, none is needed more than the conversation itself.
    guard file >= 0 else { return true }
    // Left open: the lock is let go when the process ends, however it ends.
    return flock(file, LOCK_EX | LOCK_NB) == 0
  }

  private func syncFolder() {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// 64-bit FNV-1a: it tells damage, not forgery.
  private func digest(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "\(bytes.count) bytes \(String(hash, radix: 16))"
  }
}
