// All that a Swift program needs to hold conversations: import this one module.
@_exported public import Conversation
@_exported public import DialogueModel
@_exported public import DialogueScript
