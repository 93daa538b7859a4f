import Glibc
import Synchronization

/// A line on a terminal that says how far long work has come; nothing anywhere else.
final class ProgressLine: Sendable {
  private let total: Int
  private let things: String
  private let isShown: Bool
  private let last = Mutex(-1)

  init(total: Int, of things: String) {
    self.total = total
    self.things = things
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Called after each piece of work, from any thread.
  var report: @Sendable (Int) -> Void {
    { [self] done in
      guard isShown, total > 0 else { return }
      let hundredth = done * 100 / total
      let isNews = last.withLock { shown in
        guard hundredth > shown else { return false }
        shown = hundredth
        return true
      }
      if isNews { StandardError.write("\r\(done) of \(total) \(things)") }
    }
  }

  func clear() {
    if isShown { StandardError.write("\r\u{1b}[K") }
  }
}
