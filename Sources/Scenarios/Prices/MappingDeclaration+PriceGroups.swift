import Catalog

// The models of a price list.

extension MappingDeclaration {
    static let priceGroup = MappingDeclaration(
        "price-group",
        "A group of a price list",
        "An item of `groups`. What it says of platform, scope, regions and tiers holds for its "
            + "models that do not say otherwise.",
        [
            KeyDeclaration(
                "title",
                "What its models have in common.",
                .text,
                .required,
                example: "For every day"
            ),
            KeyDeclaration(
                "note",
                "What a reader should know about them.",
                .text,
                example: "Free for every team."
            ),
        ] + ways + [
            KeyDeclaration(
                "models",
                "The models: names, or mappings with more about each.",
                .list(.either([.name(of: "model"), .mapping(priceModel)])),
                .required,
                example: "[claude-haiku-4.5]"
            )
        ],
        isWhole: true
    )

    private static let priceModel = MappingDeclaration(
        "price-model",
        "A model of a price list",
        "An item of `models`.",
        [
            KeyDeclaration.model
        ] + ways + [
            KeyDeclaration(
                "note",
                "What a reader should know about it.",
                .text,
                example: "For drafts."
            ),
            KeyDeclaration(
                "status",
                "Whether it may be used, may be tried, or is about to be given up.",
                .choice(of: ApprovalStatus.Word.self),
                .standard("approved")
            ),
            KeyDeclaration(
                "until",
                "The last day on which it may be used.",
                day,
                .required,
                example: "2027-03-31"
            )
            .beside("status: retiring"),
            KeyDeclaration(
                "successor",
                "The model of the list to use instead.",
                .name(of: "model"),
                example: "claude-haiku-4.5"
            )
            .beside("status: retiring"),
        ],
        isWhole: true
    )

    private static let ways = [
        KeyDeclaration(
            "platform",
            "Who sells.",
            .name(of: "platform"),
            .words("what the group says, else `aws-bedrock`"),
            example: "aws-bedrock"
        ),
        KeyDeclaration(
            "scope",
            "Where requests may be served.",
            .choice(of: Scope.self),
            .words(
                "what the group says, else the scope of the model's name, else in-region on "
                    + "Bedrock and global elsewhere"
            ),
            example: "global"
        ),
        KeyDeclaration(
            "regions",
            "The regions that requests are made from. Where prices differ between them, the model "
                + "stands in the list once for each price.",
            .list(.name(of: "region")),
            .words("every region, where they all have one price"),
            example: "[us-east-1]"
        ),
        KeyDeclaration(
            "tiers",
            "How it may be bought; the first one that is no batch gives the prices of the row.",
            .list(.choice(PurchaseTier.ofTokens.map(\.rawValue))),
            .words("on demand, and in a batch where that is sold"),
            example: "[standard, batch]"
        ),
    ]
}
