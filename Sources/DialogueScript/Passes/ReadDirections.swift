import DialogueModel

/// Reads the directions that narrow a part of the body to a place.
func readDirections(_ script: inout Script) {
  for declaration in script.all(.direction) {
    let hears = script.onlyHears(declaration)
    script.directions.append(
      Direction(id: Identifier(script.names[declaration.name]), hears: hears))
  }
}
