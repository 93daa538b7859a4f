import DialogueModel
import Differential

extension Exchange {
  /// The page about the conversation, in the order in which a reader needs it.
  var report: Report {
    var sections = [section(.next, .reportNext, next)]
    sections.append(section(.words, .reportWords, progress.stories.map { .init(.quote, $0) }))
    sections += factSections
    // Beside an emergency stands nothing but what to do.
    if !isEmergency {
      sections.append(section(.causes, .reportCauses, causes))
      if progress.isConcluded { sections += advice }
    }
    sections.append(section(.sources, .reportSources, sources))
    sections.append(section(.about, .reportAbout, versions))
    return Report(
      title: speaker.wording(.reportTitle), notice: speaker.wording(.reportNotice),
      language: stage.dialogue.language, day: today?.text, urgency: urgencyOnThePage,
      isFinished: progress.isConcluded, sections: sections.filter { !$0.entries.isEmpty })
  }

  private func section(
    _ name: Report.Section.Name, _ heading: Wording.Key, _ entries: [Report.Entry]
  ) -> Report.Section {
    .init(name: name, heading: speaker.wording(heading), entries: entries)
  }

  /// What to do and how soon; before the outcome, only what the rules say.
  private var next: [Report.Entry] {
    if isEmergency {
      return upFlags.filter { $0.urgency == .emergency }.flatMap(\.say)
        .compactMap { saying($0, .emergency) }.map(entry)
    }
    if progress.isConcluded {
      return told { exchange in
        exchange.tellUrgency()
        exchange.tellUnsureDangers()
      }
    }
    let warnings = upFlags.flatMap(\.say).compactMap { saying($0, .warning) }.map(entry)
    return warnings + told { $0.tell(.reportUnfinished) }
  }

  private var causes: [Report.Entry] {
    if progress.isConcluded { return told { $0.tellCauses() } }
    guard !facts.all.allSatisfy(\.isNotSure) else { return [] }
    let names = likelyConditions.map { speaker.words($0.called) }
    return names.isEmpty
      ? [] : told { $0.tell(.think, ["names": $0.speaker.list(names, .listOr)]) }
  }

  /// Before the outcome only the rules set a time.
  private var urgencyOnThePage: Urgency {
    progress.isConcluded ? circumstances.urgency : flagLevel
  }

  /// What was advised, a section for each heading under which it was told.
  private var advice: [Report.Section] {
    var exchange = onThePage
    if !isForToday {
      exchange.tellToday()
      exchange.tellTraining()
      exchange.tellReturn()
    }
    exchange.tellWhenToWorry()
    var sections: [Report.Section] = []
    for saying in exchange.lines {
      if saying.role == .heading || sections.isEmpty {
        let heading = saying.role == .heading ? saying.text : speaker.wording(.reportAdvice)
        sections.append(.init(name: .advice, heading: heading, entries: []))
      }
      if saying.role != .heading { sections[sections.count - 1].entries.append(entry(saying)) }
    }
    return sections
  }

  /// What the outcome says, as it was told.
  private func told(_ tell: (inout Exchange) -> Void) -> [Report.Entry] {
    var exchange = onThePage
    tell(&exchange)
    return exchange.lines.map(entry)
  }

  /// The same judgement with nothing said yet, so that a telling can be gathered from it.
  private var onThePage: Exchange {
    Exchange(
      on: stage, from: progress,
      Judgement(circumstances: circumstances, standing: standing), Manner(), turn: turn,
      today: today)
  }

  private func entry(_ saying: Saying) -> Report.Entry {
    switch saying.role {
    case .warning, .emergency: .init(.warning, saying.text)
    case .item: .init(.item, saying.text)
    case .plain, .echo, .heading, .aside: .init(.sentence, saying.text)
    }
  }

  /// Which scripts said all this, and the names of the rules and causes that decided.
  private var versions: [Report.Entry] {
    let dialogue = stage.dialogue
    let version = "\(dialogue.version) (\(dialogue.fingerprintDigits))"
    let causes = isEmergency || !progress.isConcluded ? [] : likelyConditions.map(\.id.text)
    let names = upFlags.map(\.id.text) + causes
    return told { exchange in
      exchange.tell(.reportVersions, ["name": dialogue.called, "text": version])
      if !names.isEmpty {
        exchange.tell(.reportNames, ["list": names.joined(separator: ", ")])
      }
    }
  }
}
