// swift-tools-version: 6.2

import PackageDescription

// A package of someone else's, as far from ours as it can be: it knows the library product alone.
let package = Package(
  name: "Embedding",
  dependencies: [.package(name: "legwork", path: "../..")],
  targets: [
    .executableTarget(
      name: "Embedding", dependencies: [.product(name: "DialogueKit", package: "legwork")])
  ],
  swiftLanguageModes: [.v6]
)
