internal import Glibc
internal import Synchronization

/// Signals that matter while a line is typed, noted when they come and looked at between keys.
///
/// They are blocked everywhere but in `awaitInput`, so that none is missed between a look and a
/// wait, and nothing but a note is made inside a handler.
struct Signals: ~Copyable {
  enum Notice: Hashable {
    /// Ctrl-C.
    case interrupt
    /// The window has another size.
    case resize
    /// Ctrl-Z.
    case suspend
    /// Asked to go: SIGTERM or SIGHUP.
    case terminate(Int32)
  }

  private static let noted: [Int32] = [SIGINT, SIGWINCH, SIGTSTP, SIGTERM, SIGHUP]

  private var open = sigset_t()

  init() {
    // Made now, so that a handler never is the first to touch it.
    _ = pending.load(ordering: .relaxed)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for signal in Self.noted {
      sigaddset(&blocked, signal)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = note
      sigaction(signal, &action, nil)
    }
    sigprocmask(SIG_BLOCK, &blocked, &open)
    for signal in Self.noted { sigdelset(&open, signal) }
  }

  /// Waits until there is something to read on one of the descriptors; what signals came
  /// meanwhile is in the answer.
  func awaitInput(on descriptors: [Int32]) -> [Notice] {
    var wanted = fd_set()
    let width = Int32(8 * MemoryLayout<fd_set>.size)
    withUnsafeMutableBytes(of: &wanted) { bits in
      for descriptor in descriptors where (0..<width).contains(descriptor) {
        bits[Int(descriptor) / 8] |= 1 << UInt8(descriptor % 8)
      }
    }
    let highest = descriptors.max() ?? -1
    withUnsafePointer(to: open) { _ = pselect(highest + 1, &wanted, nil, nil, nil, $0) }
    let bits = pending.exchange(0, ordering: .relaxed)
    guard bits != 0 else { return [] }
    return Self.noted.filter { bits & (1 << UInt64($0)) != 0 }.map(Self.notice)
  }

  private static func notice(of signal: Int32) -> Notice {
    switch signal {
    case SIGINT: .interrupt
    case SIGWINCH: .resize
    case SIGTSTP: .suspend
    default: .terminate(signal)
    }
  }

  /// Lets the signal do what it does by default: stop or end the process.
  func yield(to signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(signal, &action, nil)
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, signal)
    raise(signal)
    sigprocmask(SIG_UNBLOCK, &only, nil)
  }
}

/// A bit for each signal that came.
private let pending = Atomic<UInt64>(0)

private func note(_ signal: Int32) {
  pending.bitwiseOr(1 << UInt64(signal), ordering: .relaxed)
}
