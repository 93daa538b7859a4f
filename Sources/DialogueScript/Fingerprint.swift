/// A digest of the bytes of a script and of how its files lie to each other, the same on every
/// machine and in every folder (FNV-1a, by words).
func fingerprint(_ files: [ScriptFile]) -> UInt64 {
  var digest: UInt64 = 0xcbf2_9ce4_8422_2325
  let shared = sharedFolder(files.map { Array($0.path.utf8) })
  for file in files {
    mix(Array(file.path.utf8.dropFirst(shared)), into: &digest)
    mix(file.bytes, into: &digest)
  }
  return digest
}

/// How many bytes of the paths are the folder that all files are in.
private func sharedFolder(_ paths: [[UInt8]]) -> Int {
  guard let first = paths.first else { return 0 }
  var shared = first.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
  for path in paths.dropFirst() {
    var same = 0
    var folder = 0
    while same < min(shared, path.count), path[same] == first[same] {
      same += 1
      if path[same - 1] == UInt8(ascii: "/") { folder = same }
    }
    shared = folder
  }
  return shared
}

private func mix(_ bytes: [UInt8], into digest: inout UInt64) {
  let prime: UInt64 = 0x100_0000_01b3
  bytes.withUnsafeBufferPointer { bytes in
    var position = 0
    // Eight bytes at a time; the length tells short tails apart.
    while position + 8 <= bytes.count {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[position + offset]) << UInt64(offset * 8) }
      digest = (digest ^ word) &* prime
      digest ^= digest >> 29
      position += 8
    }
    while position < bytes.count {
      digest = (digest ^ UInt64(bytes[position])) &* prime
      position += 1
    }
    digest = (digest ^ UInt64(bytes.count)) &* prime
  }
}
