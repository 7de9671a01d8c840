import Quantities
import ReportModel
import Testing

/// A page that uses every block, every inline and every kind of figure, with text that a careless
/// renderer would take for mark-up.
enum SamplePage {
    /// Mark-up of every format in one text.
    static let hostile =
        "<script>alert('1')</script> & \"co\" | `tick` *star* _under_ [a](b) $5 of $HOME \\ ~ #1"

    /// A quotation mark that a combining accent hides from a reader of characters.
    static let hidden = "\"\u{301} onclick=x \u{7}\r\nnext"

    /// Text from right to left.
    static let hebrew = "עלות חודשית"

    /// A word of 80 characters.
    static let long = String(repeating: "Donaudampf", count: 8)

    static let frame = SiteFrame(
        title: "Costs & more",
        language: "en",
        navigation: [
            PageLink(title: "Portfolio", path: ""), PageLink(title: "Rates", path: "rates"),
        ],
        formats: ["html", "md", "json", "csv"]
    )

    /// The frame for readers of Markdown who can show what a profile says.
    static func frame(for profile: MarkdownProfile) -> SiteFrame {
        SiteFrame(
            title: frame.title,
            language: frame.language,
            navigation: frame.navigation,
            formats: frame.formats,
            markdown: profile
        )
    }

    /// A page of some blocks.
    static func page(_ path: String, _ blocks: [Block]) throws -> Page {
        Page(
            path: path,
            kind: .authored,
            title: "T",
            summary: "",
            ancestors: [],
            facts: [],
            blocks: blocks,
            data: try data(),
            mainTable: nil,
            provenance: try provenance()
        )
    }

    static func page() throws -> Page {
        Page(
            path: "scenarios/sample",
            kind: .scenario,
            title: hostile,
            summary: hidden,
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [
                Page.Fact("Owner", [.text(hebrew)]),
                Page.Fact("Word", [.text(long)]),
                Page.Fact("Read on", [.value(.date(try day("2026-11-22")))]),
            ],
            blocks: [
                .headline(try headline()), .callout(warning), try inlines(), try values(),
                .section(Section(id: "items", title: "Items", blocks: [.table(try items())])),
                .section(Section(id: "cases", title: "Cases", blocks: [.table(try cases())])),
                .section(Section(id: "figures", title: "Figures", blocks: try figures())),
                .section(Section(id: "words", title: hidden, blocks: words)),
            ],
            data: try data(),
            mainTable: "items",
            provenance: try provenance()
        )
    }

    static func provenance() throws -> Provenance {
        Provenance(
            catalogRelease: "2026-11-12",
            asOf: try day("2026-11-22"),
            inputsHash: String(repeating: "0123456789abcdef", count: 4),
            command: "ratebook build --project $HOME"
        )
    }

    static func day(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(parsing: text))
    }

    static func dollars(_ text: String, _ style: MoneyStyle) throws -> Value {
        .money(try Money(parsing: text), style)
    }

    private static func headline() throws -> Headline {
        Headline(
            label: "Expected cost & more",
            value: .lowerBound(try Money(parsing: "2839.27"), .headline),
            unit: "a month",
            range: Headline.Range(
                low: try dollars("1658", .headline),
                high: try dollars("6229", .headline)
            ),
            note: ["Outer bounds, ", .strong(["not"]), " an interval."],
            tiles: [
                Headline.Tile(
                    label: "Cost per query",
                    value: [.value(.unitCost(try Money(parsing: "0.05679"), of: "query"))],
                    note: [
                        .value(try dollars("2839.27", .exact)), " ÷ ",
                        .value(.quantity(Quantity(50_000), unit: "queries")),
                    ]
                ),
                Headline.Tile(label: "Savings", value: [.value(try dollars("-1710.41", .change))]),
            ]
        )
    }

    private static let warning = Callout(
        .warning,
        title: [.text("3 rates are old."), .text(" " + hostile)],
        blocks: [
            .list([["Look at ", .code("rates|old`")], [.text(long)]], isOrdered: false),
            .callout(Callout(.error, title: ["A rate is missing."])),
            .callout(Callout(.note, title: ["1. Nothing else."], blocks: [.paragraph(["- Yes."])])),
        ]
    )

    private static func inlines() throws -> Block {
        .section(
            Section(
                id: "inlines",
                title: "Inlines",
                blocks: [
                    .paragraph([
                        .strong(["Total: ", .value(try dollars("38116.4", .total))]), " ",
                        .tag("Rule of thumb", .dashed), " ", .tag("Derived", .outlined), " ",
                        .tag("Checked", .solid), ".",
                    ]),
                    .paragraph([
                        .link(["rates"], .page("rates", anchor: "S1 & S2")), ", ",
                        .link(["an item"], .anchor("item")), ", ",
                        .link(["a source"], .external("https://example.org/a b|(c)?d=$1&e=<f>")),
                        ", ", .link(["no source"], .external("javascript:alert(1)")), ".",
                    ]),
                    .paragraph([.text("2. " + hostile), .code("$PATH | `x` <b> &amp;")]),
                    .disclosure(
                        Disclosure(summary: ["More"], blocks: [.paragraph(["Less than before."])])
                    ),
                    .list([["First"], ["Second ", .code("")], ["- Third"]], isOrdered: true),
                ]
            )
        )
    }

    private static let words: [Block] = [
        .paragraph([.text(hebrew)]), .section(Section(id: "deeper", title: "Deeper", blocks: [])),
        .prose(
            Prose(
                """
                Costs $5 a month, see [the rates](/rates/#s1) and [more](https://example.org/$x).

                ## Main

                - `$HOME | more`
                - <b>bold</b>

                ```sh
                echo $HOME
                ```
                """
            )
        ),
    ]

    private static func data() throws -> DataValue {
        .object([
            DataValue.Member("text", .text(hostile)),
            DataValue.Member("hidden", .text(hidden + "\u{2028}\u{2029}\t\u{1F600}")),
            DataValue.Member("empty", .array([.object([]), .array([]), .null])),
            DataValue.Member("count", .integer(-3)),
            DataValue.Member("money", .money(try Money(parsing: "1234.5"))),
            DataValue.Member("number", .quantity(try Quantity(parsing: "0.000000000000000001"))),
            DataValue.Member("day", .date(try day("2026-11-22"))),
            DataValue.Member("flags", .array([.boolean(true), .boolean(false)])),
        ])
    }
}
