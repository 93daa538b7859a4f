/// The bytes of all files of a script in one row, and which file each belongs to.
public struct SourceText: Hashable, Sendable {
  public let paths: [String]
  /// Every file is followed by a line break of its own, so that no line reaches into the next.
  let bytes: [UInt8]
  /// Where each file starts, and one past the last.
  let starts: [Int]

  init(_ files: [ScriptFile]) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    bytes.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count + 1 })
    for file in files {
      starts.append(bytes.count)
      bytes.append(contentsOf: file.bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    starts.append(bytes.count)
    self.bytes = bytes
    self.starts = starts
    paths = files.map(\.path)
  }

  /// The bytes that belong to a file, without the line break added after it.
  func range(ofFile file: Int) -> Range<Int> {
    starts[file]..<(starts[file + 1] - 1)
  }

  /// The number of the file that holds a byte.
  func file(at offset: Int) -> Int {
    var low = 0
    var high = paths.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  /// The text of a span, with bytes that are no text replaced.
  public func text(_ span: Span) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}
