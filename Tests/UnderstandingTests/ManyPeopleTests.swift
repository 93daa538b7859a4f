import Testing
import Understanding

/// Denials, other people and words as they are said in many places.
@Suite struct ManyPeopleTests {
  @Test(arguments: [
    ("nae swelling at all", "swelling is none"), ("it disnae swell", "swelling is none"),
    ("nee pins and needles", "numb is none"), ("it isnae swollen", "swelling is none"),
    ("cannae walk on it", "walk is no4"), ("ah cannae run", "run_course is cant_run"),
    ("swelling I do not have", "swelling is none"), ("fever I have not noticed", "fever is no"),
    ("swelling or bruising I did not see", "swelling is none"),
  ])
  func aDenialIsHeardInManyPeoplesWords(_ text: String, _ claim: String) {
    let claims = LegPain.read(text).claims
    #expect(claims.contains(claim), "\(claims)")
  }

  @Test(arguments: [
    ("I do not have to stop, the ankle is swollen", "swelling is ankle_foot"),
    ("wi the stairs it hurts", "has_pain is yes"), ("swelling I do have", "swelling is"),
    ("on blood thinners now", "blood_thinner is yes"),
  ])
  func whatIsSaidIsNotDenied(_ text: String, _ claim: String) {
    let claims = LegPain.read(text).claims
    #expect(
      claims.contains { $0.hasPrefix(claim) } && !claims.contains("swelling is none"), "\(claims)")
  }

  @Test(arguments: [
    ("and no I'm not pregnant", "pregnant is no"), ("no it isn't swollen", "swelling is none"),
    ("no, it does not lock and she can bend it all the way", "knee_bend is yes"),
    ("He didn't fall or get kicked", "event is none"),
  ])
  func aNoBeforeSomebodyOnlyStressesTheDenial(_ text: String, _ claim: String) {
    let claims = LegPain.read(text).claims
    #expect(claims.contains(claim), "\(claims)")
  }

  @Test(arguments: [
    ("no I cannot run", "run_course is cant_run"),
    ("no my ankle is not swollen", "swelling is not ankle_foot"),
    ("no swelling and she can bend it", "swelling is none"),
  ])
  func andLeavesOtherDenialsAlone(_ text: String, _ claim: String) {
    let claims = LegPain.read(text).claims
    #expect(claims.contains(claim), "\(claims)")
  }

  @Test(arguments: [
    ("i dont think its infected or anything i feel fine in myself", "fever is no"),
    ("no swelling no bruising i can walk fine", "walk is fine"),
    ("it isnt swollen i can hop on it ok", "hop is fine"),
    ("no numbness no weakness i have pins and needles", "numb is run_only"),
    ("no pain at night I sleep fine", "night_pain is none"),
  ])
  func theSpeakerBeginsAnotherSentence(_ text: String, _ claim: String) {
    let claims = LegPain.read(text).claims
    #expect(claims.contains { $0.hasPrefix(claim) }, "\(claims)")
  }

  @Test(arguments: [
    ("doesn't hurt when I hop", "hop is fine"),
    ("can't say I noticed any swelling", "swelling is none"),
    ("never had swelling as far as I know", "swelling is none"),
    ("don't think I have a fever", "fever is no"), ("no pain when I walk", "walk is fine"),
  ])
  func orGoesOnWithWhatIsDenied(_ text: String, _ claim: String) {
    let claims = LegPain.read(text).claims
    #expect(claims.contains(claim), "\(claims)")
  }

  @Test(arguments: [
    "my mother in law has a swollen knee", "the lad next door had shin pain, he got numb toes",
    "my other half had a swollen calf", "a coworker had a clot in her calf",
    "our kid had a sore hip",
  ])
  func aStoryOfSomebodyElseIsNoFact(_ text: String) {
    #expect(LegPain.read(text).claims.isEmpty, "\(LegPain.read(text).claims)")
  }

  @Test(arguments: [
    ("I can cover it with my pinky", "skin"), ("training for the army", "elsewhere"),
    ("not red, not warm", "low_energy"), ("it hurts for twenty minutes", "age"),
    ("a nice young lady at the shop sold me shoes", "lump"),
  ])
  func aWordIsNoFormOfAnotherThatItLooksLike(_ text: String, _ finding: String) {
    let claims = LegPain.read(text).claims
    #expect(!claims.contains { $0.hasPrefix(finding + " ") }, "\(claims)")
  }
}
