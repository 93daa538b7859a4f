import DialogueModel
import Testing
import Understanding

@Suite struct TakingBackTests {
  @Test func aNoAtTheBeginningIsKnown() {
    #expect(LegPain.read("no, my right ankle").beginsWithNo)
    #expect(LegPain.read("nope its the back of the heel").saysItIs)
    #expect(!LegPain.read("my ankle has no swelling").beginsWithNo)
    #expect(!LegPain.read("no").beginsWithNo)
  }

  @Test func theWordOfACorrectionMayComeLast() {
    #expect(LegPain.read("i'm 54 actually").endsInCorrection)
    #expect(!LegPain.read("actually i'm 54").endsInCorrection)
  }

  @Test(arguments: [
    ("the right one", Side.right), ("not the left, the right", .right), ("left i meant", .left),
  ])
  func theOneSideThatIsNamedIsTold(_ text: String, _ side: Side) {
    #expect(LegPain.read(text).side == side)
  }

  @Test(arguments: ["left and right", "right now it is fine", "my calf"])
  func noOneSideIsNamed(_ text: String) {
    #expect(LegPain.read(text).side == nil)
  }

  @Test func aDenialEndsWhereItSaysWhatItIs() {
    let claims = LegPain.read("it's not my heel it's the arch").claims
    #expect(claims.contains("region is arch"), "\(claims)")
    #expect(!claims.contains("region is not arch"), "\(claims)")
  }
}
