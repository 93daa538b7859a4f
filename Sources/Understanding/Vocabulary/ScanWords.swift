/// What stands between two words, weakest first.
enum Break: UInt8, Comparable, Sendable {
  case none, dash, slash, plus, comma, stop

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A word as it stands in a text: its place there, and its folded letters.
struct RawWord: Sendable {
  /// Bytes of the text.
  var span: Range<Int>
  /// Bytes of `Scan.letters`: lower case, without accents.
  var letters: Range<Int>
  var before: Break
  /// It follows the word before without a space, as "km" in "5km".
  var isAttached = false
  var isNumber = false
  var value = 0.0
  var isCapitalised = false
  /// It has a letter that the fold does not know.
  var isForeign = false
}

/// The words of a text, split and folded.
struct Scan: Sendable {
  var letters: [UInt8] = []
  var words: [RawWord] = []
  var hasQuestionMark = false
  /// Something that is neither a space nor a mark stood outside of words, such as an emoji.
  var hasOther = false
  /// What stands behind the last word.
  var after = Break.none
}

/// Splits a text into words; one pass over its bytes.
struct WordScanner {
  private let bytes: [UInt8]
  private var scan = Scan()
  private var place = 0
  private var pending = Break.none
  private var sawSpace = true
  private var dashAfterSpace = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scan.letters.reserveCapacity(bytes.count + 8)
    scan.words.reserveCapacity(bytes.count / 5 + 4)
  }

  static func scan(_ bytes: [UInt8]) -> Scan {
    var scanner = WordScanner(bytes)
    return scanner.run()
  }

