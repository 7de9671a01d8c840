// The file of the site.

extension MappingDeclaration {
    /// The file `Content/site.yaml`.
    public static let site = MappingDeclaration(
        "site",
        "The site",
        "The file `Content/site.yaml`.",
        [
            KeyDeclaration(
                "title",
                "The name of the site.",
                .text,
                .required,
                example: "Bedrock cost reports"
            ),
            KeyDeclaration(
                "summary",
                "One sentence on what the site tells.",
                .text,
                .required,
                example: "What our AI workloads cost in all."
            ),
            KeyDeclaration(
                "language",
                "The language of the pages.",
                .text,
                .standard("en"),
                example: "en"
            ),
            KeyDeclaration(
                "address",
                "Where the site is published, for `sitemap.xml` and for the way back from "
                    + "`404.html`. Everything else works anywhere.",
                .text,
                .words("neither is given"),
                example: "https://example.org/costs/"
            ),
            KeyDeclaration(.hoursPerMonth, "730", "A scenario may say otherwise."),
            KeyDeclaration(
                "discount_rate",
                discountRateMeaning + " A scenario may say otherwise.",
                discountRateForm,
                .words("no present value"),
                example: "8%"
            ),
            KeyDeclaration(
                "catalog_release",
                "The release of the catalog that is known.",
                day,
                .words("the newest"),
                example: "2026-11-12"
            ),
            KeyDeclaration(
                "ledger",
                "What the ledger was when somebody looked last, as `ratebook rates verify` prints "
                    + "it. A release that is missing since then, and any edit up to it, is an error.",
                .mapping(ledger),
                .words("only what later releases state is checked"),
                example: "{ release: 2026-11-12, sha256: \(someDigest) }"
            ),
            KeyDeclaration(
                "as_of",
                "The day whose rates are in force.",
                day,
                .words("the day of the release"),
                example: "2026-11-12"
            ),
            KeyDeclaration(
                "allow_raw_html",
                "Whether HTML in authored pages stays as it is. Who writes pages can then run "
                    + "scripts in them; otherwise it is shown as text.",
                .flag,
                .standard("false"),
                example: "true"
            ),
            KeyDeclaration(
                "markdown_charts",
                "How charts are drawn in Markdown, above their tables: as bars of characters, or as "
                    + "Mermaid, which GitHub and GitLab draw.",
                .choice(of: MarkdownCharts.self),
                .standard("none"),
                example: "mermaid"
            ),
            KeyDeclaration(
                "usage_note",
                "What readers of actual cost must know of the usage, in a sentence or two: it stands "
                    + "on the page of the months and in every report that claims usage.",
                .text,
                .words("no note"),
                example: "Bills are final from the tenth of the next month on."
            ),
            KeyDeclaration(
                "largest_table_mb",
                "How many megabytes a table of `Content` may have, from 1 to 1024. Other files may "
                    + "have 2.",
                .whole(1...1024),
                .standard("16"),
                example: "64"
            ),
            KeyDeclaration(
                "currency",
                "The currency of the reports, with what a dollar is worth in it. Costs and budgets "
                    + "are in it; rates stay in dollars, as published.",
                currencyForm,
                .words("`USD`"),
                example: "{ code: EUR, per_usd: 0.92, as_of: 2026-11-27, source: treasury }"
            ),
            KeyDeclaration(
                "budgets",
                "What all scenarios with a tag may cost a month, by tag and value.",
                .entries("team", .entries("support", MappingDeclaration.budgetForm)),
                example: "{ team: { support: 6000 USD } }"
            ),
        ],
        isWhole: true
    )

    /// The digest of nothing, as an example of one.
    private static let someDigest =
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    private static let ledger = MappingDeclaration(
        "ledger",
        "The ledger",
        "A release, and what all releases up to it were.",
        [
            KeyDeclaration("release", "The release.", day, .required, example: "2026-11-12"),
            KeyDeclaration(
                "sha256",
                "The digest of the ledger up to and with it.",
                .written("a SHA-256 in hexadecimal", pattern: "^[0-9a-f]{64}$"),
                .required,
                example: someDigest
            ),
        ]
    )

    static let discountRateMeaning =
        "By how much a year money to be paid later is worth less, from 0% to 100%."

    static let discountRateForm = ValueForm.written(
        "a percentage such as `8%`",
        pattern: "^[0-9]+([.][0-9]+)?%$"
    )

    static let day = ValueForm.written(
        "a day such as `2026-11-12`",
        pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    )
}
