import DialogueModel

/// Reads both halves of a script at the same time, each in a copy; false, with the script as it
/// was, when there is any fault, so that faults are always found and told in one order.
func readAtOnce(_ script: inout Script) -> Bool {
  // Below this size a thread costs more than it saves.
  guard script.source.bytes.count > 60_000 else { return false }
  var told = script
  let done = Half(script.detached())
  concurrently({ readWhatIsDone(&done.script) }, { readWhatIsTold(&told) })
  guard told.report.diagnostics.isEmpty, done.script.report.diagnostics.isEmpty,
    !told.report.hasErrors, !done.script.report.hasErrors
  else { return false }
  told.take(done.script)
  script = told
  return true
}

/// A script that a thread works on.
private final class Half {
  var script: Script

  init(_ script: Script) {
    self.script = script
  }
}

extension Script {
  /// A copy with bytes and lines of its own: counting who holds them from two threads would cost
  /// more than copying.
  fileprivate func detached() -> Script {
    var copy = self
    copy.source = source.detached()
    copy.tree = tree.detached()
    return copy
  }

  /// Takes over what `readWhatIsDone` has read.
  fileprivate mutating func take(_ other: Script) {
    advice = other.advice
    plans = other.plans
    conditions = other.conditions
    topics = other.topics
    terms = other.terms
    states = other.states
    waived = other.waived
    sourced = other.sourced
    for number in used.indices where other.used[number] { used[number] = true }
  }
}

extension SourceText {
  fileprivate func detached() -> SourceText {
    SourceText(paths: paths, bytes: bytes.withUnsafeBufferPointer(Array.init), starts: starts)
  }
}

extension SyntaxTree {
  fileprivate func detached() -> SyntaxTree {
    var copy = self
    copy.nodes = nodes.withUnsafeBufferPointer(Array.init)
    return copy
  }
}
