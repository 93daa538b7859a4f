/// All phrases as one graph over word classes: a state is what has been matched so far.
struct Automaton: Sendable {
  typealias State = Int32

  /// One step of a phrase.
  enum Step: Hashable, Sendable {
    case word(Int32)
    /// Up to four words of any kind.
    case gap
    /// A number with or without a unit.
    case quantity
  }

  /// What a phrase means, as an index into the vocabulary's senses.
  typealias Sense = Int32

  private var keys: [UInt64]
  private var targets: [State]
  private var mask: Int
  private var edges = 0
  /// The state behind a gap or a quantity, or 0.
  private(set) var gaps: [State] = [0]
  private(set) var quantities: [State] = [0]
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
      switch step {
      case .word(let word):
        if let next = next(state, word) {
          state = next
        } else {
          let new = newState()
          connect(state, word, new)
          state = new
        }
      case .gap:
        if gaps[Int(state)] == 0 {
          let new = newState()
          gaps[Int(state)] = new
        }
        state = gaps[Int(state)]
      case .quantity:
        if quantities[Int(state)] == 0 {
          let new = newState()
          quantities[Int(state)] = new
        }
        state = quantities[Int(state)]
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

  /// The state after a word, or nil.
  @inline(__always)
  func next(_ state: State, _ word: Int32) -> State? {
    let key = Self.key(state, word)
    var slot = Int(truncatingIfNeeded: Self.mix(key)) & mask
    while true {
      let found = keys[slot]
      if found == key { return targets[slot] }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  private static func key(_ state: State, _ word: Int32) -> UInt64 {
    // Words count from 1, so that no key is 0.
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  @inline(__always)
  private static func mix(_ key: UInt64) -> UInt64 {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }

  private mutating func newState() -> State {
    gaps.append(0)
    quantities.append(0)
    firstSense.append(-1)
    return State(gaps.count - 1)
  }

  private mutating func connect(_ state: State, _ word: Int32, _ target: State) {
    if (edges + 1) * 2 > keys.count { grow() }
    edges += 1
    insert(Self.key(state, word), target)
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
