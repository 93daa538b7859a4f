import DialogueScript
import Foundation
import Testing

@Suite struct KindTests {
  @Test(arguments: DiagnosticKind.all)
  func itsWrongExampleEarnsItAlone(_ kind: DiagnosticKind) {
    let compilation = Example(kind.wrong).compiled(kind.severity == .error ? .errors : .all)
    let lines = compilation.diagnostics.map { $0.line(in: compilation.source) }
    #expect(compilation.diagnostics.map(\.kind) == [kind], "\(lines)")
    #expect((compilation.dialogue == nil) == (kind.severity == .error))
  }

  @Test(arguments: DiagnosticKind.all)
  func itsRightExampleCompiles(_ kind: DiagnosticKind) {
    let compilation = Example(kind.right).compiled(kind.severity == .error ? .errors : .all)
    let lines = compilation.diagnostics.map { $0.line(in: compilation.source) }
    #expect(compilation.diagnostics.isEmpty, "\(lines)")
    #expect(compilation.dialogue != nil)
  }

  @Test func everyKindHasAFileOfItsOwn() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/DialogueScript/Diagnostics")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    let kinds = DiagnosticKind.all.map { kind in
      kind.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        + ".swift"
    }
    #expect(!kinds.isEmpty)
    #expect(Set(files) == Set(kinds))
    #expect(Set(kinds).count == kinds.count)
  }

  @Test(arguments: DiagnosticKind.all)
  func itsWordsAreForAuthors(_ kind: DiagnosticKind) {
    let compilation = Example(kind.wrong).compiled()
    for diagnostic in compilation.diagnostics {
      #expect(diagnostic.message.first?.isUppercase == false)
      #expect(!diagnostic.message.hasSuffix("."))
      #expect(diagnostic.primary.words.split(separator: " ").count <= 8)
      for label in diagnostic.related { #expect(label.words.split(separator: " ").count <= 8) }
      #expect(diagnostic.help != nil)
      for word in ["token", "identifier", "EOF", "expected", "illegal", "invalid", "syntax"] {
        #expect(!diagnostic.message.contains(word))
      }
    }
  }
}
