import DialogueModel
import Testing
import Understanding

@Suite struct ReplyTests {
  @Test(arguments: [
    ("yes", "fever is yes"), ("yeah", "fever is yes"), ("nope", "fever is no"),
    ("no", "fever is no"),
    ("not that i know of", "fever is no"), ("sort of", "fever is yes?"),
  ])
  func yesAndNoAnswerAYesOrNoQuestion(_ text: String, _ claim: String) {
    let reading = LegPain.read(text, asked: "fever")
    #expect(reading.claims == [claim], "\(reading.claims)")
    #expect(reading.mentions.first?.isReply == true)
  }

  @Test(arguments: [
    ("2", [1]), ("the second one", [1]), ("b", [1]), ("1 and 3", [0, 2]), ("last one", [5]),
    ("option 2", [1]),
  ])
  func positionsAnswerAList(_ text: String, _ places: [Int]) {
    #expect(LegPain.read(text, asked: "onset").reply == .positions(places))
  }

  @Test func noAnswersWhatHasADeniedAnswer() {
    #expect(LegPain.read("no", asked: "swelling").claims == ["swelling is none"])
    #expect(LegPain.read("none", asked: "skin").claims == ["skin is normal"])
  }

  @Test(arguments: ["not sure", "dunno", "no idea", "i dont know"])
  func notKnowingIsNoAnswer(_ text: String) {
    let reading = LegPain.read(text, asked: "fever")
    #expect(reading.reply == .notSure)
    #expect(reading.mentions.isEmpty, "\(reading.claims)")
  }

  @Test(arguments: [
    ("onset", "a sudden start", "sudden"), ("onset", "gradually", "weeks"),
    ("hop", "no pain", "fine"),
    ("walk", "it hurts but i walk normally", "sore"), ("run_course", "i cannot run", "cant_run"),
  ])
  func theWordsOfALabelAnswer(_ asked: String, _ text: String, _ answer: String) {
    let reading = LegPain.read(text, asked: asked)
    let own = reading.mentions.filter { $0.finding.text == asked }
    #expect(own.map { $0.answers.map(\.text) } == [[answer]], "\(reading.claims)")
  }

  @Test func aReplyMayVolunteerMore() {
    let reading = LegPain.read("yes, and my left calf is swollen", asked: "fever")
    #expect(reading.claims.contains("fever is yes"))
    #expect(reading.claims.contains("swelling is calf"), "\(reading.claims)")
  }

  @Test func aDenialOfSomethingElseIsNoReply() {
    #expect(!LegPain.read("no swelling", asked: "fever").claims.contains("fever is no"))
  }

  @Test(arguments: [
    ("why?", Universal.why), ("go back", .back), ("start over", .startOver), ("skip", .skip),
    ("what do you think", .think), ("summary please", .summary), ("bye", .stop), ("help", .help),
  ])
  func aWishIsHeardAtAnyQuestion(_ text: String, _ universal: Universal) {
    #expect(LegPain.read(text, asked: "fever").universals.map(\.universal) == [universal])
  }

  @Test func aChangeNamesItsFinding() {
    let reading = LegPain.read("change how long")
    #expect(reading.universals.first?.universal == .change)
    #expect(reading.universals.first?.finding?.text == "duration")
  }

  @Test func aMeaningIsAskedFor() {
    #expect(LegPain.read("what does tendon mean").terms.first?.term?.text == "tendon")
  }

  @Test func aSideQuestionIsATopicAndASymptomIsNone() {
    #expect(!LegPain.read("can i keep running on it?").topics.isEmpty)
    #expect(LegPain.read("my calf hurts").topics.isEmpty)
  }

  @Test(arguments: [
    ("", Reading.Tone.blank), ("   ", .blank), ("🙂🙂", .blank), ("hello", .greeting),
    ("thanks a lot", .thanks), ("fuck off", .rude), ("मेरा पैर दर्द", .foreign),
    ("is it bad?", .question),
  ])
  func aToneIsHeard(_ text: String, _ tone: Reading.Tone) {
    #expect(LegPain.read(text).tone.contains(tone))
  }

  @Test func aSymptomInAnInsultIsHeard() {
    let reading = LegPain.read("you useless idiot my knee is swollen")
    #expect(reading.tone.contains(.rude))
    #expect(reading.claims.contains("swelling is knee_slow"), "\(reading.claims)")
  }

  @Test func anAmountOfSomethingElseIsNoReply() {
    #expect(LegPain.read("will I make the race in 2 weeks", asked: "age").reply == nil)
  }

  @Test func whatFollowsADoubtIsHeard() {
    #expect(LegPain.read("dunno it just came on", asked: "onset").reply == .notSure)
    #expect(LegPain.read("hmm maybe 10 weeks", asked: "onset").reply != .notSure)
  }
}
