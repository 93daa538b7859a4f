/// A digest of the paths and bytes of a script, the same on every machine (FNV-1a, by words).
func fingerprint(_ files: [ScriptFile]) -> UInt64 {
  var digest: UInt64 = 0xcbf2_9ce4_8422_2325
  for file in files {
    mix(Array(file.path.utf8), into: &digest)
    mix(file.bytes, into: &digest)
  }
  return digest
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
