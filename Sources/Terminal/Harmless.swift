/// Text with everything taken out that could steer a terminal or hide what is written.
///
/// Line feeds stay, tabs become a space, and every other control character, escape sequence
/// opener and direction override goes, whoever wrote it: a person, a script or a file.
package func harmless(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { isHarmful($0) }) else { return text }
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      kept.append(" ")
    } else if scalar == "\u{2028}" || scalar == "\u{2029}" {
      kept.append("\n")
    } else if !isHarmful(scalar) {
      kept.append(scalar)
    }
  }
  return String(kept)
}

private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0x20...0x7E: false
  case 0x00...0x1F, 0x7F...0x9F: true
  // Line and paragraph separators, marks and overrides of direction.
  case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C: true
  // Byte order mark, interlinear marks, tags, noncharacters.
  case 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE0001: true
  default: false
  }
}
