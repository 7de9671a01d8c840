import Catalog

// The services of Bedrock beside models and knowledge bases.

extension MappingDeclaration {
    static let services = [
        KeyDeclaration("agentcore", "What is used of AgentCore.", .mapping(agentCore)),
        KeyDeclaration("flows", "Bedrock Flows.", .mapping(flows)),
        KeyDeclaration("routing", "Intelligent prompt routing.", .mapping(routing)),
        KeyDeclaration(
            "prompt_optimization",
            "Prompt optimisation.",
            .mapping(promptOptimization)
        ),
        KeyDeclaration(
            "evaluation",
            "The evaluation of models.",
            .mapping(evaluation),
            example: "{ human_tasks: 100 }"
        ),
        KeyDeclaration(
            "data_automation",
            "Bedrock Data Automation.",
            .mapping(dataAutomation),
            example: "{ pages: 5000 }"
        ),
        KeyDeclaration(
            "sql_generation",
            "Questions that are turned into SQL.",
            .mapping(sqlGeneration)
        ),
    ]

    /// How often something happens: a number of its own, or so many for each unit of a workload.
    static func volume(
        _ monthly: NumberKey,
        _ example: String,
        or perUnit: NumberKey
    ) -> [KeyDeclaration] {
        [
            KeyDeclaration(monthly, example),
            KeyDeclaration(
                "workload",
                "The workload with which it happens, by its name.",
                .name(of: "workload"),
                example: "answers"
            )
            .instead(of: monthly.name),
            KeyDeclaration(
                perUnit,
                "2",
                "A unit is a request, a run, a document or a text, and of a chat a user."
            )
            .beside("workload"),
        ]
    }

    private static let flows = MappingDeclaration(
        "flows",
        "Flows",
        "Flows, paid by the node transition.",
        volume(.monthlyFlowRuns, "20000", or: .flowRunsPerUnit) + [
            KeyDeclaration(.transitions, "8")
        ]
    )

    private static let routing = MappingDeclaration(
        "routing",
        "Prompt routing",
        "Requests for which a router chooses the model.",
        volume(.monthlyRoutedRequests, "50000", or: .routedRequestsPerUnit)
    )

    private static let promptOptimization = MappingDeclaration(
        "prompt-optimization",
        "Prompt optimisation",
        "Prompts that are rewritten for a model.",
        [KeyDeclaration(.optimizedTokens, "200000")]
    )

    private static let evaluation = MappingDeclaration(
        "evaluation",
        "Model evaluation",
        "Jobs that evaluate models, and tasks that people judge.",
        [
            KeyDeclaration(
                "recurrence",
                "How often it is done.",
                .choice(of: Recurrence.self),
                .standard(Recurrence.monthly.rawValue)
            ),
            KeyDeclaration(
                "models",
                "The models that take part, those that judge too.",
                .list(.mapping(evaluatedModel))
            ),
            KeyDeclaration(.humanTasks, "100"),
        ]
    )

    private static let evaluatedModel = MappingDeclaration(
        "evaluated-model",
        "A model of an evaluation",
        "An item of `models`.",
        [
            KeyDeclaration(
                "model",
                "The model, by its id, name, alias or vendor id.",
                .name(of: "model"),
                .required,
                example: "claude-haiku-4.5"
            ),
            KeyDeclaration(
                "scope",
                "Where its requests may be served.",
                .choice(of: Scope.self),
                .words("that of the profile that the model is named by, else that of the scenario")
            ),
            KeyDeclaration(.evaluatedInput, "500000"),
            KeyDeclaration(.evaluatedOutput, "100000"),
        ],
        isWhole: true
    )

    private static let dataAutomation = MappingDeclaration(
        "data-automation",
        "Data Automation",
        "Documents, pictures, sound and video that are turned into data.",
        [
            KeyDeclaration(
                "output",
                "Whether the fields of the output are the author's own.",
                .choice(of: DataAutomation.OutputKind.self),
                .standard(DataAutomation.OutputKind.standard.rawValue)
            ),
            KeyDeclaration(.fields, "30").beside("output: custom"),
            KeyDeclaration(.automatedPages, "5000"),
            KeyDeclaration(.automatedImages, "2000"),
            KeyDeclaration(.automatedAudio, "600"),
            KeyDeclaration(.automatedVideo, "120"),
        ]
    )

    private static let sqlGeneration = MappingDeclaration(
        "sql-generation",
        "SQL generation",
        "Questions about structured data that are turned into SQL.",
        volume(.monthlyStatements, "10000", or: .statementsPerUnit)
    )
}
