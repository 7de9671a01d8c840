// Which usage belongs to a scenario.

extension MappingDeclaration {
    static let actuals = KeyDeclaration(
        "actuals",
        """
        Which usage in `Content/usage` belongs to the scenario; never taken over. A line of usage \
        that belongs to two workloads is an error.
        """,
        .list(.mapping(claim)),
        .words("none of it, and there is no comparison"),
        example: "[{ tags: { team: support } }]"
    )

    private static let claim = MappingDeclaration(
        "claim",
        "A claim on usage",
        """
        An item of `actuals`. A line of usage belongs to it where all that is stated here fits, \
        and with nothing beside the workload every line does. An application inference profile is \
        found by the tags that `Content/profiles.yaml` gives it, or by its ARN as a model.
        """,
        [
            KeyDeclaration(
                "workload",
                "The workload that the usage belongs to.",
                .name(of: "workload"),
                .words("the scenario as a whole"),
                example: "answers"
            ),
            KeyDeclaration(
                "model",
                "The model, or one of several: by any of its names, or an ARN as the table has it.",
                .either([.name(of: "model"), .list(.name(of: "model"))]),
                example: "claude-haiku-4.5"
            ),
            KeyDeclaration(
                "account",
                "The account of AWS, or one of several.",
                .either(account + [.list(.either(account))]),
                example: "\"111122223333\""
            ),
            KeyDeclaration(
                "region",
                "The AWS region in which requests are made, or one of several.",
                .either([.name(of: "region"), .list(.name(of: "region"))]),
                example: "eu-west-1"
            ),
            KeyDeclaration(
                "service",
                "The service as the bill calls it, or one of several.",
                .either([.text, .list(.text)]),
                example: "AmazonBedrock"
            ),
            KeyDeclaration(
                "principal",
                "Who makes the requests as the table has it, or one of several.",
                .either([.text, .list(.text)]),
                example: "arn:aws:iam::111122223333:role/help-desk"
            ),
            KeyDeclaration(
                "tags",
                "Tags with their values, all of which the usage has.",
                .texts,
                example: "{ team: support }"
            ),
        ],
        isWhole: true
    )

    /// Twelve digits, which YAML takes for a number where they are not quoted.
    private static let account: [ValueForm] = [
        .written("twelve digits", pattern: "^[0-9]{12}$"),
        .whole(100_000_000_000...999_999_999_999),
    ]
}
