extension Rehearsal {
  /// The report in the form that build servers read.
  package var junit: String {
    let broken = replays.count { !$0.holds }
    let cases = replays.map { replay in
      let name =
        "    <testcase classname=\"transcripts\" name=\"\(replay.transcript.path.escaped)\""
      guard !replay.holds else { return name + "/>" }
      return """
        \(name)>
              <failure message="does not hold">\(replay.drawn.escaped)</failure>
            </testcase>
        """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites tests="\(replays.count)" failures="\(broken)">
        <testsuite name="transcripts" tests="\(replays.count)" failures="\(broken)">
      \(cases.joined(separator: "\n"))
        </testsuite>
      </testsuites>

      """
  }
}

extension String {
  /// With the signs of XML written out, and without those that XML cannot hold.
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n", "\t", "\r": text.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
