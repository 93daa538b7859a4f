public import Conversation
import FoundationEssentials

extension Turn {
  /// The turn as one line of JSON: what HTTP answers with.
  public var json: String { written().text }

  /// The same as bytes, with the end of the line: what `legwork chat --json` writes.
  public var jsonLine: [UInt8] {
    var writer = written()
    return writer.line()
  }

  private func written() -> JSONWriter {
    // Some 40 causes with their reasons take about this much.
    var writer = JSONWriter(reserving: 1 << 14)
    write(to: &writer)
    return writer
  }
}

extension Complaint {
  /// The complaint as one line of JSON.
  public var json: String {
    var writer = JSONWriter(reserving: 1 << 8)
    writer.member(#"{"error":{"code":"#, code)
    writer.member(#","message":"#, message)
    writer.raw("}}")
    return writer.text
  }
}

extension Input {
  /// Reads one line of the protocol.
  ///
  /// Any bytes are an input or a complaint.
  public init(json line: some Sequence<UInt8>) throws(Complaint) {
    let bytes = Array(line)
    if let plain = Input(plain: bytes) {
      self = plain
      return
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Complaint(code: "not-utf-8", message: "The line is not UTF-8 text.")
    }
    do {
      self = try JSONDecoder().decode(Input.self, from: Data(bytes))
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw Complaint.notJSON
    }
  }
}
