// The numbers of each kind of workload that sends prompts.

extension MappingDeclaration {
    static let requests = Kind(
        name: WorkloadKind.requests.rawValue,
        summary: "Single requests that do not follow each other.",
        keys: KeyDeclaration.volume(.monthlyRequests, "50000", per: "2000") + [
            KeyDeclaration(.systemTokens, "800"),
            KeyDeclaration(.inputTokens, "400"),
            KeyDeclaration(.outputTokens, "250"),
            largeRequests,
        ]
    )

    static let chat = Kind(
        name: WorkloadKind.chat.rawValue,
        summary: "Conversations in which each turn sends all turns before it again.",
        keys: [
            KeyDeclaration(.monthlyUsers, "10000"),
            KeyDeclaration(.conversationsPerUser, "3", "In a month."),
            KeyDeclaration(.turnsPerConversation, "6"),
            KeyDeclaration(.systemTokens, "800"),
            KeyDeclaration(.messageTokens, "60"),
            KeyDeclaration(.outputTokens, "120"),
        ]
    )

    static let rag = Kind(
        name: WorkloadKind.rag.rawValue,
        summary: "Questions that are answered from passages of documents.",
        keys: KeyDeclaration.volume(.monthlyRequests, "50000", per: "2000") + [
            KeyDeclaration(.systemTokens, "1200"),
            KeyDeclaration(.questionTokens, "60"),
            KeyDeclaration(.outputTokens, "500"),
            largeRequests,
            KeyDeclaration(
                "retrieval",
                "What is found and put into the prompt.",
                .mapping(.retrieval),
                .required
            ),
        ]
    )

    static let agent = Kind(
        name: WorkloadKind.agent.rawValue,
        summary: "Runs of many model calls, stated by an amplification or call by call.",
        keys: KeyDeclaration.volume(.monthlyRuns, "5000", per: "200") + [
            KeyDeclaration(.visibleInputTokens, "12000"),
            KeyDeclaration(.visibleOutputTokens, "1000"),
            KeyDeclaration(
                .amplification,
                "7.5",
                "All tokens of a run against those that a person sees."
            ),
            KeyDeclaration(.steps, "6", "It is followed by the tokens of a step.", .nothing)
                .instead(of: NumberKey.amplification.name),
            KeyDeclaration(.stopAfter, "10", nil, .nothing).beside("steps"),
            KeyDeclaration(.systemTokens, "1500").beside("steps"),
            KeyDeclaration(.toolDefinitionTokens, "3000").beside("steps"),
            KeyDeclaration(.stepInputTokens, "800").beside("steps"),
            KeyDeclaration(.stepOutputTokens, "200").beside("steps"),
            KeyDeclaration(.retries, "5%").beside("steps"),
        ]
    )

    static let batch = Kind(
        name: WorkloadKind.batch.rawValue,
        summary: "Documents that nobody waits for, in one stage or in several.",
        keys: KeyDeclaration.volume(.monthlyDocuments, "100000", per: "4000") + [
            KeyDeclaration(.documentTokens, "8000"),
            KeyDeclaration(.systemTokens, "300"),
            KeyDeclaration(.outputTokens, "300"),
            KeyDeclaration(
                "stages",
                "The stages, each of which reads what the one before wrote. There is at least one.",
                .list(.mapping(.stage), after: "{ name: extract, output_tokens: 300 }")
            )
            .instead(of: NumberKey.systemTokens.name, NumberKey.outputTokens.name),
        ]
    )

    private static let largeRequests = KeyDeclaration(
        "large_requests",
        "A share of the requests that is larger than the others.",
        .mapping(
            MappingDeclaration(
                "large-requests",
                "Large requests",
                "The share of requests that is larger than the others.",
                [
                    KeyDeclaration(.largeShare, "5%"),
                    KeyDeclaration(.largeInputTokens, "250000"),
                ]
            )
        )
    )

