/// Conversations that send their whole history again with every turn.
public struct ChatShape: Sendable, Hashable {
    /// People who use it in a month.
    public var monthlyUsers: Assumption

    /// Conversations of one user in a month.
    public var conversationsPerUser: Assumption

    /// Messages of the user in one conversation.
    public var turnsPerConversation: Assumption

    /// Tokens of instructions that are the same in every request.
    public var systemTokens: Assumption

    /// Tokens of one message of the user.
    public var messageTokens: Assumption

    /// Tokens of the answer, reasoning included.
    public var outputTokens: Assumption

    /// Creates a chat shape.
    public init(
        monthlyUsers: Assumption,
        conversationsPerUser: Assumption,
        turnsPerConversation: Assumption,
        systemTokens: Assumption,
        messageTokens: Assumption,
        outputTokens: Assumption
    ) {
        self.monthlyUsers = monthlyUsers
        self.conversationsPerUser = conversationsPerUser
        self.turnsPerConversation = turnsPerConversation
        self.systemTokens = systemTokens
        self.messageTokens = messageTokens
        self.outputTokens = outputTokens
    }
}
