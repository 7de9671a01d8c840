// A currency.

extension MappingDeclaration {
    /// Dollars by their code, or another currency with its rate of exchange.
    static let currencyForm = ValueForm.either([
        .written("`USD`", pattern: "^USD$"), .mapping(currency),
    ])

    private static let currency = MappingDeclaration(
        "currency",
        "A currency",
        "A currency with its rate of exchange. Amounts are converted once, from exact dollars.",
        [
            KeyDeclaration(
                "code",
                "Its code of ISO 4217.",
                .written("a code such as `EUR`", pattern: "^[A-Z]{3}$"),
                .required,
                example: "EUR"
            ),
            KeyDeclaration(
                "per_usd",
                "What one dollar is worth in it.",
                .plain("a number such as `0.92`"),
                .required,
                example: "0.92"
            ),
            KeyDeclaration("as_of", "The day of the rate.", day, .required, example: "2026-11-27"),
            KeyDeclaration("source", "Who says so.", .text, .required, example: "treasury"),
        ],
        isWhole: true
    )
}