  private mutating func run() -> Scan {
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A: word()
      case 0x30...0x39: number()
      case 0x25: percent()
      case 0x20, 0x09, 0x0D:
        if dashAfterSpace { pending = max(pending, .comma) }
        sawSpace = true
        place += 1
      case 0x00...0x7F: mark(byte)
      default: wide()
      }
    }
    scan.after = pending
    return scan
  }

  private mutating func mark(_ byte: UInt8) {
    place += 1
    dashAfterSpace = false
    switch byte {
    case 0x2E:  // An ellipsis is a pause, not an end.
      var dots = 1
      while place < bytes.count, bytes[place] == 0x2E {
        dots += 1
        place += 1
      }
      pending = max(pending, dots > 1 ? .comma : .stop)
    case 0x3F:
      scan.hasQuestionMark = true
      pending = .stop
    case 0x21, 0x3B, 0x0A: pending = .stop
    case 0x2C, 0x28, 0x29, 0x3A, 0x5B, 0x5D, 0x7C: pending = max(pending, .comma)
    case 0x2D, 0x7E:
      if sawSpace { dashAfterSpace = true }
      pending = max(pending, .dash)
    case 0x2F: pending = max(pending, .slash)
    case 0x2B, 0x26: pending = max(pending, .plus)
    default: break
    }
  }

  private mutating func begin(_ start: Int, attached: Bool = false) -> RawWord {
    let word = RawWord(
      span: start..<start, letters: scan.letters.count..<scan.letters.count, before: pending,
      isAttached: attached)
    pending = .none
    sawSpace = false
    dashAfterSpace = false
    return word
  }

  private mutating func end(_ word: RawWord) {
    var word = word
    word.span = word.span.lowerBound..<place
    word.letters = word.letters.lowerBound..<scan.letters.count
    if !word.letters.isEmpty { scan.words.append(word) }
  }

  /// Letters, with digits after the first and an apostrophe between.
  private mutating func word(attached: Bool = false) {
    var word = begin(place, attached: attached)
    word.isCapitalised = bytes[place] < 0x61
    loop: while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x61...0x7A:
        scan.letters.append(byte)
        place += 1
      case 0x41...0x5A:
        scan.letters.append(byte | 0x20)
        place += 1
      case 0x30...0x39:
        scan.letters.append(byte)
        place += 1
      case 0x27, 0x60:
        guard apostrophe(1, &word) else { break loop }
      case 0x80...0xFF:
        guard letter(&word) else { break loop }
      default: break loop
      }
    }
    end(word)
  }

  /// Keeps an apostrophe between letters as a mark of its own, for the lexicon to judge.
  private mutating func apostrophe(_ width: Int, _ word: inout RawWord) -> Bool {
    let next = place + width
    guard next < bytes.count, bytes[next] | 0x20 >= 0x61, bytes[next] | 0x20 <= 0x7A else {
      return false
    }
    scan.letters.append(0x27)
    place = next
    return true
  }

  /// Takes a letter beyond ASCII into the word; false when it is none.
  private mutating func letter(_ word: inout RawWord) -> Bool {
    let (scalar, width) = decode(bytes, at: place)
    if scalar == 0x2019 || scalar == 0x2018 || scalar == 0x02BC || scalar == 0xB4 {
      return apostrophe(width, &word)
    }
    if isIgnored(scalar) {
      place += width
      return true
    }
    if let folded = fold(scalar) {
      scan.letters.append(contentsOf: folded)
      place += width
      return true
    }
    guard let known = Unicode.Scalar(scalar), known.properties.isAlphabetic else { return false }
    word.isForeign = true
    scan.letters.append(contentsOf: bytes[place..<place + width])
    place += width
    return true
  }

  private mutating func wide() {
    let (scalar, width) = decode(bytes, at: place)
    switch scalar {
    case 0x2026: pending = max(pending, .comma)
    case 0x2010...0x2015:
      if sawSpace || scalar > 0x2012 { dashAfterSpace = true }
      pending = max(pending, .dash)
    case 0xBD, 0xBC, 0xBE:
      fraction(scalar, width)
      return
    case 0xD7:
      var word = begin(place)
      scan.letters.append(0x78)
      place += width
      word.isForeign = false
      end(word)
      return
    case 0xA0, 0x2000...0x200A, 0x3000, 0x202F: sawSpace = true
    case 0x2028, 0x2029, 0x3002, 0xFF01, 0xFF1F, 0x061F: pending = .stop
    case 0xFF0C, 0x3001, 0x060C: pending = max(pending, .comma)
    default:
      if isIgnored(scalar) { break }
      let isLetter =
        fold(scalar) != nil
        || (Unicode.Scalar(scalar).map { $0.properties.isAlphabetic } ?? false)
      if isLetter {
        var word = begin(place)
        if letter(&word) {
          while place < bytes.count {
            let byte = bytes[place]
            if byte >= 0x80 {
              guard letter(&word) else { break }
            } else if (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A {
              scan.letters.append(byte | 0x20)
              place += 1
            } else {
              break
            }
          }
          end(word)
          return
        }
        return
      }
      scan.hasOther = true
      sawSpace = true
    }
    place += width
  }

  /// A half by itself, or added to the number before it.
  private mutating func fraction(_ scalar: UInt32, _ width: Int) {
    let value = scalar == 0xBD ? 0.5 : scalar == 0xBC ? 0.25 : 0.75
    if var last = scan.words.last, last.isNumber, pending == .none {
      last.value += value
      place += width
      last.span = last.span.lowerBound..<place
      scan.words[scan.words.count - 1] = last
      return
    }
    var word = begin(place)
    word.isNumber = true
    word.value = value
    scan.letters.append(0x30)
    place += width
    end(word)
  }

  /// Digits with a decimal part or thousands, then any letters as a word of their own.
  private mutating func number() {
    var word = begin(place)
    word.isNumber = true
    var value = 0.0
    while place < bytes.count {
      let byte = bytes[place]
      if byte >= 0x30, byte <= 0x39 {
        value = value * 10 + Double(byte - 0x30)
        scan.letters.append(byte)
        place += 1
      } else if byte == 0x2C, digits(after: place) == 3 {
        place += 1
      } else {
        break
      }
    }
    if place + 1 < bytes.count, bytes[place] == 0x2E, isDigit(place + 1) {
      scan.letters.append(0x2E)
      place += 1
      var scale = 0.1
      while place < bytes.count, isDigit(place) {
        value += Double(bytes[place] - 0x30) * scale
        scale /= 10
        scan.letters.append(bytes[place])
        place += 1
      }
    }
    word.value = value
    end(word)
    if place < bytes.count, bytes[place] | 0x20 >= 0x61, bytes[place] | 0x20 <= 0x7A {
      self.word(attached: true)
    }
  }

  /// The sign behind a share is a word of its own: "20%", "20 %".
  private mutating func percent() {
    let word = begin(place)
    scan.letters.append(bytes[place])
    place += 1
    end(word)
  }

  private func isDigit(_ place: Int) -> Bool { bytes[place] >= 0x30 && bytes[place] <= 0x39 }

  /// How many digits follow, at most four.
  private func digits(after place: Int) -> Int {
    var count = 0
    while count < 4, place + 1 + count < bytes.count, isDigit(place + 1 + count) { count += 1 }
    return count
  }
}
