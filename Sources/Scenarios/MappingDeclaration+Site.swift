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
                "budgets",
                "What all scenarios with a tag may cost a month, by tag and value.",
                .entries("team", .entries("support", MappingDeclaration.budgetForm)),
                example: "{ team: { support: 6000 USD } }"
            ),
        ],
        isWhole: true
    )

    static let discountRateMeaning =
        "By how much a year money to be paid later is worth less, from 0% to 100%."

    static let discountRateForm = ValueForm.written(
        "a percentage such as `8%`",
        pattern: "^[0-9]+([.][0-9]+)?%$"
    )

    private static let day = ValueForm.written(
        "a day such as `2026-11-12`",
        pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    )
}
