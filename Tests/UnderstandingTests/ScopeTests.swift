import DialogueModel
import Testing
import Understanding

@Suite struct ScopeTests {
  struct Row: CustomStringConvertible {
    var text: String
    /// Claims that must be heard.
    var heard: [String]
    /// Claims that must not be.
    var not: [String] = []

    var description: String { text }
  }

  static let rows: [Row] = [
    Row(
      text: "no swelling or bruising, just tight",
      heard: ["swelling is none", "skin is not bruise", "pain_type is tight_cramp"]),
    Row(
      text: "no swelling, no numbness, but my knee clicks",
      heard: ["swelling is none", "numb is none", "knee_lock is catch"]),
    Row(
      text: "no swelling, dull ache along the inside of my shin",
      heard: ["swelling is none", "pain_type is dull", "region is shin_inner"],
      not: ["pain_type is not dull"]),
    Row(
      text: "it doesn't hurt when I walk but kills on stairs",
      heard: ["walk is fine", "stairs is both"], not: ["walk is sore", "stairs is not both"]),
    Row(
      text: "I don't think it's swollen", heard: ["swelling is none"]),
    Row(
      text: "not really sharp, more of an ache",
      heard: ["pain_type is not sharp", "pain_type is dull"], not: ["pain_type is sharp"]),
    Row(
      text: "the swelling has gone", heard: ["swelling is none"]),
    Row(
      text: "not the shin, my calf",
      heard: ["region is not shin_inner|shin_front|shin_outer", "region is calf_upper|calf_lower"]),
    Row(
      text: "never had a fever or chills", heard: ["fever is no"], not: ["fever is yes"]),
    Row(text: "maybe a bit swollen?", heard: [], not: ["swelling is none"]),
    Row(text: "I can't walk on it", heard: ["walk is no4"], not: ["walk is fine"]),
    Row(
      text: "no idea why but my heel is burning", heard: ["pain_type is burning"],
      not: ["pain_type is not burning"]),
    Row(
      text: "I could not move my leg at all", heard: [], not: ["region is not whole_leg"]),
    // What denies by itself is not denied again by what stands before it in a list.
    Row(
      text: "no bruise no lump no gap", heard: ["lump is none"], not: ["lump is not none"]),
    Row(text: "no fever, no falls", heard: ["event is none"], not: ["event is not none"]),
    // A denial with "without" behind it denies neither.
    Row(
      text: "can't do ten steps without holding the wall", heard: [], not: ["walk is not limp"]),
    Row(
      text: "cannot jog a yard without a sharp pain", heard: ["pain_type is sharp"],
      not: ["pain_type is not sharp"]),
    // What is denied between two words of a phrase is not the phrase.
    Row(
      text: "the knee is like a football and I can't bend it", heard: ["knee_bend is no"],
      not: ["swelling is not knee_slow", "swelling is not knee_fast"]),
    Row(
      text: "the calf doesn't look swollen", heard: ["swelling is not calf"],
      not: ["swelling is calf"]),
    Row(text: "swelling has never been a problem", heard: ["swelling is none"]),
    // The result stands behind what was done, where, or how often.
    Row(text: "hop test, left leg, nothing", heard: ["hop is fine"]),
    Row(text: "hopped three times, nothing", heard: ["hop is fine"]),
    // A test that was not done has its own answer; a list of them goes on, a complaint does not.
    Row(text: "I haven't tried hopping", heard: ["hop is not_tried"]),
    Row(
      text: "not tried the heel raise, the hip twist or the hop test yet",
      heard: ["heel_raise is not_tried", "hip_twist is not_tried", "hop is not_tried"]),
    Row(text: "calf squeeze not done", heard: ["calf_squeeze is not_done"]),
    Row(
      text: "haven't tried hopping, my calf is swollen",
      heard: ["hop is not_tried", "swelling is calf"]),
    Row(
      text: "the pain won't stop, it throbs", heard: ["pain_type is throbbing"],
      not: ["pain_type is not throbbing"]),
  ]

  @Test(arguments: rows) func aDenialReachesWhatItShould(_ row: Row) {
    let claims = LegPain.read(row.text).claims
    for claim in row.heard { #expect(claims.contains(claim), "\(claims)") }
    for claim in row.not { #expect(!claims.contains(claim), "\(claims)") }
  }

  @Test(arguments: [
    ("my mate had a swollen ankle", SetAside.Reason.otherPerson),
    ("i used to get numb toes", .history),
    ("what if it swells up", .hypothetical),
  ])
  func whatIsNotAboutNowIsSetAside(_ text: String, _ reason: SetAside.Reason) {
    let reading = LegPain.read(text)
    #expect(reading.setAside.contains { $0.reason == reason }, "\(reading)")
    #expect(!reading.mentions.contains { ["swelling", "numb"].contains($0.finding.text) })
  }

  @Test func aCauseNamedAsAGuessIsAWorryAndNoEvidence() {
    let reading = LegPain.read("worried it might be a stress fracture")
    #expect(!reading.worries.isEmpty)
    #expect(!reading.mentions.contains { $0.finding.text == "past_stress_fracture" })
  }

  @Test func aDoubtMakesAMentionUnsure() {
    #expect(LegPain.read("i think my ankle is swollen").claims.contains("swelling is ankle_foot?"))
  }
}
