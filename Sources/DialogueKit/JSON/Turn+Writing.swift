import Conversation
import DialogueModel
import Understanding

// The members of a turn, in the order of the protocol. A test holds them against `Codable`.

extension Turn {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("turn")
      $0.integer(turn)
      $0.member("says")
      $0.array(says) { $0.string($1) }
      $0.member("heard")
      $0.array(heard) { $1.write(to: &$0) }
      $0.member("unused")
      $0.array(unused) { $0.string($1) }
      $0.member("known")
      $0.array(known) { $1.write(to: &$0) }
      if let asks {
        $0.member("asks")
        asks.write(to: &$0)
      }
      $0.member("assessment")
      assessment.write(to: &$0)
      $0.member("ended")
      $0.bool(ended)
      if let fault {
        $0.member("fault")
        $0.object { fault.write(to: &$0) }
      }
    }
  }
}

extension JSONWriter {
  /// Writes a member with a text, where there is one.
  fileprivate mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    member(name)
    string(text)
  }
}

extension Turn.Heard {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("finding", finding.text)
      $0.member("answer", answer)
      $0.member("polarity", polarity.rawValue)
      $0.member("side", side?.rawValue)
      $0.member("unit", unit?.text)
      $0.member("text", text)
    }
  }
}

extension Turn.Known {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("finding", finding.text)
      $0.member("answer", answer)
      $0.member("polarity", polarity.rawValue)
      $0.member("unit", unit?.text)
      $0.member("band", band?.text)
      $0.member("side", side?.rawValue)
      if let open {
        $0.member("open")
        $0.bool(open)
      }
      $0.member("turn")
      $0.integer(turn)
    }
  }
}

extension Question {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("id", id)
      $0.member("findings")
      $0.array(findings) { $0.string($1.text) }
      $0.member("kind", kind.rawValue)
      $0.member("text", text)
      $0.member("because", because)
      $0.member("safety", safety)
      $0.member("options")
      $0.array(options) { $1.write(to: &$0) }
      $0.member("picture", picture)
      if let remaining {
        $0.member("remaining")
        $0.integer(remaining)
      }
      $0.member("progress", progress)
    }
  }
}

extension Question.Option {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("id", id)
      $0.member("label", label)
      $0.member("finding", finding?.text)
      $0.member("answer", answer?.text)
    }
  }
}

extension Assessment {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("urgency", urgency.rawValue)
      $0.member("flags")
      $0.array(flags) { $0.string($1.text) }
      $0.member("leading")
      $0.array(leading) { $1.write(to: &$0) }
      $0.member("concluded")
      $0.bool(concluded)
    }
  }
}

extension Assessment.Leading {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("condition", condition.text)
      $0.member("chance")
      $0.decimal(chance)
      $0.member("for")
      $0.array(`for`) { $1.write(to: &$0) }
      $0.member("against")
      $0.array(against) { $1.write(to: &$0) }
    }
  }
}

extension Assessment.Weight {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("finding", finding.text)
      $0.member("answer", answer.text)
      $0.member("weight")
      $0.decimal(weight)
    }
  }
}

extension Fault {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .tooManySteps(let state):
      writer.member("tooManySteps")
      writer.object { $0.member("in", state.text) }
    case .noSuchState(let state):
      writer.member("noSuchState")
      writer.object { $0.member("_0", state.text) }
    }
  }
}
