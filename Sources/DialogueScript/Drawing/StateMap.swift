public import DialogueModel

/// The states of a dialogue and the ways between them, for drawing.
public struct StateMap: Hashable, Sendable {
  /// A state, and what happens in it, in order.
  public struct Place: Hashable, Sendable {
    public var name: String
    public var doings: [String]
    /// The conversation may end here.
    public var isEnd: Bool
  }

  /// A way from one state to another.
  public struct Way: Hashable, Sendable {
    public var from: String
    public var to: String
    /// What must hold for it; empty when nothing must.
    public var label: String
    /// A person chooses it.
    public var isOffer: Bool
  }

  public private(set) var title: String
  public private(set) var places: [Place] = []
  public private(set) var ways: [Way] = []

  public init(of dialogue: Dialogue) {
    title = dialogue.called
    // The state that the conversation begins with comes first.
    let states =
      dialogue.states.filter { $0.id == dialogue.begin }
      + dialogue.states.filter { $0.id != dialogue.begin }
    for state in states {
      places.append(Place(name: state.id.text, doings: [], isEnd: false))
      walk(state.steps, if: "", of: dialogue)
    }
  }

  private mutating func walk(_ steps: [Step], if condition: String, of dialogue: Dialogue) {
    let here = places.count - 1
    let suffix = condition.isEmpty ? "" : " (\(condition))"
    for step in steps {
      switch step {
      case .say: break
      case .ask(let asked):
        places[here].doings.append("asks " + asked.map(\.name).joined(separator: ", ") + suffix)
      case .listen: places[here].doings.append("listens" + suffix)
      case .narrow(let most): places[here].doings.append("narrows, at most \(most)" + suffix)
      case .conclude: places[here].doings.append("tells the outcome" + suffix)
      case .end:
        places[here].doings.append("says goodbye" + suffix)
        places[here].isEnd = true
      case .go(let state):
        add(Way(from: places[here].name, to: state.text, label: condition, isOffer: false))
      case .choose(let branches, let otherwise):
        for branch in branches {
          walk(branch.steps, if: Self.both(condition, branch.when.text), of: dialogue)
        }
        walk(otherwise, if: Self.both(condition, "else"), of: dialogue)
      case .offer(_, let offers):
        for offer in offers { take(offer, from: here) }
      }
    }
  }

  private mutating func take(_ offer: Offer, from here: Int) {
    switch offer.leads {
    case .state(let state):
      add(Way(from: places[here].name, to: state.text, label: offer.id.text, isOffer: true))
    case .topic(let topic): places[here].doings.append("offers \(topic)")
    case .universal(let universal):
      places[here].doings.append("offers \(universal.rawValue)")
      if universal == .stop { places[here].isEnd = true }
    }
  }

  private mutating func add(_ way: Way) {
    if !ways.contains(way) { ways.append(way) }
  }

  private static func both(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : "\(first), \(second)"
  }
}

extension Askable {
  fileprivate var name: String {
    switch self {
    case .finding(let finding): finding.text
    case .checklist(let checklist): checklist.text
    }
  }
}
