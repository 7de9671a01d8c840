// Services beside Bedrock, what is agreed on, and costs of one's own.

extension MappingDeclaration {
    static let terms = [
        KeyDeclaration(
            "discounts",
            "Negotiated discounts, each from what the ones before leave.",
            .list(.mapping(discount))
        ),
        KeyDeclaration(
            "credits",
            "Credits, of which the first to expire pays first.",
            .list(.mapping(credit))
        ),
        KeyDeclaration(
            "budget",
            "What a month may cost, after discounts and without what falls once.",
            budgetForm,
            example: "4000 USD"
        ),
        KeyDeclaration(
            "allocation",
            """
            How the cost is split where several share it, by the tag that groups them: by what \
            each of them costs, evenly, or by shares that are 100% together.
            """,
            .entries(
                "team",
                .either([
                    .choice(of: AllocationKey.self),
                    .entries(
                        "support",
                        .written("a percentage such as `60%`", pattern: "^[0-9.]+%$")
                    ),
                ])
            ),
            example: "{ team: { support: 60%, sales: 40% } }"
        ),
        KeyDeclaration(
            "own_costs",
            "What does not stand on the cloud bill.",
            .mapping(ownCosts),
            example: "{ monthly: [{ label: On call, amount: 800 USD }] }"
        ),
        KeyDeclaration(
            "references",
            "Figures that others published, shown beside those of the report.",
            .list(.mapping(reference))
        ),
    ]

    static let budgetForm = ValueForm.either([budgetAmount, .mapping(budget)])

    private static let budgetAmount = ValueForm.written(
        "an amount such as `4000 USD`, also in the currency of the reports",
        pattern: "^[0-9.]+ [A-Z]{3}$"
    )

    private static let budget = MappingDeclaration(
        "budget",
        "A budget",
        "A limit a month such as `4000 USD`, or a mapping.",
        [
            KeyDeclaration(
                "monthly",
                "What a month may cost.",
                budgetAmount,
                .required,
                example: "4000 USD"
            ),
            KeyDeclaration(
                "near",
                "The share of it from which a cost is near it.",
                .written("a percentage such as `80%`", pattern: "^[0-9.]+%$"),
                .standard("90%"),
                example: "80%"
            ),
        ]
    )

    private static let discount = MappingDeclaration(
        "discount",
        "A discount",
        "An item of `discounts`.",
        [
            label("Enterprise agreement"),
            KeyDeclaration(.discount, "12%"),
            KeyDeclaration(
                "platform",
                "The platform that it is for.",
                .name(of: "platform"),
                .words("every platform"),
                example: "aws-bedrock"
            ),
            KeyDeclaration(
                "offering",
                "The offering that it is for.",
                .name(of: "offering"),
                .words("every offering"),
                example: "claude-haiku-4.5"
            ),
        ],
        isWhole: true
    )

    private static let credit = MappingDeclaration(
        "credit",
        "A credit",
        "An item of `credits`.",
        [
            label("Start-up programme"),
            KeyDeclaration(.credit, "25000 USD"),
            KeyDeclaration(.expiry, "12"),
        ],
        isWhole: true
    )

    private static let ownCosts = MappingDeclaration(
        "own-costs",
        "Own costs",
        "What does not stand on the cloud bill, such as people and licences.",
        [
            KeyDeclaration("one_time", "Costs that fall once.", .list(.mapping(oneTimeCost))),
            KeyDeclaration("monthly", "Costs of every month.", .list(.mapping(monthlyCost))),
        ]
    )

    private static let oneTimeCost = MappingDeclaration(
        "one-time-cost",
        "A cost that falls once",
        "An item of `one_time`.",
        [
            label("Evaluation set"),
            KeyDeclaration(.amount, "12000 USD"),
            KeyDeclaration(
                "month",
                "The month in which it falls, counted from the first; not beyond `horizon_months`.",
                .whole(1...Horizon.longest),
                .standard("1"),
                example: "3"
            ),
        ],
        isWhole: true
    )

    private static let monthlyCost = MappingDeclaration(
        "monthly-cost",
        "A cost of every month",
        "An item of `monthly`.",
        [label("On call"), KeyDeclaration(.amount, "800 USD")],
        isWhole: true
    )

    private static let reference = MappingDeclaration(
        "reference",
        "A published figure",
        "An item of `references`.",
        [
            KeyDeclaration("source", "Who says so.", .text, .required, example: "A vendor"),
            KeyDeclaration(
                "says",
                "What they say.",
                .text,
                .required,
                example: "2500 to 6000 dollars a month"
            ),
            KeyDeclaration("low", "The lower end.", dollars, .required, example: "2500 USD"),
            KeyDeclaration("high", "The upper end.", dollars, .required, example: "6000 USD"),
            KeyDeclaration(
                "covers",
                "Which of our figures it is compared with.",
                .choice(of: PublishedReference.Coverage.self),
                .required
            ),
        ],
        isWhole: true
    )

    private static let dollars = ValueForm.written(
        "an amount such as `2500 USD`",
        pattern: "^[0-9]+([.][0-9]+)? USD$"
    )

    private static func label(_ example: String) -> KeyDeclaration {
        KeyDeclaration("label", "What it is called.", .text, .required, example: example)
    }
}
