import Conversation
import DialogueModel
import DialogueScript
import Foundation
import Understanding

/// A script small enough to reason about, on the real language files.
enum SmallClinic {
  static let stage: Stage = {
    do {
      return Stage(try dialogue(script))
    } catch {
      preconditionFailure("the small script compiles: \(error)")
    }
  }()

  /// A session that has said its greeting.
  static func session(on stage: Stage = stage) -> Session {
    var session = Session(of: stage, today: Day(year: 2026, month: 11, day: 25))
    _ = session.begin()
    return session
  }

  /// Compiles a script together with the words of English.
  static func dialogue(_ text: String) throws -> Dialogue {
    let language = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Dialogues/languages/en")
    let files = try FileManager.default.contentsOfDirectory(atPath: language.path).sorted()
      .filter { $0.hasSuffix(".dialogue") || $0.hasSuffix(".words") }
      .map { name in
        ScriptFile(path: name, bytes: [UInt8](try Data(contentsOf: language.appending(path: name))))
      }
    let compilation = compile(
      files + [ScriptFile(path: "small.dialogue", text: text)], checks: .errors)
    guard let dialogue = compilation.dialogue else { throw Broken(compilation.diagnostics) }
    return dialogue
  }

  struct Broken: Error {
    let messages: [String]

    init(_ diagnostics: [Diagnostic]) {
      messages = diagnostics.map(\.message)
    }
  }

