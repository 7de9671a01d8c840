import Testing

@testable import CommonMark

/// What each target makes of headings.
///
/// The identifiers of Python-Markdown were printed by Python-Markdown 3.11 (`markdown.markdown(text,
/// extensions=["toc"])`); those of GitHub and GitLab follow from the regular expressions in
/// html-pipeline and in gitlabhq's `lib/gitlab/utils/markdown.rb`, and were computed by a Python
/// program with the same expressions; those of Azure DevOps from Markdown All in One's
/// "Slugify rules for Azure DevOps".
@Suite("Identifiers of headings by the rule of each target")
struct HeadingRuleTests {
    private static let headings = [
        "Größe und Überblick", "料金の見積もり", "Below $100 a month", "$100 to $5,000 a month",
        "Batch — half the price", "max_tokens per call", "2026", "A - B", "Team #1 : Wiki!",
        "Ünïcode", "Ünïcode", "A", "A", "A_1",
    ]

    @Test(
        "every heading has the identifier of its target",
        arguments: [
            (
                HeadingRule.gitHub,
                [
                    "größe-und-überblick", "料金の見積もり", "below-100-a-month",
                    "100-to-5000-a-month", "batch--half-the-price", "max_tokens-per-call", "2026",
                    "a---b", "team-1--wiki", "ünïcode", "ünïcode-1", "a", "a-1", "a_1",
                ]
            ),
            (
                .gitLab,
                [
                    "größe-und-überblick", "料金の見積もり", "below-100-a-month",
                    "100-to-5000-a-month", "batch-half-the-price", "max_tokens-per-call",
                    "anchor-2026", "a-b", "team-1-wiki", "ünïcode", "ünïcode-1", "a", "a-1", "a_1",
                ]
            ),
            (
                .azure,
                [
                    "größe-und-überblick", "料金の見積もり", "below-$100-a-month",
                    "$100-to-$5,000-a-month", "batch-—-half-the-price", "max_tokens-per-call",
                    "2026", "a---b", "team-#1-:-wiki!", "ünïcode", "", "a", "", "a_1",
                ]
            ),
            (
                .pythonMarkdown,
                [
                    "groe-und-uberblick", "section", "below-100-a-month", "100-to-5000-a-month",
                    "batch-half-the-price", "max_tokens-per-call", "2026", "a-b", "team-1-wiki",
                    "unicode", "unicode_1", "a", "a_1", "a_2",
                ]
            ),
            (
                .site,
                [
                    "größe-und-überblick", "料金の見積もり", "below-100-a-month",
                    "100-to-5000-a-month", "batch--half-the-price", "max_tokens-per-call", "2026",
                    "a---b", "team-1--wiki", "ünïcode", "ünïcode-1", "a", "a-1", "a_1",
                ]
            ),
        ]
    )
    func identifiers(rule: HeadingRule, expected: [String]) {
        var identifiers = HeadingIdentifiers(rule)
        #expect(Self.headings.map { identifiers.next(for: $0) } == expected)
    }

    @Test("headings that Python-Markdown would call by a number or without letters say their own")
    func attributes() {
        let text = "# T\n\n## Größe\n\n> ## 料金\n\n```\n## No 料\n```\n\n## Batch — half\n"
        #expect(
            MarkdownDocument(text).withHeadingAttributes
                == "# T\n\n## Größe {#groe}\n\n> ## 料金 {#section}\n\n```\n## No 料\n```\n\n"
                + "## Batch — half\n"
        )
    }

    @Test("a heading keeps the address that it had before its letters were kept")
    func former() {
        let document = MarkdownDocument("## Größe\n\n## Gre\n\n## max_tokens\n\n## Plain\n")
        #expect(document.outline.map(\.id) == ["größe", "gre", "max_tokens", "plain"])
        #expect(document.outline.map(\.formerID) == [nil, "gre-1", "maxtokens", nil])
        #expect(
            document.html.contains(
                "<h2 id=\"max_tokens\"><span id=\"maxtokens\"></span>max_tokens</h2>"
            )
        )
    }
}
