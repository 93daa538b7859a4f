public import DialogueModel
import Differential
public import Understanding

/// A dialogue made ready for talking: what its sessions share, each part compiled when first needed.
public final class Stage: Sendable {
  public let dialogue: Dialogue
  let rulebook: Rulebook
  let cast: Cast
  private let lazyReader: Lazy<Reader>
  private let lazyTable: Lazy<EvidenceTable>

  public init(_ dialogue: Dialogue) {
    let rulebook = Rulebook(dialogue)
    self.dialogue = dialogue
    self.rulebook = rulebook
    cast = Cast(dialogue, rulebook)
    // The first prompt must not wait for a vocabulary that only the first answer needs.
    lazyReader = Lazy { Reader(dialogue) }
    lazyTable = Lazy { EvidenceTable(dialogue, rulebook) }
  }

  /// Reads messages in the light of the dialogue's vocabulary.
  public var reader: Reader { lazyReader.value }

  /// The finding with a name.
  func finding(_ id: Finding.ID) -> Finding? {
    rulebook.numbering.findings[id].map { dialogue.findings[$0] }
  }

  /// Weighs what is known.
  var table: EvidenceTable { lazyTable.value }
}
