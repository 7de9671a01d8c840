// The forms of a number.

extension MappingDeclaration {
    package static let number = MappingDeclaration(
        "number",
        "A number with its cases",
        """
        A number is plain, or an expression over parameters such as `= staff * 25`, or a mapping \
        with three cases and what they stand on.
        """,
        cases("300", "500", "800") + grounds,
        isWhole: true
    )

    package static let volume = MappingDeclaration(
        "volume",
        "A volume with its cases",
        "What happens in a time, such as `2000 per day`, or a mapping with three cases.",
        cases("1500", "2000", "3000") + grounds + [
            KeyDeclaration("per", "The time.", .choice(of: VolumePeriod.self), .required)
        ],
        isWhole: true
    )

    static let growth = MappingDeclaration(
        "growth",
        "Growth",
        """
        How volumes go on: a share a month such as `2% a month`, the same with its cases, or a \
        table of months.
        """,
        cases("1%", "2%", "4%") + grounds + [
            KeyDeclaration("per", "The time, which is a month.", .choice(["month"]), .required),
            KeyDeclaration(
                "months",
                "Months with the volume from then on, as a share of that of the first month.",
                .entries("6", .number(.volume(fromMonth: 2))),
                example: "{ 6: 150%, 12: 200% }"
            )
            .instead(of: "low", "expected", "high", "per"),
        ]
    )

    static let parameter = MappingDeclaration(
        "parameter",
        "A parameter",
        """
        A number of the author's own, which others follow from by expressions. It is plain, with \
        its unit such as `500 users`, or a mapping.
        """,
        [
            KeyDeclaration(
                "label",
                "What it is, in a few words.",
                .text,
                .words("its name"),
                example: "Users a month"
            ),
            KeyDeclaration(
                "unit",
                "What it counts: a plural in lower-case letters.",
                .text,
                .words("the unit of its number"),
                example: "users"
            ),
        ] + cases("8000", "10000", "13000") + grounds,
        isWhole: true
    )

    /// What a variant says of a number or of the way in which tokens are bought.
    static let change = MappingDeclaration(
        "change",
        "A number of a variant",
        "A number of a variant in any form that the number has in the scenario.",
        parameter.keys + growth.keys.filter { ["per", "months"].contains($0.name) }
    )

    static let growthForm = ValueForm.either([
        .written("a share a month such as `2% a month`", pattern: "^.+ (per|a|an) month$"),
        .mapping(.growth),
    ])

    private static func cases(
        _ low: String,
        _ expected: String,
        _ high: String
    )
        -> [KeyDeclaration]
    {
        let unless = KeyDeclaration.Absence.requiredUnless("expected is an expression")
        return [
            KeyDeclaration(
                "low",
                "The least that it may be.",
                .plain("a number in the unit of the key"),
                unless,
                example: low
            ),
            KeyDeclaration(
                "expected",
                "What is expected; an expression may stand here.",
                .plain("a number in the unit of the key"),
                .required,
                example: expected
            ),
            KeyDeclaration(
                "high",
                "The most that it may be.",
                .plain("a number in the unit of the key"),
                unless,
                example: high
            ),
        ]
    }

    private static let grounds = [
        KeyDeclaration("basis", "What the number stands on.", .choice(of: Basis.self)),
        KeyDeclaration("owner", "Who answers for the number.", .text, example: "data-platform"),
        KeyDeclaration("note", "Anything else to know.", .text, example: "Counted in May"),
    ]
}
