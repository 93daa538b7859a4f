package import DialogueModel

/// Arithmetic with its names resolved to places; numbers are in base units.
package struct Amount: Sendable {
  let nodes: [Node]

  package init(_ expression: Expression, _ numbering: Numbering) {
    var nodes: [Node] = []
    nodes.append(expression, numbering)
    self.nodes = nodes
  }
}
