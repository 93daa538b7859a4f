extension UnsafeBufferPointer<UInt8> {
  /// The next place of a byte from `start` on; `end` where there is none.
  func next(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    guard let base = baseAddress else { return end }
    let raw = UnsafeRawPointer(base)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let wanted = ones &* UInt64(byte)
    var position = start
    // Eight bytes at a time: one that is wanted becomes 0, and borrowing shows where a 0 is.
    while position + 8 <= end {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ wanted
      let zeros = (word &- ones) & ~word & (ones << 7)
      if zeros != 0 { return position + UInt64(littleEndian: zeros).trailingZeroBitCount / 8 }
      position += 8
    }
    while position < end, self[position] != byte { position += 1 }
    return position
  }
}
