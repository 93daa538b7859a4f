extension Replay {
  /// What does not hold, as a person reads it on a terminal.
  package var drawn: String {
    (faults.map(\.drawn) + failures.map { $0.drawn(in: transcript.path) }).joined(separator: "\n")
  }
}

extension ReplayFailure {
  fileprivate func drawn(in path: String) -> String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.count + 1)
    var lines = ["\(headline): \(path), turn \(turn)", "\(margin)|"]
    for (offset, typed) in input.prefix(3).enumerated() {
      lines.append("\(offset == 0 ? number + " " : margin)| \(typed.prefix(120))")
    }
    lines += body.map { "\(margin)\($0)" }
    lines.append("\(margin)|")
    lines += why.prefix(6).map { "\(margin)= why: \($0)" }
    if let help { lines.append("\(margin)= help: \(help)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: String {
    switch kind {
    case .said: "differs"
    case .claim: "does not hold"
    case .appears: "must not appear"
    case .notKept: "is not kept"
    case .notSame: "is not the same twice"
    }
  }

  private var body: [String] {
    switch kind {
    case .said(let differences):
      differences.map {
        switch $0 {
        case .same(let line): "  \(line)"
        case .gone(let line): "- \(line)"
        case .new(let line): "+ \(line)"
        }
      }
    case .claim(let claim, let instead): ["- \(claim)", "+ \(instead)"]
    case .appears(let words, let line): ["- ! \(words)", "+ \(line)"]
    case .notKept(let detail): ["+ \(detail)"]
    case .notSame: ["+ the same input led to other words the second time"]
    }
  }

  private var help: String? {
    switch kind {
    case .said: "`legwork replay --update` accepts what is said now"
    case .claim, .appears, .notKept, .notSame: nil
    }
  }
}
