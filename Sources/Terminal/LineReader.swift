internal import Glibc

/// Lines of bytes from a descriptor, of a bounded length.
public struct LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// A line of the input.
  public enum Line: Hashable, Sendable {
    case bytes([UInt8])
    /// The line was longer than the limit, and is not kept.
    case tooLong
  }

  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its end, as text; bytes that are not UTF-8 are mended.
  mutating func next() -> String? {
    switch next(limit: 1 << 20) {
    case nil: nil
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .tooLong: String(repeating: "x", count: 1 << 20)
    }
  }

  /// The next line without its end, or `nil` where the input ends.
  public mutating func next(limit: Int) -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = buffer[start..<end]
        start = end + 1
        return isTooLong || line.count > limit ? .tooLong : .bytes(Array(line))
      }
      if buffer.count - start > limit {
        isTooLong = true
        buffer.removeAll(keepingCapacity: true)
        start = 0
      } else if start > 0 {
        buffer.removeSubrange(..<start)
        start = 0
      }
      searched = buffer.count
      guard !isAtEnd, fill() else {
        defer {
          buffer.removeAll()
          start = 0
        }
        if isTooLong { return .tooLong }
        return buffer.isEmpty ? nil : .bytes(buffer)
      }
    }
  }

  /// Reads more; false at the end of input.
  private mutating func fill() -> Bool {
    let size = 1 << 16
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    var count: Int
    repeat {
      count = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress?.advanced(by: old), size)
      }
    } while count < 0 && errno == EINTR
    buffer.removeLast(size - max(count, 0))
    isAtEnd = count <= 0
    return count > 0
  }
}
