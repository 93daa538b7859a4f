public import DialogueModel

/// A folder of scripts, with the further folders that its dialogue names after `with`.
public struct ScriptFolder: Sendable {
  /// Every file, sorted by folder and path.
  public let files: [ScriptFile]

  /// Why a folder could not be read.
  public enum Fault: Error, Hashable, Sendable {
    case unreadable(path: String, reason: String)
    /// A folder that leads back into itself.
    case loop(path: String)
    /// Nothing that ends in `.dialogue`.
    case empty(path: String)
  }

  /// Reads all scripts below a folder and below the folders that they name after `with`.
  public init(_ path: String) throws(Fault) {
    var files: [ScriptFile] = []
    var walk = FolderWalk()
    var waiting = [path]
    while !waiting.isEmpty {
      let found = try walk.scripts(below: waiting.removeFirst())
      files += found
      for file in found where !file.isWordList {
        let base = file.path.lastIndex(of: "/").map { String(file.path[..<$0]) } ?? "."
        waiting += furtherFolders(file.bytes).map {
          $0.hasPrefix("/") ? $0 : plainPath("\(base)/\($0)")
        }
      }
    }
    guard !files.isEmpty else { throw .empty(path: path) }
    self.files = files
  }

  /// The dialogues at or below a path: every folder that holds a file with `dialogue NAME`, or
  /// the path itself when there is none.
  public static func dialogues(at path: String) throws(Fault) -> [ScriptFolder] {
    var walk = FolderWalk()
    let found = try walk.dialogues(below: path)
    var folders: [ScriptFolder] = []
    for folder in found.isEmpty ? [path] : found { folders.append(try ScriptFolder(folder)) }
    return folders
  }
}

extension ScriptFolder.Fault {
  /// The fault as a sentence.
  public var message: String {
    switch self {
    case .unreadable(let path, let reason): "`\(path)` cannot be read: \(reason)."
    case .loop(let path): "`\(path)` leads back to a folder that it is in."
    case .empty(let path): "`\(path)` holds no file that ends in .dialogue."
    }
  }
}

extension Dialogue {
  /// The dialogue of a folder of scripts.
  public init(folder path: String) throws(ScriptFault) {
    let files: [ScriptFile]
    do {
      files = try ScriptFolder(path).files
    } catch {
      throw .folder(error)
    }
    let compilation = compile(consume files, checks: .errors)
    guard let dialogue = compilation.dialogue else { throw .scripts(compilation) }
    self = dialogue
  }
}

/// Why a folder gives no dialogue.
public enum ScriptFault: Error, Sendable {
  case folder(ScriptFolder.Fault)
  /// The scripts have errors.
  case scripts(Compilation)
}