  static let script = """
    dialogue small
      called    Why do my legs hurt?
      version   1
      speaks    en
      begin     greeting

    differential
      worth-asking 0.01  estimate small
      settled-above 90%  estimate small

    part shin of region
      hears     shin, shins
      alone     shin_inner, shin_front
      ask       The inner edge of the shin, or the front?
      inner     shin_inner
      front     shin_front

    part heel of region
      hears     heel, heels
      alone     heel_under, heel_back
      ask       Under the heel, or at the back of it?

    part leg of region
      hears     lower leg, lower legs
      alone     shin_inner, shin_front, calf
      ask       The shin or the calf?

    finding region: any of
      called    the place
      ask       Where does it hurt?
      again     The place?
      hint      For example "inner shin" or "calf".
      because   The place tells the most.
      unlisted  near 0.25, far 0.05  estimate small
      shin_inner  The inner edge of the shin
        said      inner shin
        base      30%  estimate small
        area      shin
      shin_front  The front of the shin
        said      front shin
        base      20%  estimate small
        area      shin
      calf        The calf
        said      calf
        hears     calf, calves
        base      50%  estimate small
        area      calf

      heel_under  Under the heel
        hears     bottom of heel
        base      1%  estimate small
        area      foot
      heel_back   The back of the heel
        hears     back of heel
        base      1%  estimate small
        area      foot

    finding sides: one of
      called    one leg or both
      ask       Is it one leg or both?
      again     Left, right, or both?
      hint      Say "left", "right" or "both".
      because   Swelling in one leg matters more.
      one       One leg
        said      {if sides is one: {side} leg}
        hears     left, right, one leg
        base      78%  estimate small
      both      Both legs
        said      both legs
        hears     both, both legs
        base      22%  estimate small

    finding onset: one of
      called    how it started
      ask       How did it start?
      again     Suddenly or slowly?
      hint      Say "suddenly" if you know the moment.
      because   Strains start suddenly.
      sudden    Suddenly, in one moment
        said      a sudden start
        hears     sudden, suddenly
        base      30%  estimate small
      slow      Slowly, over days or weeks
        said      a slow start
        hears     slowly, gradually
        base      70%  estimate small

    finding swelling: yes or no
      called    swelling
      ask       Is it swollen?
      again     Swollen, yes or no?
      hint      Compare it with the other leg.
      because   Swelling of one calf can be a clot.
      yes       Yes
        said      swelling
        hears     swollen, swelling
        base      15%  estimate small
      no        No
        said      no swelling
        base      85%  estimate small

    finding chest: yes or no
      called    chest pain
      ask       Any chest pain?
      yes       Yes
        said      chest pain
        hears     chest pain
        base      1%  estimate small
      no        No
        said      no chest pain
        base      99%  estimate small

    part urine-dark of urine
      hears     dark urine, dark pee
      alone     cola, dark_yellow
      ask       Like cola, or like strong apple juice?

    finding urine: one of
      called    the colour of the urine
      ask       What colour is your urine?
      again     The colour of your urine?
      hint      For example "normal" or "like cola".
      because   Very dark urine needs help at once.
      cola      Like cola or tea
        said      urine like cola
        hears     cola
        base      1%  estimate small
      dark_yellow  Dark yellow
        said      dark yellow urine
        hears     dark yellow
        base      9%  estimate small
      normal    Pale, as always
        said      normal urine
        hears     normal urine, pale urine
        base      90%  estimate small

    finding hop: one of
      called    the hop test
      ask       Can you hop once on the sore leg?
      again     Can you hop?
      hint      One small hop is enough.
      because   A cracked bone hurts on hopping.
      safety    Hold on to something. Stop at the first sharp pain.
      only-if   region is any of shin_inner, shin_front
      effort    2
      group     sore-bone
      fine      Yes, without pain
        said      hopping without pain
        hears     hop fine
        base      60%  estimate small
      spot      It hurts in one spot
        said      one sore spot on hopping
        hears     hop hurts in one spot
        base      40%  estimate small

    finding night: yes or no
      called    pain at night
      ask       Does it wake you at night?
      again     Awake at night, yes or no?
      hint      Only if the pain wakes you.
      because   Bone pain wakes people.
      group     sore-bone
      yes       Yes
        said      pain at night
        hears     wakes me
        base      15%  estimate small
      no        No
        said      no pain at night
        base      85%  estimate small

    finding pain_score: scale 0 to 10
      called    the pain score
      ask       How bad is it, from 0 to 10?
      again     The pain, 0 to 10?
      hint      0 is none, 10 is the worst.
      mild      0 to 4
        base      50%  estimate small
        to        4
      strong    5 to 10
        base      50%  estimate small

    finding duration: duration in day or week
      called    how long
      ask       How long have you had it?
      again     For how long?
      hint      For example "2 weeks".
      because   Soreness is gone in a week.
      hears     {} now, for {}, {}
      days      Up to a week
        said      up to a week
        base      40%  estimate small
        to        7 day
      weeks     Longer
        said      longer than a week
        base      60%  estimate small

    finding week_now: number in km or mile
      called    km this week
      ask       How far did you run this week?
      again     How far this week?
      hint      For example "30 km".
      because   Jumps matter.
      hears     {} this week

    finding week_before: number in km or mile
      called    km the week before
      ask       And how far the week before?
      again     How far the week before?
      hint      For example "25 km".
      because   Jumps matter.

    finding week_jump: bands of week_now / week_before
      called    the jump
      small     Up to 10%
        said      a small step up
        base      70%  estimate small
        to        1.1
      big       More than 10%
        said      a big jump
        hears     big jump
        base      30%  estimate small

    checklist danger
      ask       Is any of these true now?
      again     Any danger sign?
      hint      Name those that fit, or say "none".
      because   A few causes need help at once.
      item      chest is yes  Chest pain
      item      urine is cola  Urine like cola
      none      None of these

    red-flag lung-clot: emergency
      called    a clot in the lung
      when      chest is yes
      means     lung
      say       Call an ambulance now.
      say       It can be a clot in the lung.
      estimate  small

    red-flag muscle-breakdown: emergency
      called    muscle breakdown
      when      urine is cola
      say       Go to an emergency department now.
      estimate  small

    red-flag leg-clot: same day
      called    a clot in the leg
      when      region is calf and swelling is yes and sides is not both
      say       Get checked today: it could be a clot in the leg.
      estimate  small

    red-flag sore-bone: few days
      called    a stress fracture
      when      hop is spot and night is yes
      say       Stop running, and be seen within 3 days.
      estimate  small

    advice rest-a-bit
      say       Run less for a while.
      estimate  small

    advice bike
      say       Ride a bike.
      estimate  small

    advice hills
      say       Hills.
      estimate  small

    plan walk-run
      called    the walk-run plan
      say       Run every other day.
      stage     Walk.
      stage     Run and walk.
      stage     Run.
      estimate  small

    condition shin-splints
      called    shin splints
      about     A strip along the shin bone is sore.
      family    overuse
      prior     40%  estimate small
      region    shin_inner 80%, shin_front 15%  estimate small
      onset     sudden 5%, slow 95%  estimate small
      hop       fine 80%, spot 20%  estimate small
      night     yes 4%  estimate small
      week_jump  big 60%  estimate small
      see       routine  a physio within 2 weeks
      act       at 40%  estimate small
      advise    rest-a-bit
      avoid     hills
      train     bike
      return    walk-run from stage 2, when pressing hardly hurts
      recovery  Often 4 to 10 weeks.  estimate small
      recheck   it hurts at night
      alike     stress-fracture

    condition stress-fracture
      called    a stress fracture
      family    bone-stress
      hears     stress fracture
      prior     10%  estimate small
      region    shin_inner 60%, shin_front 30%  estimate small
      onset     sudden 20%, slow 80%  estimate small
      hop       fine 5%, spot 95%  estimate small
      night     yes 50%  estimate small
      see       few days  a doctor within 3 days
      act       at 20%  estimate small
      advise    rest-a-bit
      recheck   it gets worse

    condition calf-strain
      called    a calf strain
      family    muscle
      prior     30%  estimate small
      region    calf 95%  estimate small
      onset     sudden 85%, slow 15%  estimate small
      swelling  yes 20%  estimate small
      see       self-care  nobody for now
      act       at 50%  estimate small
      advise    rest-a-bit
      train     bike
      return    walk-run from stage 1, when walking is fine
      recheck   the calf swells

    condition clot
      called    a clot in the leg
      family    clot
      prior     5%  estimate small
      region    calf 90%  estimate small
      onset     sudden 20%, slow 80%  estimate small
      swelling  yes 80%  estimate small
      see       same day  urgent care today
      act       at 15%  estimate small
      advise    rest-a-bit
      recheck   breathing gets hard

    condition lung
      called    a clot in the lung
      family    clot
      hidden
      prior     0.1%  estimate small
      see       emergency  an ambulance
      act       at 50%  estimate small

    condition unclear
      called    something else
      prior     15%  estimate small
      see       routine  a doctor within 2 weeks
      act       at 60%  estimate small
      advise    rest-a-bit
      recheck   it goes on

    topic ice
      called    Should I ice it?
      hears     should i ice it, ice it, can i use ice
      when      swelling is yes  Not before somebody has looked at the swelling.
      otherwise Ice is fine for comfort.
      estimate  small

    topic keep-running
      called    Can I keep running?
      hears     keep running, run on it
      when      urgency is at least few-days  Not now.
      otherwise Yes, with less of it.
      estimate  small

    term tendon
      hears     tendon
      means     A tendon ties a muscle to a bone.

    state greeting
      say       Hello, I am Legwork.
      listen    What is going on with your legs?
      go        screening

    state screening
      ask       danger
      go        story

    state story
      ask       region, sides, onset, duration
      go        narrowing

    state narrowing
      narrow    until settled, at most 4 questions
      go        outcome

    state outcome
      conclude
      offer     What next?
        running   Can I keep running?
          topic     keep-running
        numbers   My numbers
          go        numbers
        over      Start over
          do        start-over
        bye       Goodbye
          do        stop

    state numbers
      ask       week_now, week_before
      say       {if week_jump is big: That is a big jump | else: That is a small step up}.
      say       Next week: up to {week_now * 1.1 in km}.
      go        outcome
    """
}

extension [Event] {
  /// Everything said, a line each, the question last.
  var said: [String] {
    compactMap { event in
      switch event {
      case .says(let saying): saying.text
      case .asks(let question): question.text
      case .heard, .unused, .assessed, .failed, .ended: nil
      }
    }
  }

  var question: Question? {
    for case .asks(let question) in self { return question }
    return nil
  }

  var hasEnded: Bool { contains(.ended) }
}

extension Session {
  /// Says some messages one after the other; the events of the last.
  mutating func say(_ messages: String...) -> [Event] {
    var events: [Event] = []
    for message in messages { events = reply(to: message) }
    return events
  }

  /// What is held of a finding, as names: "calf", "not sudden", "not-sure", "3 weeks".
  func held(_ finding: Finding.ID) -> [String] {
    known.filter { $0.finding == finding }.map { entry in
      let unit = entry.unit.map { " \($0)" } ?? ""
      return (entry.polarity == .denied ? "not " : "") + entry.answer + unit
    }
  }

  var leading: Condition.ID? { assessment.leading.first?.condition }
}
