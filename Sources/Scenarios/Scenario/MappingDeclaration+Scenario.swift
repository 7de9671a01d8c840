import Catalog

// A scenario file as a whole.

extension MappingDeclaration {
    /// A scenario: a file in `Content/scenarios`.
    ///
    /// - Parameter declared: The services that files declare.
    /// - Returns: Its keys, with a section for each of the services.
    public static func scenario(with declared: [ServiceDeclaration]) -> MappingDeclaration {
        MappingDeclaration(
            "scenario",
            "Scenario",
            """
            A file in `Content/scenarios`. It may take over keys from another file or from \
            `_defaults.yaml`; what is required may stand there too.
            """,
            naming + content + declared.map(\.key) + terms + end
        )
    }

    private static let content = [
        KeyDeclaration(
            "region",
            "The AWS region that requests are made from.",
            .name(of: "region"),
            .requiredUnless("nothing is bought from AWS"),
            example: "us-east-1"
        ),
        KeyDeclaration(
            "scope",
            "Where requests may be served.",
            .choice(of: Scope.self),
            .words("the scope of the profile that a model is named by, else in-region")
        ),
        KeyDeclaration(.hoursPerMonth, "730", nil, .words("what the site says")),
        KeyDeclaration("growth", "How volumes go on.", growthForm, example: "2% a month"),
        KeyDeclaration(
            "start",
            "The first month.",
            .written("a month such as `2026-12`", pattern: "^[0-9]{4}-[0-9]{2}$"),
            .words("the month after the day of the rates"),
            example: "2026-12"
        ),
        KeyDeclaration(
            "horizon_months",
            "The months that the report looks at.",
            .whole(1...Horizon.longest),
            .standard("\(Horizon.shortest)"),
            example: "60"
        ),
        KeyDeclaration(
            "discount_rate",
            discountRateMeaning,
            discountRateForm,
            .words("what the site says"),
            example: "8%"
        ),
        KeyDeclaration(
            "parameters",
            "Numbers of the author's own, by their names.",
            .entries(
                "staff",
                .either([
                    .plain("a number such as `500 users`, or an expression"),
                    .mapping(.parameter),
                ])
            ),
            example: "{ staff: 400 people }"
        ),
        KeyDeclaration(
            "workloads",
            "What is done with models, by its name. There is at least one.",
            .entries("answers", .mapping(.workload)),
            .required
        ),
        KeyDeclaration(
            "knowledge_bases",
            "Documents that are searched, by the name of each collection.",
            .entries(
                "handbook",
                .either([.mapping(.knowledgeBase), .mapping(.managedKnowledgeBase)])
            )
        ),
    ]

    private static let end = [
        actuals,
        levers,
        KeyDeclaration(
            "compare_with",
            "Models that the comparison looks at beside the scenario's own.",
            .list(.name(of: "model")),
            example: "[nova-pro, gpt-5.4]"
        ),
        KeyDeclaration(
            "variants",
            "The scenario with changes, side by side in the report, by their names.",
            .entries("pilot", .mapping(.variant)),
            example: "{ pilot: { answers.output_tokens: 200 } }"
        ),
    ]

    private static let naming = [
        KeyDeclaration(
            "extends",
            "The file in `Content/scenarios`, without `.yaml`, that this one goes on from.",
            .name(of: "scenario"),
            example: "help-desk"
        ),
        KeyDeclaration(
            "title",
            "What the scenario is called; never taken over.",
            .text,
            .required,
            example: "Help desk"
        ),
        KeyDeclaration(
            "summary",
            "One sentence on what it does; never taken over.",
            .text,
            .required,
            example: "Answers questions of the staff."
        ),
        KeyDeclaration("owner", "Who answers for it.", .text, example: "it-support"),
        KeyDeclaration(
            "tags",
            "Names with values, for whoever groups costs by them.",
            .texts,
            example: "{ team: support, environment: production }"
        ),
    ]

    static let variant = MappingDeclaration(
        "variant",
        "A variant",
        """
        What a variant changes. Beside `title` stand parameters, other numbers by the names that \
        the report gives them such as `answers.output_tokens`, the `region`, `scope`, `start`, \
        `horizon_months` and `discount_rate` of the scenario, the model, region, scope and tier of \
        a workload, such as `answers.model`, and, where it has these sections, \
        `answers.caching.ttl`, `answers.provisioned.commitment` and `answers.reserved.term`.
        """,
        [
            KeyDeclaration(
                "title",
                "What the variant is called.",
                .text,
                .words("its name"),
                example: "Pilot in one country"
            )
        ],
        others: .either([
            .plain("a number or a name"),
            .mapping(.change),
            .shares(of: PurchaseTier.ofTokens.map(\.rawValue)),
        ])
    )
}
