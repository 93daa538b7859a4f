@preconcurrency internal import CReadline
internal import Glibc

/// GNU readline, asked for one line at a time.
///
/// Readline keeps one line for the whole process, so there is one editor in a process too.
final class LineEditor {
  enum Outcome {
    case line(String)
    /// Ctrl-D on an empty line, or the end of input.
    case end
    /// Ctrl-C: the line was thrown away.
    case cancelled
    /// The window has another size, or a fresh screen was wished for; the line is kept.
    case redraw
    /// What was waited for beside the keys is there; the line is kept.
    case interrupted
  }

  private let signals = Signals()
  private let history: History?
  /// A line that was being typed when something came between.
  private enum Pending {
    case nothing
    /// It stands on the screen as it was.
    case shown
    /// It is to be drawn again.
    case hidden
  }

  private var pending = Pending.nothing

  init(history: History?) {
    self.history = history
    useUTF8()
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_readline_name = UnsafePointer(strdup("legwork"))
    rl_completer_word_break_characters = UnsafePointer(strdup(","))
    rl_completer_quote_characters = UnsafePointer(strdup(""))
    rl_attempted_completion_function = complete
    rl_completion_suppress_append = 1
    rl_initialize()
    rl_variable_bind("completion-ignore-case", "on")
    rl_variable_bind("show-all-if-ambiguous", "on")
    rl_variable_bind("enable-bracketed-paste", "on")
    rl_bind_key(Int32(UInt8(ascii: "L")) & 0x1F, wishFreshScreen)
    using_history()
    stifle_history(500)
    history?.load()
  }

  /// Reads one line, with its completion, or until another descriptor can be read.
  func read(
    prompt: String, completing completion: Completion, orUntil other: Int32? = nil
  ) -> Outcome {
    shared.completion = completion
    shared.outcome = nil
    switch pending {
    case .nothing: rl_callback_handler_install(prompt, take)
    case .shown: break
    case .hidden:
      rl_reset_screen_size()
      rl_forced_update_display()
    }
    pending = .nothing
    let descriptors = [STDIN_FILENO] + (other.map { [$0] } ?? [])
    while true {
      for notice in signals.awaitInput(on: descriptors) {
        if let outcome = answer(notice) { return outcome }
      }
      if let other, hasInput(other) {
        pending = .shown
        return .interrupted
      }
      guard hasInput(STDIN_FILENO) else { continue }
      rl_callback_read_char()
      if shared.wishesFreshScreen {
        shared.wishesFreshScreen = false
        pending = .hidden
        return .redraw
      }
      guard let outcome = shared.outcome else { continue }
      if case .line(let line) = outcome { history?.add(line) }
      return outcome
    }
  }

  /// Gives the terminal back in order; what was being typed is dropped.
  func leave() {
    rl_callback_handler_remove()
    pending = .nothing
  }

  private func hasInput(_ descriptor: Int32) -> Bool {
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) > 0
  }

  /// What a signal leads to, where it ends the wait for keys.
  private func answer(_ notice: Signals.Notice) -> Outcome? {
    switch notice {
    case .interrupt:
      rl_callback_sigcleanup()
      rl_free_line_state()
      rl_callback_handler_remove()
      return .cancelled
    case .resize:
      pending = .hidden
      return .redraw
    case .suspend:
      rl_deprep_terminal()
      signals.yield(to: SIGSTOP)
      rl_prep_terminal(1)
      rl_forced_update_display()
      return nil
    case .terminate(let signal):
      rl_callback_handler_remove()
      signals.yield(to: signal)
      return .end
    }
  }

  /// Readline edits by characters only in a UTF-8 locale; C.UTF-8 is always there.
  private func useUTF8() {
    setlocale(LC_CTYPE, "")
    guard let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" else {
      setlocale(LC_CTYPE, "C.UTF-8")
      return
    }
  }
}

/// What readline's callbacks, which carry no context, read and write.
private struct Shared {
  var completion = Completion()
  var matches: [String] = []
  var outcome: LineEditor.Outcome?
  var wishesFreshScreen = false
}

// Readline calls back on the thread that feeds it keys, and on no other.
nonisolated(unsafe) private var shared = Shared()

private func take(_ line: UnsafeMutablePointer<CChar>?) {
  rl_callback_handler_remove()
  guard let line else {
    shared.outcome = .end
    return
  }
  shared.outcome = .line(String(cString: line))
  free(line)
}

private func wishFreshScreen(_: Int32, _: Int32) -> Int32 {
  shared.wishesFreshScreen = true
  return 0
}

private func complete(
  _ text: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  // Never file names, even where nothing matches.
  rl_attempted_completion_over = 1
  rl_completion_suppress_append = 1
  guard let text else { return nil }
  let typed = String(cString: text)
  // After a comma, the space before the next answer is kept as it is.
  let word = typed.drop { $0 == " " }
  let lead = String(typed.prefix(typed.count - word.count))
  shared.matches = shared.completion.matches(String(word)).map { lead + $0 }
  return rl_completion_matches(text) { _, state in
    let place = Int(state)
    guard shared.matches.indices.contains(place) else { return nil }
    return strdup(shared.matches[place])
  }
}
