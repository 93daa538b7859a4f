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
  }

  private let signals = Signals()
  private let history: History?
  /// What was typed when a redraw came between.
  private var isPending = false

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

  /// Reads one line, with its completion.
  func read(prompt: String, completing completion: Completion) -> Outcome {
    shared.completion = completion
    shared.outcome = nil
    if isPending {
      // The prompt stands again below a page that was drawn afresh.
      rl_reset_screen_size()
      rl_forced_update_display()
      isPending = false
    } else {
      rl_callback_handler_install(prompt, take)
    }
    while true {
      for notice in signals.awaitInput() {
        if let outcome = answer(notice) { return outcome }
      }
      var ready = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 0) > 0 else { continue }
      rl_callback_read_char()
      if shared.wishesFreshScreen {
        shared.wishesFreshScreen = false
        isPending = true
        return .redraw
      }
      guard let outcome = shared.outcome else { continue }
      if case .line(let line) = outcome { history?.add(line) }
      return outcome
    }
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
      isPending = true
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
