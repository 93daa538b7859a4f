/// The folders that a file names after `with`, below a line that declares a dialogue.
func furtherFolders(_ bytes: [UInt8]) -> [String] {
  guard declaresDialogue(bytes) else { return [] }
  var script = Script(SourceText([ScriptFile(path: "", bytes: bytes)]))
  var found: [String] = []
  for root in script.tree.roots where script.head(of: root).keyword == .dialogue {
    for child in script.tree.children(of: root) {
      let head = script.head(of: child)
      if head.keyword == .with {
        found.append(script.source.text(script.remainder(script.rest(head))))
      }
    }
  }
  return found.filter { !$0.isEmpty }
}

/// Whether a line of the file begins with `dialogue`.
func declaresDialogue(_ bytes: [UInt8]) -> Bool {
  let word = Array("dialogue ".utf8)
  return bytes.withUnsafeBufferPointer { bytes in
    var start = 0
    while start + word.count <= bytes.count {
      if bytes[start] == word[0], bytes[start..<(start + word.count)].elementsEqual(word) {
        return true
      }
      start = bytes.next(UInt8(ascii: "\n"), from: start, to: bytes.count) + 1
    }
    return false
  }
}
