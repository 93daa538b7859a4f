import Conversation
import DialogueModel
import Foundation
import FoundationXML
import Rehearsal
import Testing

/// The one page about a conversation.
@Suite struct ReportTests {
  private func performance(_ messages: String...) throws -> Performance {
    var performance = Performance(of: try Project.legPain(), today: Day("2026-11-25"))
    for message in messages { performance.take(.say(message)) }
    return performance
  }

  private func shinSplints() throws -> Performance {
    var performance = try performance(
      "my shins hurt when i run, dull ache along the inside, better once i warm up, no swelling")
    let answers = [
      "danger-signs": "none", "onset": "over weeks", "duration": "3 weeks", "walk": "fine",
      "age": "34", "about-you": "none", "pain_area": "along a strip", "sides": "both",
    ]
    while !performance.session.assessment.concluded, let question = performance.question,
      performance.beats.count < 30
    {
      performance.take(.say(answers[question.id] ?? "not sure"))
    }
    return performance
  }

  private func section(_ name: Report.Section.Name, of report: Report) -> Report.Section? {
    report.sections.first { $0.name == name }
  }

  @Test func itTellsWhatWasSaidWhatItFitsAndWhatWasAdvised() throws {
    let performance = try shinSplints()
    let report = performance.session.report
    #expect(report.isFinished)
    #expect(report.day == "2026-11-25")
    let words = try #require(section(.words, of: report))
    #expect(words.entries.first?.text.hasPrefix("my shins hurt when i run") == true)
    let has = try #require(section(.has, of: report))
    #expect(has.entries.contains { $0.text == "Inner shin" })
    let hasNot = try #require(section(.hasNot, of: report))
    #expect(hasNot.entries.contains { $0.text == "Swelling" })
    let causes = try #require(section(.causes, of: report))
    #expect(causes.entries.contains { $0.text.contains("shin splints") })
    #expect(report.sections.count { $0.name == .advice } >= 3)
    #expect(report.sections.map(\.name).last == .about)
  }

  /// What the page says to do is what the chat said to do.
  @Test func itSaysNothingThatTheChatDidNotSay() throws {
    let performance = try shinSplints()
    let said = Set(
      performance.beats.flatMap(\.events).compactMap { event in
        if case .says(let saying) = event { saying.text } else { nil }
      })
    let told = performance.session.report.sections
      .filter { [.next, .causes, .advice].contains($0.name) }.flatMap(\.entries)
    #expect(!told.isEmpty)
    for entry in told { #expect(said.contains(entry.text), "\(entry.text)") }
  }

  @Test func besideAnEmergencyStandsNoCauseAndNoPlan() throws {
    let performance = try performance("calf pain, and i have lost control of my bladder")
    let report = performance.session.report
    #expect(report.urgency == .emergency)
    #expect(report.sections.first?.entries.first?.text == "Go to an emergency department now.")
    #expect(section(.causes, of: report) == nil)
    #expect(section(.advice, of: report) == nil)
  }

  @Test func aChatThatWasNotFinishedSaysSo() throws {
    let report = try performance("my left calf hurts").session.report
    #expect(!report.isFinished)
    #expect(report.urgency == .selfCare)
    #expect(report.sections.first?.entries.last?.text.contains("not finished") == true)
    #expect(section(.advice, of: report) == nil)
  }

  @Test func startingOverForgetsWhatWasWritten() throws {
    let before = try performance("my left calf hurts when i run uphill")
    #expect(section(.words, of: before.session.report) != nil)
    let report = try performance("my left calf hurts when i run uphill", "start over").session
      .report
    #expect(section(.words, of: report) == nil)
    #expect(section(.has, of: report) == nil)
  }

  @Test func goingBackTakesTheWordsBack() throws {
    let report = try performance("my left calf hurts when i run uphill", "back").session.report
    #expect(section(.words, of: report) == nil)
  }

  @Test func nothingAPersonTypesBecomesMarkup() throws {
    let report = try performance(
      "<script>alert(1)</script> my calf \"hurts\" & it's swollen\u{202E} <b>a lot</b>"
    ).session.report
    let page = report.html
    #expect(!page.contains("<script"))
    #expect(!page.contains("<b>"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(XMLParser(data: Data(page.utf8)).parse())
  }

  @Test func everyTranscriptMakesAPageThatHoldsTogether() throws {
    let stage = try Project.legPain()
    let paths = try Rehearsal.transcripts(at: ["\(Project.root)/Transcripts"])
    #expect(!paths.isEmpty)
    for path in paths {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let transcript = Transcript.parse(text, path: path).transcript
      var performance = Performance(of: stage, today: transcript.today)
      for turn in transcript.turns { turn.input.map { performance.take($0) } }
      let report = performance.session.report
      #expect(XMLParser(data: Data(report.html.utf8)).parse(), "\(path)")
      for section in report.sections {
        #expect(!section.heading.isEmpty && !section.entries.isEmpty, "\(path)")
      }
    }
  }

  @Test func itSurvivesBeingWrittenDown() throws {
    let report = try shinSplints().session.report
    let data = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(Report.self, from: data) == report)
  }

  @Test func theWordReportTellsItAndLeadsBackToTheQuestion() throws {
    var performance = try performance("my left calf hurts when i run uphill")
    let open = try #require(performance.question)
    performance.take(.say("report"))
    let beat = try #require(performance.beats.last)
    #expect(performance.question?.id == open.id)
    #expect(beat.spokenLines.contains("In your own words"))
    #expect(beat.spokenLines.contains { $0.contains("my left calf hurts when i run uphill") })
  }
}
