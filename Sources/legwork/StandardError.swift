import Glibc
import Terminal

/// What is said beside the output: faults, and how far long work has come.
enum StandardError {
  static func write(_ text: String) {
    writeAll(text, to: STDERR_FILENO)
  }
}