    static let retrieval = MappingDeclaration(
        "retrieval",
        "Retrieval",
        "What is found for a question and put into the prompt.",
        [
            KeyDeclaration(
                "knowledge_base",
                "The knowledge base that is searched, by its name.",
                .name(of: "knowledge base"),
                example: "handbook"
            ),
            KeyDeclaration(.chunks, "16"),
            KeyDeclaration(.chunkTokens, "500"),
            KeyDeclaration(
                "rerank",
                "The model that puts the chunks into order.",
                .name(of: "rerank model"),
                example: "amazon-rerank-1.0"
            ),
            KeyDeclaration(.candidates, "50", nil, .words("as many as are put into the prompt"))
                .beside("rerank"),
        ]
    )

    static let stage = MappingDeclaration(
        "stage",
        "A stage of a batch",
        "An item of `stages`.",
        [
            KeyDeclaration("name", "What it is called.", .text, .required, example: "summary"),
            KeyDeclaration(
                "model",
                "The model of the stage.",
                .name(of: "model"),
                .words("that of the workload"),
                example: "nova-pro"
            ),
            KeyDeclaration(.systemTokens, "300"),
            KeyDeclaration(.outputTokens, "200"),
            KeyDeclaration(
                "reads_document",
                "Whether the stage reads the document too. The first always does, and does not have the key.",
                .flag,
                .standard("false")
            ),
        ],
        isWhole: true
    )

    static let caching = MappingDeclaration(
        "caching",
        "Caching",
        "What is cached of the prompts, and how often it is found.",
        [
            KeyDeclaration(
                "ttl",
                "How long the cache keeps it.",
                .written("minutes or hours such as `5m` or `1h`", pattern: "^[0-9]+[mh]$"),
                .required,
                example: "5m"
            ),
            KeyDeclaration(
                "prefix",
                "What is cached. A chat and an agent may cache the history after the system prompt.",
                .list(.choice(of: CachedPart.self)),
                .standard("[system]")
            ),
            KeyDeclaration(.hitRate, "90%"),
            KeyDeclaration(.arrivalsPerHour, "200", "The hit rate follows from it.", .nothing)
                .instead(of: NumberKey.hitRate.name),
            KeyDeclaration(.activeHoursPerMonth, "200", "The hit rate follows from it.", .nothing)
                .instead(of: NumberKey.hitRate.name),
            KeyDeclaration(.turnHitRate, "70%").beside("prefix: [system, history]")
                .only(for: [.chat]),
            KeyDeclaration(.stepHitRate, "95%").beside("prefix: [system, history]")
                .only(for: [.agent]),
        ]
    )

    static let guardrails = MappingDeclaration(
        "guardrails",
        "Guardrails",
        "The policies, as a list or with the numbers beside them.",
        [
            KeyDeclaration(
                "service",
                "Who checks.",
                .choice(of: GuardrailService.self),
                .standard(GuardrailService.guardrails.rawValue)
            ),
            KeyDeclaration(
                "policies",
                "The policies.",
                .list(guardrailPolicy),
                .required,
                example: "[content, pii]"
            ),
            KeyDeclaration(.charactersPerToken, "4"),
            KeyDeclaration(.imagesPerRequest, "1").beside("policies: [content-images]"),
        ]
    )

    static let guardrailPolicy = ValueForm.either([
        .choice(of: GuardrailPolicy.self),
        .mapping(
            MappingDeclaration(
                "policy",
                "A policy of a guardrail",
                "An item of `policies` that says which texts it checks.",
                [
                    KeyDeclaration(
                        "policy",
                        "The policy.",
                        .choice(of: GuardrailPolicy.self),
                        .required
                    ),
                    KeyDeclaration(
                        "direction",
                        "Which texts it checks.",
                        .choice(of: GuardrailCheck.Direction.self),
                        .standard(GuardrailCheck.Direction.both.rawValue)
                    ),
                ],
                isWhole: true
            )
        ),
    ])
}
