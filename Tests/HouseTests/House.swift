import Foundation

/// The project's own files, as the tests of the house read them.
enum House {
  /// The folder that `Package.swift` is in.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of what was built, which the tests stand in too.
  static let products: URL = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let tests =
      bundle.map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent()
  }()

  static let targets: [String] = folders(in: "Sources")

  static func folders(in path: String) -> [String] {
    entries(of: path).filter { name in
      var isFolder: ObjCBool = false
      let path = root.appendingPathComponent("\(path)/\(name)").path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }
  }

  static func entries(of path: String) -> [String] {
    let folder = root.appendingPathComponent(path).path
    return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
  }

  /// The Swift files at any depth below a folder, as paths from the root.
  static func swiftFiles(below path: String) -> [String] {
    let folder = root.appendingPathComponent(path).path
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
    return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .map { "\(path)/\($0)" }
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func lines(of path: String) throws -> [Substring] {
    try text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
