@preconcurrency internal import CReadline
internal import Glibc

/// The lines a person typed before, in a file that only they can read.
struct History {
  let path: String

  func load() {
    read_history(path)
    history_truncate_file(path, 500)
  }

  /// Remembers a line now, so that nothing is lost when the program is ended from outside.
  func add(_ line: String) {
    // The file holds one line each.
    let entry = line.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !entry.isEmpty else { return }
    add_history(entry)
    let file = open(path, O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    fchmod(file, 0o600)
    close(file)
    append_history(1, path)
  }
}
