@_exported public import Conversation
@_exported public import DialogueModel
@_exported public import DialogueScript
