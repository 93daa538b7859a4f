import DialogueModel

extension Script {
  /// Reads what a person may do next.
  mutating func offer(_ head: LineHead, _ numbering: inout Numbering) -> Step? {
    let count = numbering.next(.offer)
    let line = label(head, id: "\(numbering.id).offer", count: count)
    var offers: [Offer] = []
    var places: [Offer.ID: Span] = [:]
    for child in tree.children(of: head.node) {
      let head = self.head(of: child)
      guard let offer = option(head, numbering.id) else { continue }
      if let first = places[offer.id] {
        report.add(.duplicateName(offer.id.text, "offer", at: head.span, first: first))
        continue
      }
      places[offer.id] = head.span
      offers.append(offer)
    }
    if tree.nodes[head.node].next == head.node + 1 {
      report.add(.incompleteLine("deeper lines with what is offered", at: head.span))
    }
    return line.map { .offer($0, offers) }
  }

  private mutating func option(_ head: LineHead, _ id: String) -> Offer? {
    let name = names[head.symbol]
    let label = label(head, id: "\(id).\(name)")
    var hears: [Phrase] = []
    var when = Predicate.always
    var leads: Offer.Leads?
    var isLed = false
    var once = Once()
    for child in tree.children(of: head.node) {
      let line = self.head(of: child)
      switch line.keyword {
      case .topic, .go, .do:
        if isLed {
          report.add(.duplicateLine(names[line.symbol], at: line.span, first: head.span))
        }
        isLed = true
        leads = self.leads(line)
      case .hears: hears += phrases(line)
      case .when where isFirst(line, &once): when = wholePredicate(line) ?? .always
      case .when: break
      default: unknownLine(line, among: [.topic, .go, .do, .hears, .when], of: .offer)
      }
    }
    if !isLed {
      report.add(.missingLine("topic`, `go` or `do", of: "offer `\(name)`", at: head.span))
    }
    guard let label, let leads else { return nil }
    return Offer(id: Identifier(name), label: label, hears: hears, leads: leads, when: when)
  }

  private mutating func leads(_ head: LineHead) -> Offer.Leads? {
    var cursor = whole(head)
    switch head.keyword {
    case .topic:
      guard let name = reference(.topic, &cursor) else { return nil }
      expectEnd(cursor)
      return .topic(Identifier(names[name]))
    case .go:
      guard let name = reference(.state, &cursor) else { return nil }
      expectEnd(cursor)
      return .state(Identifier(names[name]))
    default:
      let word = token(cursor)
      let text = word.kind == .word ? names[word.symbol] : ""
      guard let universal = Universal(rawValue: text) else {
        report.add(
          .unknownName(
            ["wish"], text, at: word.kind == .end ? head.span : word.span,
            near: closest(to: text, among: Universal.allCases.map(\.rawValue)).map {
              ($0, nil, .do)
            }))
        return nil
      }
      expectEnd(word.after)
      return .universal(universal)
    }
  }
}
