/// One scalar of valid UTF-8, and how many bytes it takes.
func decode(_ bytes: [UInt8], at place: Int) -> (scalar: UInt32, width: Int) {
  let first = UInt32(bytes[place])
  func next(_ offset: Int) -> UInt32 {
    place + offset < bytes.count ? UInt32(bytes[place + offset] & 0x3F) : 0
  }
  let left = bytes.count - place
  if first >= 0xF0, left >= 4 {
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }
  if first >= 0xE0, left >= 3 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
  if first >= 0xC0, left >= 2 { return ((first & 0x1F) << 6 | next(1), 2) }
  return (first, 1)
}

/// Marks that change nothing: accents standing alone, joiners, direction marks, variation selectors.
func isIgnored(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F,
    0xFEFF, 0xAD:
    true
  default: false
  }
}

/// The plain letters of an accented or full-width letter.
func fold(_ scalar: UInt32) -> [UInt8]? {
  if scalar >= 0xFF21, scalar <= 0xFF3A { return [UInt8(scalar - 0xFF21) + 0x61] }
  if scalar >= 0xFF41, scalar <= 0xFF5A { return [UInt8(scalar - 0xFF41) + 0x61] }
  guard scalar >= 0xC0, scalar <= 0x17F, scalar != 0xD7, scalar != 0xF7 else { return nil }
  switch scalar {
  case 0xC6, 0xE6: return [0x61, 0x65]
  case 0x152, 0x153: return [0x6F, 0x65]
  case 0xDF: return [0x73, 0x73]
  default: return [latin[Int(scalar - 0xC0)]]
  }
}

/// U+00C0 to U+017F without their accents.
private let latin: [UInt8] = Array(
  ("aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrr"
    + "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
