import DialogueModel

/// Everything known about a script while it is compiled; each pass adds to it.
struct Script {
  var source: SourceText
  var tree: SyntaxTree
  var names = Names()
  var report = Report()
  /// What stands in column 1, in order.
  var declarations: [Declaration] = []
  /// The numbers of the declarations of each kind, in order.
  var declared: [Keyword: [Int]] = [:]
  /// Where a name of a kind is declared.
  var index = NameIndex()
  /// What stands for each unit in an expression: its name and its words.
  var unitWords = Lookup()
  var unitShapes: [UnitShape] = []
  var findingShapes: [FindingShape] = []
  var findingNumbers = Lookup()
  var families: Set<Symbol> = []
  /// Whether something refers to each declaration.
  var used: [Bool] = []
  /// What says where its figures come from.
  var sourced: Set<Sourced> = []
  /// States whose outcome needs no safety question before it, as their authors say.
  var waived: Set<State.ID> = []
  /// The lines that were given a name of their own.
  var namedLines: Set<String> = []
  /// Names that were reported as unknown.
  var failed: Set<NameKey> = []
  /// The label of "yes" and "no" where a finding does not write its own.
  var yes: Text?
  var no: Text?
  var dialogueID: Dialogue.ID?

  var settings = Settings()
  var grammar = Grammar(language: "", phrases: [:], numbers: [:], inflections: [], spellings: [:])
  var wording = Wording(lines: [:])
  var units: [Unit] = []
  var wordSets: [WordSet] = []
  var directions: [Direction] = []
  var parts: [Part] = []
  var findings: [Finding] = []
  var checklists: [Checklist] = []
  var scores: [Score] = []
  var redFlags: [RedFlag] = []
  var conditions: [Condition] = []
  var advice: [Advice] = []
  var plans: [Plan] = []
  var topics: [Topic] = []
  var terms: [Term] = []
  var states: [State] = []
  var sources: [Source] = []
  var header = Header()

  init(_ source: SourceText) {
    self.source = source
    tree = SyntaxTree(source, keepsLines: false)
  }
}

/// A thing declared in column 1.
struct Declaration {
  var kind: Keyword
  var name: Symbol
  var span: Span
  var node: Int
  /// Behind the name.
  var rest: Cursor
}

/// A name together with what it is the name of.
struct NameKey: Hashable {
  var kind: Keyword
  var name: Symbol
}

/// Something that says where its figures come from.
struct Sourced: Hashable {
  var kind: Keyword
  var id: String
}

/// What the declaration of the dialogue itself says.
struct Header {
  var called = ""
  var version = ""
  var language = ""
  var begin = State.ID("")
  /// The school grade above which a text is too hard; nothing is graded without it.
  var grade: Double?
}

/// What other declarations need to know of a unit.
struct UnitShape {
  var name: Symbol
  var dimension: Symbol
  var factor: Double
}

/// What other declarations need to know of a finding.
struct FindingShape {
  enum Kind: Equatable {
    case oneOf, anyOf, signs, yesNo
    case scale(Int, Int)
    case bands
    /// Units by number.
    case number([Int])
    case duration([Int])
  }

  var name: Symbol
  var kind: Kind
  var declaration: Int
  var answers: [AnswerShape] = []

  /// The place of an answer in the finding's list.
  func answer(_ name: Symbol) -> AnswerShape? {
    answers.first { $0.name == name }
  }
}

/// What other declarations need to know of an answer.
struct AnswerShape {
  var name: Symbol
  /// Absent for the yes and no that were not written.
  var node: Int?
  var span: Span
}
