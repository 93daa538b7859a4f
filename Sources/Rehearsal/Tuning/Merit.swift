/// What a conversation is worth when settings are compared: how right it was, less what it cost.
///
/// Safety outweighs being right about the cause, and that outweighs sparing questions.
package struct Merit: Hashable, Sendable {
  package var points: Double

  package init(of interview: Interview) {
    var points = 0.0
    if let rank = interview.rank {
      if rank == 1 { points += 1 }
      if rank <= 3 { points += 0.5 }
    }
    let error = Double(interview.urgencyError)
    // One sent home who should be seen weighs as much as two causes named right; one sent too
    // early as much as a third of one.
    if error < 0 { points -= 2 * -error * -error }
    if error > 0 { points -= 0.3 * error }
    if interview.mustBeEmergency, interview.emergencyTurn == nil { points -= 5 }
    points -= 0.02 * Double(interview.questionCount)
    points -= 0.2 * Double(interview.askedAgain.count)
    self.points = points
  }
}
