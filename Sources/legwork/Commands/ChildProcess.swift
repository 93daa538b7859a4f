import Glibc

/// This program started once more, in a process of its own.
enum ChildProcess {
  /// Runs it to its end; nil when it cannot be started.
  static func run(_ arguments: [String], isQuiet: Bool) -> (code: Int32, isCrash: Bool)? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isQuiet {
      for stream in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
      }
    }
    // The own name as a copy: the kernel's link to the running program holds even when it moved.
    var words: [UnsafeMutablePointer<CChar>?] = (["legwork"] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process: pid_t = 0
    guard posix_spawn(&process, "/proc/self/exe", &actions, nil, words, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    // As WIFSIGNALED and WEXITSTATUS read it, which Swift cannot import.
    let signal = status & 0x7f
    return (status >> 8 & 0xff, signal != 0)
  }
}
