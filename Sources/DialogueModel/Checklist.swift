/// Several findings asked in one question.
public struct Checklist: Hashable, Sendable {
  public typealias ID = Identifier<Checklist>

  public struct Item: Hashable, Sendable {
    public let finding: Finding.ID
    public let answer: Answer.ID
    public let label: Line

    public init(finding: Finding.ID, answer: Answer.ID, label: Line) {
      self.finding = finding
      self.answer = answer
      self.label = label
    }
  }

  public let id: ID
  public let ask: Line
  public let again: Line?
  public let hint: Line?
  public let because: Line?
  /// Asked once more when the person is not sure; what is named then counts as a maybe.
  public let doubt: Line?
  public let items: [Item]
  /// The label of "none of these"; choosing it gives every item's finding its denied answer.
  public let none: Line

  public init(
    id: ID, ask: Line, again: Line?, hint: Line?, because: Line?, doubt: Line? = nil,
    items: [Item], none: Line
  ) {
    self.id = id
    self.ask = ask
    self.again = again
    self.hint = hint
    self.because = because
    self.doubt = doubt
    self.items = items
    self.none = none
  }
}
