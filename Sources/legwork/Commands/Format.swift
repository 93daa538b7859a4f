import ArgumentParser
import DialogueKit
import DialogueScript

/// `legwork format`: brings scripts into the one layout.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Bring scripts into the one layout.",
    discussion: """
      Keeps every comment, and never changes what a script means: a dialogue that would mean \
      something else, or that has errors, is left as it is. Says which files it wrote. \
      With --check it writes nothing and exits with 1 when a file is laid out otherwise.
      """)

  @Argument(help: "Folders of dialogues, or single files; Dialogues/ when none is given.")
  var paths: [String] = ["Dialogues"]

  @Flag(help: "Only say which files are laid out otherwise.")
  var check = false

  @Flag(help: "One JSON object for each file that is laid out otherwise.")
  var json = false

  func run() throws {
    var isBad = false
    var seen: Set<String> = []
    for path in paths {
      for folder in try Self.folders(at: path) {
        let work = Work(folder, only: Files.isFolder(path) ? nil : path)
        if let trouble = work.trouble {
          StandardError.write("\(path): \(trouble)\n")
          isBad = true
          continue
        }
        for file in work.changed where seen.insert(file.path).inserted {
          isBad = isBad || check
          try tell(file)
        }
      }
    }
    if isBad { throw ExitCode(1) }
  }

  private func tell(_ file: ScriptFile) throws {
    if !check, !Files.replace(file.path, with: file.bytes) {
      throw ValidationError("`\(file.path)` cannot be written.")
    }
    if json {
      print("{\"path\":\(try jsonText(file.path)),\"written\":\(!check)}")
    } else {
      print(check ? "not formatted: \(file.path)" : "formatted \(file.path)")
    }
  }

  /// The dialogues at a path; for a file, those around it that read it.
  private static func folders(at path: String) throws -> [ScriptFolder] {
    do {
      guard !Files.isFolder(path) else { return try ScriptFolder.dialogues(at: path) }
      guard Files.bytes(of: path) != nil else {
        throw ValidationError("`\(path)` cannot be read.")
      }
      var folder = path
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        let around = try ScriptFolder.dialogues(at: folder.isEmpty ? "/" : folder)
        if let reader = around.first(where: { $0.files.contains { $0.path == path } }) {
          let compilation = compile(reader.files, checks: .errors)
          if compilation.dialogue != nil { return [reader] }
        }
        if folder.isEmpty { break }
      }
      throw ValidationError("No dialogue in or around the folder of `\(path)` reads it.")
    } catch let fault as ScriptFolder.Fault {
      throw ValidationError(fault.message)
    }
  }
}

extension FormatCommand {
  /// The files of a dialogue that the layout changes, once it is sure that the meaning stays.
  private struct Work {
    var changed: [ScriptFile] = []
    var trouble: String?

    init(_ folder: ScriptFolder, only path: String?) {
      let files = folder.files.map { file in
        file.path.hasSuffix(".dialogue") && (path == nil || path == file.path)
          ? file.formatted : file
      }
      guard let before = compile(folder.files, checks: .errors).dialogue else {
        trouble = "has errors. Mend what `legwork check` finds first."
        return
      }
      guard let after = compile(files, checks: .errors).dialogue, after.meansTheSame(as: before)
      else {
        trouble = "the layout would change what it means, so nothing was written. Please report it."
        return
      }
      changed = zip(folder.files, files).filter { $0 != $1 }.map { $1 }
    }
  }
}
