import Catalog

// How tokens are bought, and custom models.

extension MappingDeclaration {
    static let reserved = MappingDeclaration(
        "reserved",
        "Reserved tokens",
        "Tokens a minute that are paid for every hour of a term.",
        [
            KeyDeclaration(
                "term",
                "How long they are reserved: a month or three.",
                .choice(of: Reservation.Term.self),
                .required
            ),
            KeyDeclaration(.inputTPM, "200000"),
            KeyDeclaration(.outputTPM, "20000"),
            KeyDeclaration(
                .overflow,
                "10%",
                nil,
                .words("what is beyond all reserved tokens of the month")
            ),
        ]
    )

    static let provisioned = MappingDeclaration(
        "provisioned",
        "Provisioned throughput",
        "Model units that are paid for every hour, used or not.",
        [
            KeyDeclaration(.modelUnits, "2"),
            KeyDeclaration(
                "commitment",
                "How long the units are committed for.",
                .choice(of: ProvisionedThroughput.Commitment.self),
                .standard(ProvisionedThroughput.Commitment.none.rawValue)
            ),
            KeyDeclaration(
                .tokensPerMinutePerUnit,
                "40000",
                "The report then says how far the units are used.",
                .nothing
            ),
        ]
    )

    static let customModel = MappingDeclaration(
        "custom-model",
        "Custom model",
        "What was made of the model, in one way, or what it is imported to.",
        [
            KeyDeclaration(
                "fine_tuning",
                "Training with examples.",
                .mapping(fineTuning)
            ),
            KeyDeclaration(
                "reinforcement_fine_tuning",
                "Training by rewards, paid by the hour.",
                .mapping(reinforcement)
            )
            .instead(of: "fine_tuning"),
            KeyDeclaration(
                "distillation",
                "Training with the answers of a teacher.",
                .mapping(distillation)
            )
            .instead(of: "fine_tuning"),
            KeyDeclaration(
                "import",
                "A model of one's own, which runs on custom model units.",
                .mapping(modelImport)
            )
            .instead(of: "fine_tuning", "recurrence", NumberKey.storedModels.name),
            KeyDeclaration(
                "recurrence",
                "How often it is trained.",
                .choice(of: Recurrence.self),
                .standard(Recurrence.oneTime.rawValue)
            ),
            KeyDeclaration(.storedModels, "1"),
        ]
    )

    private static let fineTuning = MappingDeclaration(
        "fine-tuning",
        "Fine-tuning",
        "Training with examples.",
        [
            KeyDeclaration(.trainingTokens, "2000000"),
            KeyDeclaration(.trainingImages, "5000", nil, .nothing)
                .instead(of: NumberKey.trainingTokens.name),
            KeyDeclaration(.epochs, "3"),
        ]
    )

    private static let reinforcement = MappingDeclaration(
        "reinforcement-fine-tuning",
        "Reinforcement fine-tuning",
        "Training by rewards.",
        [KeyDeclaration(.trainingHours, "12")]
    )

    private static let distillation = MappingDeclaration(
        "distillation",
        "Distillation",
        "Training with the answers of a teacher.",
        [
            KeyDeclaration(
                "teacher",
                "The model that teaches.",
                .name(of: "model"),
                .required,
                example: "claude-sonnet-4.5"
            ),
            KeyDeclaration(
                "scope",
                "Where the teacher's requests may be served.",
                .choice(of: Scope.self),
                .words("that of the profile that the teacher is named by, else the workload's")
            ),
            KeyDeclaration(.teacherInputTokens, "3000000"),
            KeyDeclaration(.teacherOutputTokens, "1000000"),
            KeyDeclaration(.trainingTokens, "4000000"),
            KeyDeclaration(.epochs, "2"),
        ]
    )

    private static let modelImport = MappingDeclaration(
        "import",
        "Model import",
        "What an imported model runs on.",
        [
            KeyDeclaration(
                "unit_version",
                "The version of the custom model units.",
                .choice(of: ModelImport.UnitVersion.self),
                .standard(ModelImport.UnitVersion.first.rawValue)
            ),
            KeyDeclaration(.customModelUnits, "2"),
            KeyDeclaration(.copies, "1"),
            KeyDeclaration(
                .activeHoursPerMonth,
                "200",
                "A copy is paid for while it is active.",
                .words("all hours")
            ),
            KeyDeclaration(.activeWindows, "2400", nil, .nothing)
                .instead(of: NumberKey.activeHoursPerMonth.name),
        ]
    )
}
