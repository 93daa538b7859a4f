package import Conversation

extension Question { package var progress: String? { nil } }
