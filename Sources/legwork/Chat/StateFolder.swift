/// Where a person's own files are kept: typed lines, and conversations to go on with.
enum StateFolder {
  /// The folder, made private where it is new; absent where there is no home to put it in.
  static var path: String? {
    guard let base = base else { return nil }
    let folder = "\(base)/legwork"
    return Files.makePrivateFolder(folder) ? folder : nil
  }

  /// By the XDG base directory rules, which ignore a relative path.
  private static var base: String? {
    if let state = Environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state }
    return Environment["HOME"].map { "\($0)/.local/state" }
  }
}
