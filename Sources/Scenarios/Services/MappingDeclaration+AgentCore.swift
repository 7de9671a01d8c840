// AgentCore.

extension MappingDeclaration {
    static let agentCore = MappingDeclaration(
        "agentcore",
        "AgentCore",
        "What sessions use of AgentCore, beside the tokens of the agent's model.",
        volume(.monthlySessions, "20000", or: .sessionsPerUnit) + [
            KeyDeclaration("runtime", "The agent's own code.", .mapping(compute)),
            KeyDeclaration("browser", "The browser tool.", .mapping(compute)),
            KeyDeclaration("code_interpreter", "The code interpreter.", .mapping(compute)),
            KeyDeclaration("gateway", "Calls of tools.", .mapping(gateway)),
            KeyDeclaration("memory", "What is remembered.", .mapping(memory)),
            KeyDeclaration("identity", "Requests for tokens and keys.", .mapping(identity)),
            KeyDeclaration("policy", "Decisions on what an agent may do.", .mapping(policy)),
            KeyDeclaration(
                "evaluations",
                "The evaluation of sessions.",
                .mapping(evaluations),
                example: "{ share_of_sessions: 10%, input_tokens: 4000 }"
            ),
            KeyDeclaration("observability", "Traces.", .mapping(observability)),
        ]
    )

    private static let compute = MappingDeclaration(
        "compute",
        "Compute of AgentCore",
        "What a session of `runtime`, `browser` or `code_interpreter` uses.",
        [
            KeyDeclaration(.vcpus, "1"),
            KeyDeclaration(.activeSeconds, "18", "It is billed while it works."),
            KeyDeclaration(.memoryGigabytes, "2", "It is billed for the whole session."),
            KeyDeclaration(.sessionSeconds, "60"),
        ]
    )

    private static let gateway = MappingDeclaration(
        "gateway",
        "Gateway",
        "Calls of tools through the gateway.",
        [
            KeyDeclaration(.gatewayCalls, "4"),
            KeyDeclaration(.gatewaySearches, "1"),
            KeyDeclaration(.indexedTools, "50"),
        ]
    )

    private static let memory = MappingDeclaration(
        "memory",
        "Memory",
        "What AgentCore remembers.",
        [
            KeyDeclaration(.memoryEvents, "10"),
            KeyDeclaration(.storedRecords, "50000"),
            KeyDeclaration(.memoryRetrievals, "3"),
            KeyDeclaration(
                "self_managed",
                "Whether long-term records are made by a strategy of one's own.",
                .flag,
                .standard("false")
            ),
        ]
    )

    private static let identity = MappingDeclaration(
        "identity",
        "Identity",
        "Requests for tokens and keys.",
        [KeyDeclaration(.identityRequests, "2")]
    )

    private static let policy = MappingDeclaration(
        "agent-policy",
        "Policy",
        "Decisions on what an agent may do.",
        [
            KeyDeclaration(.authorizations, "8"),
            KeyDeclaration(.authoredTokens, "5000"),
        ]
    )

    private static let evaluations = MappingDeclaration(
        "agent-evaluations",
        "Evaluations of sessions",
        "The evaluation of sessions by AgentCore.",
        [
            KeyDeclaration(.shareOfSessions, "10%"),
            KeyDeclaration(.evaluatorInput, "4000"),
            KeyDeclaration(.evaluatorOutput, "300"),
            KeyDeclaration(.customEvaluations, "1"),
        ]
    )

    private static let observability = MappingDeclaration(
        "observability",
        "Observability",
        "Traces of sessions.",
        [KeyDeclaration(.spanKilobytes, "40")]
    )
}
