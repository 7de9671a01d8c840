// A price list.

extension MappingDeclaration {
    /// A price list: a file in `Content/prices`.
    public static let prices = MappingDeclaration(
        "prices",
        "Price list",
        """
        A file in `Content/prices`: the models that people inside a company may use, and what they \
        pay for them. Its page is `/prices/`, or `/prices/NAME/` where there are several.
        """,
        [
            KeyDeclaration("title", "The title of its page.", .text, .required, example: "Models"),
            KeyDeclaration(
                "summary",
                "One sentence on what it is.",
                .text,
                .required,
                example: "What a model costs our teams."
            ),
            KeyDeclaration("owner", "Who answers for it.", .text, example: "ai-platform"),
            KeyDeclaration(
                "as_of",
                "The day whose rates hold.",
                day,
                .words("the day of the site"),
                example: "2026-11-28"
            ),
            KeyDeclaration(
                "currency",
                "The currency of its prices, with what a dollar is worth in it.",
                currencyForm,
                .words("`USD`"),
                example: "{ code: EUR, per_usd: 0.92, as_of: 2026-11-27, source: treasury }"
            ),
            KeyDeclaration(
                "unit",
                "How many tokens a price is for.",
                .choice(of: PriceListUnit.self),
                .standard(PriceListUnit.million.rawValue)
            ),
            KeyDeclaration(
                "decimals",
                "To how many decimals each price is rounded, once, when everything else is done. "
                    + "The rounded price is the price, on the page and for programs.",
                .whole(PriceList.fractionDigits),
                .words("every digit stands"),
                example: "4"
            ),
            KeyDeclaration(
                "terms",
                "What lies between a published rate and a price, in the order in which it applies.",
                .list(.mapping(priceTerm)),
                .words("the published rates are the prices")
            ),
            KeyDeclaration(
                "typical",
                "The request by which models are compared.",
                .mapping(typicalRequest),
                .words("no comparison")
            ),
            KeyDeclaration(
                "previous",
                "The list before: the name of another one, or a release of the catalog by which "
                    + "this one would have been priced. The page says what changed since.",
                .text,
                .words("the page says nothing of changes"),
                example: "2026-11-12"
            ),
            KeyDeclaration(
                "groups",
                "The models, in groups.",
                .list(.mapping(priceGroup)),
                .required
            ),
        ],
        isWhole: true
    )

    private static let priceTerm = MappingDeclaration(
        "price-term",
        "A term of a price list",
        "An item of `terms`: one change of what the terms before leave.",
        [
            KeyDeclaration(
                "label",
                "What it is called.",
                .text,
                .required,
                example: "Private pricing agreement"
            ),
            KeyDeclaration(
                "discount",
                "A share that is taken off.",
                share,
                .required,
                example: "8%"
            ),
            KeyDeclaration("markup", "A share that is added.", share, example: "5%")
                .instead(of: "discount"),
            KeyDeclaration(
                "fee",
                "An amount that is added, in the currency of the list: for tokens, or for each "
                    + "request.",
                .written(
                    "an amount such as `0.10 USD per 1M tokens` or `0.002 USD per request`",
                    pattern: "^[0-9]+([.][0-9]+)? [A-Z]{3} per (1M tokens|1K tokens|request)$"
                ),
                example: "0.10 USD per 1M tokens"
            )
            .instead(of: "discount"),
            KeyDeclaration(
                "platform",
                "The platform that it is for.",
                .name(of: "platform"),
                .words("every platform"),
                example: "aws-bedrock"
            ),
            KeyDeclaration(
                "offering",
                "The model that it is for.",
                .name(of: "offering"),
                .words("every model"),
                example: "claude-haiku-4.5"
            ),
            KeyDeclaration(
                "meter",
                "What is counted where it is for that alone.",
                .name(of: "meter"),
                .words("everything"),
                example: "output_tokens"
            ),
        ],
        isWhole: true
    )

    private static let typicalRequest = MappingDeclaration(
        "typical-request",
        "A typical request",
        "The tokens of the request by which models are compared.",
        [
            KeyDeclaration(
                "input_tokens",
                "Tokens that are sent and not read from a cache.",
                .whole(TypicalRequest.tokens),
                .required,
                example: "2000"
            ),
            KeyDeclaration(
                "cache_read_tokens",
                "Tokens that are read from a cache; a model without one is sent them.",
                .whole(TypicalRequest.tokens),
                .standard("0"),
                example: "1500"
            ),
            KeyDeclaration(
                "output_tokens",
                "Tokens that are answered.",
                .whole(TypicalRequest.tokens),
                .required,
                example: "300"
            ),
        ],
        isWhole: true
    )

    private static let share = ValueForm.written(
        "a percentage such as `8%`",
        pattern: "^[0-9]+([.][0-9]+)?%$"
    )
}

extension PriceList {
    /// To how many decimals a price may be rounded.
    package static let fractionDigits = 0...12
}

extension TypicalRequest {
    /// How many tokens of a kind a request may have.
    package static let tokens = 0...100_000_000
}
