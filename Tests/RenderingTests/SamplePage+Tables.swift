import Quantities
import ReportModel

extension SamplePage {
    /// Line items in groups, with workings, a unit beside each figure and a total.
    static func items() throws -> Table {
        Table(
            id: "items",
            caption: "Items of one month & \"more\"",
            columns: [
                Column("Item"), Column("Quantity", alignment: .number),
                Column("Rate", alignment: .number),
                Column("Cost", unit: .money("a month"), alignment: .number),
            ],
            groups: [
                RowGroup(
                    heading: Row(
                        id: "inference",
                        [.text("Inference"), .empty, .empty, .value(try dollars("1500", .line))]
                    ),
                    rows: [try tokens(), try tiny()]
                ),
                RowGroup(
                    heading: Row([.text("=Own"), .empty, .empty, .value(.missing(.notPriced))]),
                    rows: [
                        Row([
                            .text("@SUM(1, \"2\")\r\n| `a`"), .empty, .text("by tiers"),
                            .value(.missing(.notPriced)),
                        ])
                    ]
                ),
            ],
            footer: [
                Row([
                    .text("Priced lines only"), .empty, .empty,
                    .value(.lowerBound(try Money(parsing: "1500.004"), .total)),
                ])
            ]
        )
    }

    private static func tokens() throws -> Row {
        Row(
            id: "item",
            [
                .text("Input tokens", note: ["Answers"]),
                .value(.quantity(Quantity(500_000_000), unit: "tokens")),
                .value(
                    .unitPrice(try UnitPrice(parsing: "3.00", per: million, unit: "tokens"))
                ),
                .value(try dollars("1500", .line)),
            ],
            working: Disclosure(
                summary: [
                    .value(.quantity(Quantity(500_000_000), unit: "tokens")), " × ",
                    .value(
                        .unitPrice(try UnitPrice(parsing: "3.00", per: million, unit: "tokens"))
                    ),
                ],
                blocks: [
                    .paragraph([.strong(["In words: "]), .link(["tokens"], .anchor("item"))]),
                    .list([[.text(hostile)], [.tag("Checked", .solid)]], isOrdered: false),
                ]
            )
        )
    }

    private static func tiny() throws -> Row {
        Row([
            Cell([.text(hostile)], note: [.code("a|b")]),
            .value(.quantity(try Quantity(parsing: "0.34"), unit: "GB-months")),
            .value(.unitPrice(try UnitPrice(parsing: "0.010", per: .one, unit: "page"))),
            .value(try dollars("0.004", .line)),
        ])
    }

    private static let million = Quantity(1_000_000)

    /// More columns than fit: words that wrap beside figures that do not.
    static func cases() throws -> Table {
        Table(
            id: "cases",
            caption: "Cases",
            columns: [
                Column("Case"), Column("Low", alignment: .number),
                Column("Known since release", alignment: .number), Column("Where it comes from"),
                Column("Why it is so"),
            ],
            rows: [
                Row([
                    Cell([.strong(["Low"]), " case"]), .value(try dollars("-1302.37", .total)),
                    .value(.date(try day("2026-11-22"))), .text(long),
                    .text("Because every input stands at the end that makes it cheaper, at once."),
                ]),
                Row([
                    .text("費用の合計"), .value(.missing(.notStated)), .value(.missing(.notOffered)),
                    .text(hebrew), .text("-"),
                ]),
            ],
            footer: [
                Row([
                    Cell([.strong(["All"])]), .value(try dollars("1302.37", .total)), .empty,
                    .value(.percentage(try Quantity(parsing: "0.275"))),
                    .value(.missing(.notApplicable)),
                ])
            ]
        )
    }

    /// Every kind of figure once, under its name.
    static func values() throws -> Block {
        let kinds: [(String, Value)] = [
            ("text", .text(hidden)), ("headline", try dollars("1234567", .headline)),
            ("line", try dollars("2839.27", .line)), ("total", try dollars("2839.27", .total)),
            ("change", try dollars("4.8", .change)), ("exact", try dollars("0.0576", .exact)),
            ("lower bound", .lowerBound(try Money(parsing: "12"), .headline)),
            ("unit cost", .unitCost(try Money(parsing: "0.0049875"), of: "turn")),
            ("unit price", .unitPrice(try UnitPrice(parsing: "0.24", per: .one, unit: "OCU-hour"))),
            ("bare quantity", .quantity(Quantity(1_000), unit: nil)),
            ("share", .share(try Quantity(parsing: "0.528"))),
            ("percentage", .percentage(try Quantity(parsing: "0.275"))),
            ("factor", .factor(try Quantity(parsing: "1.514"))),
            ("date", .date(try day("2026-11-22"))), ("missing", .missing(.notApplicable)),
        ]
        return .section(
            Section(
                id: "values",
                title: "Values",
                blocks: [
                    .table(
                        Table(
                            id: "figures",
                            caption: "Figures",
                            columns: [Column("Kind"), Column("Figure", alignment: .number)],
                            rows: kinds.map { Row([.text($0.0), .value($0.1)]) }
                        )
                    )
                ]
            )
        )
    }
}
