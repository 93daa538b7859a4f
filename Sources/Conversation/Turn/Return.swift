import DialogueModel

extension Exchange {
  /// Asks the open question in full, with nothing before it.
  mutating func ask() {
    safety()
    believe()
    word()
  }

  /// Welcomes the person back to the open question.
  mutating func comeBack() {
    safety()
    believe()
    answer(.comeBack)
    isReturn = true
    word()
  }

  /// There is nothing to go back to.
  mutating func stay() {
    safety()
    believe()
    answer(.backNothing)
    isReturn = true
    agenda()
    word()
  }

  /// Stands where it stood before the last answer; `later` is how far it had come.
  mutating func goBack(from later: Progress) {
    safety()
    believe()
    let gone = later.facts.all.filter { fact in
      progress.facts[fact.finding]?.says(as: fact) != true
    }
    let names = gone.compactMap { finding($0.finding) }.map { speaker.words($0.called) }
    note(.backDone, ["list": speaker.list(names), "dropped": speaker.list(names)])
    manner.lost = 0
    word()
  }
}
