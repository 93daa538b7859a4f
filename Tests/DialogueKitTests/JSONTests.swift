import DialogueKit
import Testing

@Test func deepNestingEarnsAComplaintAndNoStackOverflows() {
  let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
  for start in ["", #"{"say":"#, #"{"say":"a","x":"#] {
    #expect { try Input(json: start.utf8 + brackets) } throws: {
      ($0 as? Complaint)?.code == "not-json"
    }
  }
}

@Test(arguments: [
  (#""\u00e9""#, "é"), (#""\ud83d\udc4d""#, "👍"), (#""\/\b\f""#, "/\u{8}\u{C}"), (#""""#, ""),
])
func escapesAreRead(_ text: String, _ value: String) throws {
  #expect(try Input(json: #"{"say":\#(text)}"#.utf8) == .say(value))
}

@Test func aKeptConversationIsReadAsItWasWritten() throws {
  var session = Session(of: try legPain())
  _ = session.begin()
  for message in ["my left shin hurts, \"sharp\" 👍", "2 weeks", "no"] {
    _ = session.reply(to: message)
    let json = try session.saved.json()
    #expect(try Session.Saved(json: json) == session.saved)
    #expect(try session.saved.json() == json)
  }
}

@Test func anyBytesAreAnInputOrAComplaint() {
  // A small generator of its own, so that every run sees the same bytes.
  var state: UInt64 = 42
  func next(_ bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }
  let good = Array(#"{"say":"my left claf, 2 \u00e9 weeks","choose":["a",1.5e3,null,true]}"#.utf8)
  for _ in 0..<20_000 {
    var bytes = good
    for _ in 0...next(4) {
      let place = Int(next(UInt64(bytes.count)))
      switch next(3) {
      case 0: bytes[place] = UInt8(next(256))
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8(next(256)), at: place)
      }
    }
    _ = try? Input(json: bytes)
  }
}

@Test(arguments: [
  (#"{"say":"hi"}"#, Input.say("hi")), (#" {"choose":["a","b"]} "#, .choose(["a", "b"])),
  (#"{"choose":"a"}"#, .choose(["a"])), (#"{"command":"back"}"#, .command(.back, nil)),
  (#"{"command":"change","finding":"duration"}"#, .command(.change, "duration")),
])
func inputsAreRead(_ line: String, _ input: Input) throws {
  #expect(try Input(json: line.utf8) == input)
}

@Test(arguments: [
  ("hello", "not-json"), ("[1]", "not-an-object"), ("\"say\"", "not-an-object"), ("{}", "no-input"),
  (#"{"say":"a","choose":["b"]}"#, "no-input"), (#"{"say":5}"#, "wrong-type"),
  (#"{"say":"a","mood":"b"}"#, "unknown-key"), (#"{"say":"\ud83d"}"#, "wrong-type"),
  ("", "not-json"),
  (#"{"command":"bakc"}"#, "unknown-command"), (#"{"choose":[1]}"#, "wrong-type"),
])
func badLinesEarnATypedComplaint(_ line: String, _ code: String) {
  #expect { try Input(json: line.utf8) } throws: { ($0 as? Complaint)?.code == code }
}

@Test func bytesThatAreNotUTF8EarnAComplaint() {
  let line: [UInt8] = Array(#"{"say":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
  #expect { try Input(json: line) } throws: { ($0 as? Complaint)?.code == "not-utf-8" }
}

@Test func complaintsAreOneLineOfJSON() {
  #expect(
    Complaint(code: "a", message: "b\nc").json == #"{"error":{"code":"a","message":"b\nc"}}"#)
}

/// A line without escapes is read in a quicker way, and to the same end.
@Test(arguments: ["", "my shin hurts", " 2 weeks, {say} [it]: ", "naïve 腿 👟", "\u{7F}\u{2028}"])
func aPlainLineIsReadAsItsEscapedFormIs(_ text: String) throws {
  let escaped = text.utf16.map { unit in
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }.joined()
  let plain = try Input(json: " { \"say\" : \"\(text)\" } ".utf8)
  #expect(plain == .say(text))
  #expect(try Input(json: #"{"say":"\#(escaped)"}"#.utf8) == plain)
}

@Test(arguments: [
  "{\"say\":\"a\u{1}b\"}", #"{"say":"a"}}"#, #"{"say":"a"#, #"{"say" "a"}"#,
])
func nearlyPlainLinesAreRefused(_ line: String) {
  #expect(throws: Complaint.self) { try Input(json: line.utf8) }
}
