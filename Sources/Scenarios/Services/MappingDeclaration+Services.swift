// The services of Bedrock beside models and knowledge bases that no file declares.

extension MappingDeclaration {
    static let services = [
        KeyDeclaration(
            "data_automation",
            "Bedrock Data Automation.",
            .mapping(dataAutomation),
            example: "{ pages: 5000 }"
        )
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
}
