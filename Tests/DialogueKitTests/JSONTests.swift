import DialogueKit
import Testing

private struct Sample: Codable, Equatable {
  enum Kind: String, Codable { case one, many }
  enum Event: Codable, Equatable {
    case said(String)
    case counted(Int, of: UInt8)
    case ended
  }
  var zebra = 1
  var apple: String? = "a \"quoted\" \\ line\nand\ttab \u{1} é 👍"
  var missing: Int?
  var list = [1.5, -2, 1e-7, 0.1 + 0.2]
  var kinds: [Kind] = [.one, .many]
  var nested = ["a": [Event.said("x"), .counted(3, of: 7), .ended]]
  var pairs: [[Int]] = [[], [1], [1, 2]]
  var truth = [true, false]
}

@Test func whatIsEncodedIsDecodedTheSame() throws {
  let sample = Sample()
  let text = try JSON(encoding: sample).text
  #expect(try JSON(Array(text.utf8)).decoded(as: Sample.self) == sample)
}

@Test func membersKeepTheOrderOfTheirDeclaration() throws {
  let text = try JSON(encoding: Sample()).text
  #expect(
    text.hasPrefix(
      #"{"zebra":1,"apple":"a \"quoted\" \\ line\nand\ttab \u0001 é 👍","list":[1.5,-2,1e-07,0.30000000000000004]"#
    ))
  #expect(!text.contains("missing"))
}

@Test(arguments: [
  "", " ", "{", "[", "\"", "{\"a\"}", "{\"a\":}", "{a:1}", "[1,]", "[1 2]", "01", "1.", "-", "+1",
  ".5", "1e", "tru", "nul", "'a'", "\"\\x\"", "\"\\u12\"", "\"\u{1}\"", "1 2", "{}{}", "[1]]",
  "{\"a\":1,}", "NaN", "// no",
])
func whatIsNoJSONIsRefused(_ text: String) {
  #expect(throws: JSON.Malformed.self) { try JSON(Array(text.utf8)) }
}

@Test func deepNestingIsRefusedAndNoStackOverflows() {
  let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
  #expect(throws: JSON.Malformed.tooDeep(at: 64)) { try JSON(deep) }
}

@Test(arguments: [
  (#""\u00e9""#, "é"), (#""\ud83d\udc4d""#, "👍"), (#""\ud83d""#, "\u{FFFD}"),
  (#""\ud83dx""#, "\u{FFFD}x"), (#""\/\b\f""#, "/\u{8}\u{C}"), (#""""#, ""),
])
func escapesAreRead(_ text: String, _ value: String) throws {
  #expect(try JSON(Array(text.utf8)) == .string(value))
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
  (#"{"say":"a","mood":"b"}"#, "unknown-key"), (#"{"say":"a","say":"b"}"#, "repeated-key"),
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
