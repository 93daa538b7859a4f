/// The sentences of a text, each with its full stop.
func sentences(of text: String) -> [Substring] {
  var sentences: [Substring] = []
  let bytes = text.utf8
  var start = text.startIndex
  var place = start
  while place < text.endIndex {
    let isEnd = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[place])
    place = bytes.index(after: place)
    guard isEnd, place < text.endIndex, bytes[place] == UInt8(ascii: " ") else { continue }
    sentences.append(text[start..<place])
    start = bytes.index(after: place)
  }
  if start < text.endIndex { sentences.append(text[start...]) }
  return sentences
}
