import Conversation
import DialogueModel
import Understanding

// The members of a turn, in the order of the protocol. A test holds them against `Encodable`.

extension Turn {
  func write(to writer: inout JSONWriter) {
    writer.raw(#"{"turn":"#)
    writer.integer(turn)
    writer.raw(#","says":"#)
    writer.array(says) { $0.string($1) }
    writer.raw(#","heard":"#)
    writer.array(heard) { $1.write(to: &$0) }
    writer.raw(#","unused":"#)
    writer.array(unused) { $0.string($1) }
    writer.raw(#","known":"#)
    writer.array(known) { $1.write(to: &$0) }
    if let asks {
      writer.raw(#","asks":"#)
      asks.write(to: &writer)
    }
    writer.raw(#","assessment":"#)
    assessment.write(to: &writer)
    writer.raw(#","ended":"#)
    writer.bool(ended)
    if let fault {
      writer.raw(#","fault":"#)
      fault.write(to: &writer)
    }
    writer.raw("}")
  }
}

extension Turn.Heard {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member(#"{"finding":"#, finding.text)
    writer.member(#","answer":"#, answer)
    writer.member(#","polarity":"#, polarity.rawValue)
    writer.member(#","side":"#, side?.rawValue)
    writer.member(#","unit":"#, unit?.text)
    writer.member(#","text":"#, text)
    writer.raw("}")
  }
}

extension Turn.Known {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member(#"{"finding":"#, finding.text)
    writer.member(#","answer":"#, answer)
    writer.member(#","polarity":"#, polarity.rawValue)
    writer.member(#","unit":"#, unit?.text)
    writer.member(#","band":"#, band?.text)
    writer.member(#","side":"#, side?.rawValue)
    if let open {
      writer.raw(#","open":"#)
      writer.bool(open)
    }
    writer.raw(#","turn":"#)
    writer.integer(turn)
    writer.raw("}")
  }
}

extension Question {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member(#"{"id":"#, id)
    writer.raw(#","findings":"#)
    writer.array(findings) { $0.string($1.text) }
    writer.member(#","kind":"#, kind.rawValue)
    writer.member(#","text":"#, text)
    writer.member(#","because":"#, because)
    writer.member(#","safety":"#, safety)
    writer.raw(#","options":"#)
    writer.array(options) { $1.write(to: &$0) }
    writer.member(#","picture":"#, picture)
    if let remaining {
      writer.raw(#","remaining":"#)
      writer.integer(remaining)
    }
    writer.member(#","progress":"#, progress)
    writer.raw("}")
  }
}

extension Question.Option {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member(#"{"id":"#, id)
    writer.member(#","label":"#, label)
    writer.member(#","finding":"#, finding?.text)
    writer.member(#","answer":"#, answer?.text)
    writer.raw("}")
  }
}

extension Assessment {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member(#"{"urgency":"#, urgency.rawValue)
    writer.raw(#","flags":"#)
    writer.array(flags) { $0.string($1.text) }
    writer.raw(#","leading":"#)
    leading.write(to: &writer)
    writer.raw(#","concluded":"#)
    writer.bool(concluded)
    writer.raw("}")
  }
}

extension Assessment.Ranking {
  fileprivate func write(to writer: inout JSONWriter) {
    // What weighs is the same for every cause, so its names are written out once, after a comma
    // that the first of a list leaves out.
    var names = JSONWriter(reserving: 1 << 11)
    let pieces = testimony.map { finding, answer in
      let start = names.count
      names.member(#",{"finding":"#, finding.text)
      names.member(#","answer":"#, answer.text)
      names.raw(#","weight":"#)
      return start..<names.count
    }
    let reasons = reasons
    var next = 0
    writer.array(zip(indices, reasons.ends).map { $0 }) { writer, place in
      let (position, end) = place
      writer.member(#"{"condition":"#, condition(position).text)
      writer.raw(#","chance":"#)
      writer.parts(tenThousandths(position), decimals: 4)
      writer.raw(#","for":["#)
      writer.write(reasons.all[next..<end], pieces, of: names, isFor: true)
      writer.raw(#"],"against":["#)
      writer.write(reasons.all[next..<end], pieces, of: names, isFor: false)
      writer.raw("]}")
      next = end
    }
  }
}

extension JSONWriter {
  /// Writes the reasons for or against, each after what another writer wrote of its piece.
  fileprivate mutating func write(
    _ reasons: ArraySlice<(piece: Int, thousandths: Int)>, _ pieces: [Range<Int>],
    of names: borrowing JSONWriter, isFor: Bool
  ) {
    var skipped = 1
    for (piece, thousandths) in reasons where (thousandths > 0) == isFor {
      let written = pieces[piece]
      raw(written.lowerBound + skipped..<written.upperBound, of: names)
      parts(thousandths, decimals: 3)
      close()
      skipped = 0
    }
  }
}

extension Fault {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .tooManySteps(let state):
      writer.member(#"{"tooManySteps":{"in":"#, state.text)
    case .noSuchState(let state):
      writer.member(#"{"noSuchState":{"_0":"#, state.text)
    }
    writer.raw("}}")
  }
}
