/// What agents use of AgentCore, beside the tokens of their models; sizes are of one session.
public struct AgentCore: Sendable, Hashable {
    /// Sessions.
    public let sessions: WorkVolume

    /// Where the agent runs; nil for elsewhere.
    public let runtime: Compute?

    /// A browser that the agent uses; nil for none.
    public let browser: Compute?

    /// An interpreter that runs code of the agent; nil for none.
    public let codeInterpreter: Compute?

    /// The gateway to tools; nil for none.
    public let gateway: Gateway?

    /// Short-term and long-term memory; nil for none.
    public let memory: Memory?

    /// Tokens and keys that are asked for outside Runtime and Gateway; nil for none.
    public let identityRequests: Assumption?

    /// Decisions on what an agent may do; nil for none.
    public let policy: Policy?

    /// Judging of sessions by a model; nil for none.
    public let evaluations: Evaluations?

    /// Kilobytes of traces, kept as CloudWatch spans; nil for none.
    public let spanKilobytes: Assumption?

    /// Whether sessions use nothing.
    public var isEmpty: Bool {
        [runtime, browser, codeInterpreter].allSatisfy { $0 == nil } && gateway == nil
            && memory == nil && identityRequests == nil && policy == nil && evaluations == nil
            && spanKilobytes == nil
    }

    /// Creates a use of AgentCore.
    public init(
        sessions: WorkVolume,
        runtime: Compute? = nil,
        browser: Compute? = nil,
        codeInterpreter: Compute? = nil,
        gateway: Gateway? = nil,
        memory: Memory? = nil,
        identityRequests: Assumption? = nil,
        policy: Policy? = nil,
        evaluations: Evaluations? = nil,
        spanKilobytes: Assumption? = nil
    ) {
        self.sessions = sessions
        self.runtime = runtime
        self.browser = browser
        self.codeInterpreter = codeInterpreter
        self.gateway = gateway
        self.memory = memory
        self.identityRequests = identityRequests
        self.policy = policy
        self.evaluations = evaluations
        self.spanKilobytes = spanKilobytes
    }

    /// A processor that is billed while it works, and memory that is billed for the session.
    public struct Compute: Sendable, Hashable {
        /// Processors that work at the same time.
        public let vcpus: Assumption

        /// Seconds for which they work; waiting is free.
        public let activeSeconds: Assumption

        /// Gigabytes of memory.
        public let memoryGigabytes: Assumption

        /// Seconds from the first to the last, the wait included.
        public let sessionSeconds: Assumption

        /// Creates a compute.
        public init(
            vcpus: Assumption,
            activeSeconds: Assumption,
            memoryGigabytes: Assumption,
            sessionSeconds: Assumption
        ) {
            self.vcpus = vcpus
            self.activeSeconds = activeSeconds
            self.memoryGigabytes = memoryGigabytes
            self.sessionSeconds = sessionSeconds
        }
    }

    /// Calls of tools.
    public struct Gateway: Sendable, Hashable {
        /// Calls of ListTools, CallTool and Ping.
        public let calls: Assumption

        /// Searches for a tool.
        public let searches: Assumption

        /// Tools that can be searched for, whatever the number of sessions.
        public let indexedTools: Assumption

        /// Creates a gateway.
        public init(calls: Assumption, searches: Assumption, indexedTools: Assumption) {
            self.calls = calls
            self.searches = searches
            self.indexedTools = indexedTools
        }
    }

    /// What an agent remembers.
    public struct Memory: Sendable, Hashable {
        /// Events written to short-term memory.
        public let events: Assumption

        /// Long-term records kept in an average month, whatever the number of sessions.
        public let storedRecords: Assumption

        /// Retrievals from long-term memory.
        public let retrievals: Assumption

        /// Whether a model of the customer makes the records, which are cheaper then.
        public let isSelfManaged: Bool

        /// Creates a memory.
        public init(
            events: Assumption,
            storedRecords: Assumption,
            retrievals: Assumption,
            isSelfManaged: Bool
        ) {
            self.events = events
            self.storedRecords = storedRecords
            self.retrievals = retrievals
            self.isSelfManaged = isSelfManaged
        }
    }

    /// Decisions on what an agent may do.
    public struct Policy: Sendable, Hashable {
        /// Decisions.
        public let authorizations: Assumption

        /// Tokens of policies written in plain words in a month, whatever the number of sessions.
        public let authoredTokens: Assumption

        /// Creates a policy.
        public init(authorizations: Assumption, authoredTokens: Assumption) {
            self.authorizations = authorizations
            self.authoredTokens = authoredTokens
        }
    }

    /// Judging of sessions.
    public struct Evaluations: Sendable, Hashable {
        /// The share of sessions that are judged.
        public let share: Assumption

        /// Tokens that the built-in evaluators read in one judged session.
        public let inputTokens: Assumption

        /// Tokens that they write.
        public let outputTokens: Assumption

        /// Runs of the customer's own evaluators in one judged session, their model apart.
        public let customEvaluations: Assumption

        /// Creates evaluations.
        public init(
            share: Assumption,
            inputTokens: Assumption,
            outputTokens: Assumption,
            customEvaluations: Assumption
        ) {
            self.share = share
            self.inputTokens = inputTokens
            self.outputTokens = outputTokens
            self.customEvaluations = customEvaluations
        }
    }
}
