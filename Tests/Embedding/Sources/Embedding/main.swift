import DialogueKit

let dialogue = try Dialogue(folder: CommandLine.arguments.dropFirst().first ?? "Dialogues/leg-pain")
var session = Session(of: dialogue)
var turn = Turn(session.begin(), after: session)
var message =
  "my shins hurt when i run, dull ache along the inside, better once i warm up, no swelling"
while !turn.assessment.concluded {
  turn = Turn(session.reply(to: message), after: session)
  message = turn.asks?.kind == .checklist ? "none of these" : "not sure"
}
print(turn.says.joined(separator: "\n"))
