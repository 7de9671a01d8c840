import Catalog

// What every workload says, and the kinds of workload.

extension MappingDeclaration {
    static let workload = MappingDeclaration(
        "workload",
        "Workload",
        "What is done with a model. The kind decides which numbers it has.",
        choices + purchases + additions,
        kinds: [requests, chat, rag, agent, batch, embedding, media]
    )

    /// The kinds that send prompts.
    private static let prompting: [WorkloadKind] = [.requests, .chat, .rag, .agent, .batch]

    private static let choices = [
        KeyDeclaration(
            "title",
            "What it is called in the report.",
            .text,
            .words("its name"),
            example: "Answers"
        ),
        KeyDeclaration("kind", "What it does.", .choice(of: WorkloadKind.self), .required),
        KeyDeclaration.model
            .only(for: prompting),
        platform(example: "anthropic").only(for: prompting),
        KeyDeclaration(
            "region",
            """
            Where its requests are made from on Amazon Bedrock, as a region of AWS; or the data zone \
            that serves them on a platform that sells by data zone, such as eu on azure-openai.
            """,
            .name(of: "region"),
            .words(
                "that of the scenario; with the scope geo elsewhere, the data zone that the region "
                    + "of the scenario lies in"
            ),
            example: "us-east-1"
        ),
        KeyDeclaration(
            "scope",
            "Where its requests may be served.",
            .choice(of: Scope.self),
            .words(
                "that of the profile that the model is named by, else that of the scenario; "
                    + "elsewhere than on Bedrock geo in a data zone that is named, else global"
            )
        ),
    ]

    /// Who sells the model; the example is a platform that sells the model of the kind's example.
    private static func platform(example: String) -> KeyDeclaration {
        KeyDeclaration(
            "platform",
            """
            Who sells the model. Guardrails, regions of AWS, reserved tokens, model units and \
            custom models are for Amazon Bedrock only.
            """,
            .name(of: "platform"),
            .standard(PlatformID.bedrock.text),
            example: example
        )
    }

    private static let purchases = [
        KeyDeclaration(
            "tier",
            "The tier in which tokens are bought, or several that share them out.",
            .either([
                .choice(PurchaseTier.ofTokens.map(\.rawValue)),
                .shares(of: PurchaseTier.ofTokens.map(\.rawValue)),
            ]),
            .words("standard; batch for the kind batch; custom for a custom model"),
            example: "{ standard: 70%, batch: 30% }"
        ),
        KeyDeclaration(
            "reserved",
            "Tokens a minute that are reserved for a term.",
            .mapping(.reserved)
        )
        .only(for: prompting),
        KeyDeclaration(
            "provisioned",
            "Model units that are paid by the hour.",
            .mapping(.provisioned)
        ),
        KeyDeclaration(
            "custom_model",
            "What was made of the model.",
            .mapping(.customModel),
            example: "{ fine_tuning: { training_tokens: 2000000 } }"
        ),
    ]

    private static let additions = [
        KeyDeclaration(
            "caching",
            "Prompt caching.",
            .mapping(.caching),
            example: "{ ttl: 5m, hit_rate: 90% }"
        )
        .only(for: prompting),
        KeyDeclaration(
            "guardrails",
            "Guardrails before and after the model.",
            .either([.list(guardrailPolicy), .mapping(.guardrails)]),
            example: "[content, denied-topics]"
        )
        .only(for: prompting),
        KeyDeclaration(
            .webSearches,
            "0.3",
            "A unit is a request, a run, a document, and of a chat a user.",
            .nothing
        )
        .only(for: prompting),
        KeyDeclaration(
            "growth",
            "How its volumes go on.",
            growthForm,
            .words("that of the scenario"),
            example: "2% a month"
        ),
    ]

    private static let embedding = Kind(
        name: WorkloadKind.embedding.rawValue,
        summary: "Texts that become vectors.",
        keys: [
            KeyDeclaration(
                "model",
                "The embedding model, by its id, name, alias or vendor id.",
                .name(of: "embedding model"),
                .required,
                example: "titan-text-embeddings-v2"
            ),
            platform(example: PlatformID.bedrock.text),
        ] + KeyDeclaration.volume(.monthlyTexts, "200000", per: "7000") + [
            KeyDeclaration(.textTokens, "300")
        ]
    )

    private static let media = Kind(
        name: WorkloadKind.media.rawValue,
        summary: "Pictures, sound and video, by the meters of the catalog.",
        keys: [
            KeyDeclaration(
                "model",
                "The model or embedding model, by its id, name, alias or vendor id.",
                .name(of: "model"),
                .required,
                example: "nova-canvas"
            ),
            platform(example: PlatformID.bedrock.text),
            KeyDeclaration(
                "uses",
                "What is used. There is at least one.",
                .list(.mapping(.mediaUse)),
                .required
            ),
        ]
    )

    static let mediaUse = MappingDeclaration(
        "use",
        "A use of a meter",
        "An item of `uses`.",
        [
            KeyDeclaration(
                "meter",
                "The meter, by its id.",
                .name(of: "meter"),
                .required,
                example: "output_images"
            ),
            KeyDeclaration(.monthlyAmount("Units of the meter", of: "units"), "4000"),
        ],
        isWhole: true
    )
}
