import DialogueModel

/// Phrases as short programs that write every way in which they may be said.
///
/// A number is an instruction: a symbol to write; or a place to go on from, counted from here; or
/// a fork, where what follows is tried first and then the place.
struct PhraseCode {
  private static let end = Int32.min

  private var code: [Int32] = []

  var count: Int { code.count }

  mutating func write(_ symbol: Symbol) { code.append(symbol.bits) }

  mutating func finish() { code.append(Self.end) }

  /// Leaves room for a fork or a jump whose goal is not known yet.
  mutating func leaveRoom() -> Int {
    code.append(Self.end)
    return code.count - 1
  }

  /// Forks at a room to the end of what is written so far.
  mutating func fork(at room: Int) { code[room] = -2 * Int32(code.count - room) }

  /// Jumps from a room to the end of what is written so far.
  mutating func jump(at room: Int) { code[room] = -2 * Int32(code.count - room) - 1 }

  /// Takes off what was written from a place on; it may be put anywhere else.
  mutating func cut(from place: Int) -> [Int32] {
    let piece = Array(code[place...])
    code.removeLast(code.count - place)
    return piece
  }

  /// Takes out what was written from a place on.
  mutating func erase(from place: Int) { code.removeLast(code.count - place) }

  mutating func paste(_ piece: [Int32]) { code.append(contentsOf: piece) }

  /// The ways of saying one phrase after another.
  struct Ways {
    private let code: [Int32]
    /// The way found last.
    private(set) var way: [Symbol] = []
    /// Where to go on from, and how much was written before.
    private var waiting: [(place: Int, count: Int)] = []
    private var found = 0

    init(_ phrases: PhraseCode) {
      code = phrases.code
    }

    /// Turns to the phrase that begins at a place.
    mutating func begin(at start: Int) {
      found = 0
      way.removeAll(keepingCapacity: true)
      waiting.removeAll(keepingCapacity: true)
      waiting.append((start, 0))
    }

    /// Writes the next way; false when there is none.
    mutating func next() -> Bool {
      guard found < Phrase.mostWays, let next = waiting.popLast() else { return false }
      found += 1
      way.removeLast(way.count - next.count)
      var place = next.place
      while code[place] != PhraseCode.end {
        let instruction = code[place]
        if instruction >= 0 {
          way.append(Symbol(bits: instruction))
          place += 1
        } else if instruction & 1 == 1 {
          place += Int(-(instruction + 1) / 2)
        } else {
          waiting.append((place + Int(-instruction / 2), way.count))
          place += 1
        }
      }
      return true
    }
  }
}
