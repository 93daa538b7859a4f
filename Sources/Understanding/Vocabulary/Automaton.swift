/// All phrases as one graph over word classes: a state is what has been matched so far.
struct Automaton: Sendable {
  typealias State = Int32

  /// How a phrase has a word.
  struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// Other phrases may have it as well.
    static let lent = Self(rawValue: 1)
    /// It is no place here.
    static let placeless = Self(rawValue: 2)
    static let count = 4
  }

  /// One step of a phrase.
  enum Step: Hashable, Sendable {
    case word(Int32, Marks)
    /// Any of the words of a set.
    case set(Int32, Marks)
    /// A few words of any kind.
    case gap
    /// A few more of them.
    case wideGap
    /// A number with or without a unit.
    case quantity
  }

  /// What a phrase means, as an index into the vocabulary's senses.
  typealias Sense = Int32

  /// Which kinds of steps lead on from a state; so that only those are looked for.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16

    /// Words without a mark.
    static let words = Self(rawValue: 1)
    static let markedWords = Self(rawValue: 0b1110)
    static let sets = Self(rawValue: 0b1111_0000)
    static let gap = Self(rawValue: 1 << 8)
    static let wideGap = Self(rawValue: 1 << 9)
    static let quantity = Self(rawValue: 1 << 10)
  }

  private static let gapSymbol: Int32 = 1 << 25 | 1
  private static let wideGapSymbol: Int32 = 1 << 25 | 2
  private static let quantitySymbol: Int32 = 1 << 25 | 3

  private var keys: [UInt64]
  private var targets: [State]
  private var mask: Int
  private var edges = 0
  private(set) var kinds: [Kinds] = [[]]
  /// The first link of a state's senses, or -1.
  private(set) var firstSense: [Int32] = [-1]
  private(set) var senses: [(sense: Sense, next: Int32)] = []

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    targets = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// Adds a phrase.
  mutating func add(_ steps: [Step], meaning sense: Sense) {
    var state: State = 0
    for step in steps {
      let (symbol, kind) = Self.symbol(step)
      if let next = target(state, symbol) {
        state = next
      } else {
        let new = newState()
        connect(state, symbol, new)
        kinds[Int(state)].formUnion(kind)
        state = new
      }
    }
    guard state != 0 else { return }
    var link = firstSense[Int(state)]
    while link >= 0 {
      if senses[Int(link)].sense == sense { return }
      link = senses[Int(link)].next
    }
    senses.append((sense, firstSense[Int(state)]))
    firstSense[Int(state)] = Int32(senses.count - 1)
  }

  /// The state after a word without a mark, or nil.
  @inline(__always)
  func next(_ state: State, _ word: Int32) -> State? { target(state, word) }

  @inline(__always)
  func next(_ state: State, _ word: Int32, _ marks: Marks) -> State? {
    target(state, word | Int32(marks.rawValue) << 27)
  }

  @inline(__always)
  func next(_ state: State, set: Int32, _ marks: Marks) -> State? {
    target(state, set | 1 << 26 | Int32(marks.rawValue) << 27)
  }

  func behindGap(_ state: State) -> State? { target(state, Self.gapSymbol) }
  func behindWideGap(_ state: State) -> State? { target(state, Self.wideGapSymbol) }
  func behindQuantity(_ state: State) -> State? { target(state, Self.quantitySymbol) }

  private static func symbol(_ step: Step) -> (Int32, Kinds) {
    switch step {
    case .word(let word, let marks):
      (word | Int32(marks.rawValue) << 27, Kinds(rawValue: 1 << UInt16(marks.rawValue)))
    case .set(let set, let marks):
      (
        set | 1 << 26 | Int32(marks.rawValue) << 27,
        Kinds(rawValue: 1 << UInt16(4 + marks.rawValue))
      )
    case .gap: (gapSymbol, .gap)
    case .wideGap: (wideGapSymbol, .wideGap)
    case .quantity: (quantitySymbol, .quantity)
    }
  }

  @inline(__always)
  private func target(_ state: State, _ symbol: Int32) -> State? {
    let key = Self.key(state, symbol)
    var slot = Int(truncatingIfNeeded: Self.mix(key)) & mask
    while true {
      let found = keys[slot]
      if found == key { return targets[slot] }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func key(_ state: State, _ symbol: Int32) -> UInt64 {
    // Words count from 1, so that no key is 0.
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }

  @inline(__always)
  private static func mix(_ key: UInt64) -> UInt64 {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }

  private mutating func newState() -> State {
    kinds.append([])
    firstSense.append(-1)
    return State(kinds.count - 1)
  }

  private mutating func connect(_ state: State, _ symbol: Int32, _ target: State) {
    if (edges + 1) * 2 > keys.count { grow() }
    edges += 1
    insert(Self.key(state, symbol), target)
  }

  private mutating func insert(_ key: UInt64, _ target: State) {
    var slot = Int(truncatingIfNeeded: Self.mix(key)) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldTargets = targets
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    targets = Array(repeating: 0, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (slot, key) in oldKeys.enumerated() where key != 0 { insert(key, oldTargets[slot]) }
  }
}
