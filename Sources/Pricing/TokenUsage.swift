import Formulas
import Quantities
import Scenarios

/// What a workload uses in a month, as formulas over its drivers.
struct TokenUsage {
    /// Model calls, where the kind knows them; runs for an agent.
    let requests: Formula

    /// Tokens of one request that are the same in every request; nil for none.
    let prefix: Formula?

    /// Input tokens a month besides the prefix.
    let otherInput: Formula

    /// Output tokens a month.
    let output: Formula

    /// Input tokens of the largest request; nil where the kind does not know it.
    let largestRequest: Formula?

    /// Whether every request is as large as the largest.
    let isUniform: Bool

    /// Input tokens a month that a token-only estimate would count.
    let visibleInput: Formula

    /// Output tokens a month that a token-only estimate would count.
    let visibleOutput: Formula

    /// Tokens that a guardrail checks on the way in, for one request.
    let guardedInput: Formula

    /// Tokens that a guardrail checks on the way out, for one request.
    let guardedOutput: Formula

    /// Tokens of retrieved passages in one request; nil for none.
    let passages: Formula?

    /// What the unit cost is the cost of: requests, or users of a chat.
    let units: Formula
}

extension TokenUsage {
    /// Requests that are all of one size.
    private init(
        requests: Formula,
        prefix: Formula?,
        guardedInput: Formula,
        passages: Formula? = nil,
        output: Formula
    ) {
        let beside = passages.map { guardedInput + $0 } ?? guardedInput
        let size = prefix.map { $0 + beside } ?? beside
        self.init(
            requests: requests,
            prefix: prefix,
            otherInput: requests * beside,
            output: requests * output,
            largestRequest: size,
            isUniform: true,
            visibleInput: requests * size,
            visibleOutput: requests * output,
            guardedInput: guardedInput,
            guardedOutput: output,
            passages: passages,
            units: requests
        )
    }

    /// The usage of a workload.
    init(_ workload: Workload, _ owner: Owner, in builder: inout ModelBuilder) {
        switch workload.shape {
        case .requests(let shape):
            self.init(
                requests: builder.driver(shape.monthlyRequests, of: owner),
                prefix: builder.prefix(shape.systemTokens, owner),
                guardedInput: builder.driver(shape.inputTokens, of: owner),
                output: builder.driver(shape.outputTokens, of: owner)
            )
        case .batch(let shape):
            self.init(
                requests: builder.driver(shape.monthlyDocuments, of: owner),
                prefix: builder.prefix(shape.systemTokens, owner),
                guardedInput: builder.driver(shape.documentTokens, of: owner),
                output: builder.driver(shape.outputTokens, of: owner)
            )
        case .rag(let shape):
            self.init(
                requests: builder.driver(shape.monthlyRequests, of: owner),
                prefix: builder.prefix(shape.systemTokens, owner),
                guardedInput: builder.driver(shape.questionTokens, of: owner),
                passages: builder.driver(shape.chunks, of: owner)
                    * builder.driver(shape.chunkTokens, of: owner),
                output: builder.driver(shape.outputTokens, of: owner)
            )
        case .chat(let shape): self.init(chat: shape, owner, in: &builder)
        case .agent(let shape): self.init(agent: shape, owner, in: &builder)
        }
    }

    /// Conversations: turn t sends the system prompt, the t − 1 turns before it and its message,
    /// so that a conversation of T turns sends its history T × (T − 1) ÷ 2 times.
    private init(chat shape: ChatShape, _ owner: Owner, in builder: inout ModelBuilder) {
        let users = builder.driver(shape.monthlyUsers, of: owner)
        let conversations =
            users * builder.driver(shape.conversationsPerUser, of: owner)
        let turns = builder.driver(shape.turnsPerConversation, of: owner)
        let prefix = builder.prefix(shape.systemTokens, owner)
        let message = builder.driver(shape.messageTokens, of: owner)
        let output = builder.driver(shape.outputTokens, of: owner)
        let history = (message + output) * turns * (turns - 1) / 2
        let requests = conversations * turns
        let otherInput = conversations * (turns * message + history)
        let last = turns * message + (turns - 1) * output
        self.init(
            requests: requests,
            prefix: prefix,
            otherInput: otherInput,
            output: requests * output,
            largestRequest: prefix.map { $0 + last } ?? last,
            isUniform: false,
            visibleInput: prefix.map { requests * $0 + otherInput } ?? otherInput,
            visibleOutput: requests * output,
            guardedInput: message,
            guardedOutput: output,
            passages: nil,
            units: users
        )
    }

    /// Runs: what a person sees, times the amplification.
    private init(agent shape: AgentShape, _ owner: Owner, in builder: inout ModelBuilder) {
        let runs = builder.driver(shape.monthlyRuns, of: owner)
        let input = builder.driver(shape.visibleInputTokens, of: owner)
        let output = builder.driver(shape.visibleOutputTokens, of: owner)
        let amplification = builder.driver(shape.amplification, of: owner)
        self.init(
            requests: runs,
            prefix: nil,
            otherInput: runs * input * amplification,
            output: runs * output * amplification,
            largestRequest: nil,
            isUniform: false,
            visibleInput: runs * input,
            visibleOutput: runs * output,
            guardedInput: input,
            guardedOutput: output,
            passages: nil,
            units: runs
        )
    }
}

extension ModelBuilder {
    /// The system prompt as a driver; nil when the file does not mention one.
    fileprivate mutating func prefix(_ assumption: Assumption, _ owner: Owner) -> Formula? {
        assumption.isDefault ? nil : driver(assumption, of: owner)
    }
}
