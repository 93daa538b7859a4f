// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "legwork",
  products: [
    .library(name: "DialogueKit", targets: ["DialogueKit"]),
    .executable(name: "legwork", targets: ["legwork"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "DialogueModel", swiftSettings: strict),
    .target(name: "DialogueScript", dependencies: ["DialogueModel"], swiftSettings: strict),
    .target(name: "Understanding", dependencies: ["DialogueModel"], swiftSettings: strict),
    .target(name: "Differential", dependencies: ["DialogueModel"], swiftSettings: strict),
    .target(
      name: "Conversation",
      dependencies: ["DialogueModel", "Understanding", "Differential"],
      swiftSettings: strict),
    .target(
      name: "DialogueKit",
      dependencies: ["DialogueModel", "DialogueScript", "Understanding", "Conversation"],
      swiftSettings: strict),
    .target(
      name: "Rehearsal",
      dependencies: ["Conversation", "DialogueModel", "DialogueScript", "Understanding"],
      swiftSettings: strict),
    .systemLibrary(name: "CReadline"),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "Terminal",
      dependencies: ["DialogueModel", "Conversation", "CReadline"],
      swiftSettings: strict),
    .executableTarget(
      name: "legwork",
      dependencies: [
        "DialogueModel", "DialogueScript", "Understanding", "Conversation", "DialogueKit",
        "Rehearsal", "Terminal", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DialogueScriptTests", dependencies: ["DialogueScript"], swiftSettings: strict),
    .testTarget(
      name: "UnderstandingTests", dependencies: ["Understanding", "DialogueScript"],
      swiftSettings: strict),
    .testTarget(
      name: "DifferentialTests", dependencies: ["Differential", "DialogueScript"],
      swiftSettings: strict),
    .testTarget(
      name: "ConversationTests",
      dependencies: ["DialogueKit", "DialogueScript", "Conversation", "Understanding"],
      swiftSettings: strict),
    .testTarget(
      name: "RehearsalTests", dependencies: ["Rehearsal"], exclude: ["Dialogues"],
      swiftSettings: strict),
    .testTarget(name: "DialogueKitTests", dependencies: ["DialogueKit"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "DialogueKit", "DialogueModel", "legwork"],
      exclude: ["Dialogues"],
      swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["legwork"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
