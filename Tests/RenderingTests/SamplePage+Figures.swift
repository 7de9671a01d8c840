import Quantities
import ReportModel

extension SamplePage {
    /// A figure of each kind, with a name that a careless renderer would take for mark-up.
    static func figures() throws -> [Block] {
        [
            .figure(
                Figure(
                    id: "prices",
                    title: ["Down to ", .value(.unitPrice(try price("0.50")))],
                    subtitle: [.text(hostile)],
                    chart: .steps(try steps()),
                    data: try figureTable(id: "prices-data", "Prices")
                )
            ),
            .figure(
                Figure(
                    id: "effects",
                    title: ["Chat costs less"],
                    subtitle: [],
                    chart: .bars(try bars()),
                    data: try figureTable(id: "effects-data", "Effects")
                )
            ),
        ]
    }

    /// A price in three steps over 181 days, and one that was there from day 31 to day 120 and is
    /// given for another number of tokens.
    static func steps() throws -> StepChart {
        let other = try UnitPrice(parsing: "0.0003", per: Quantity(1_000), unit: "tokens")
        return StepChart(
            series: [
                StepChart.Series(
                    name: ["global"],
                    points: [
                        StepChart.Point(try day("2026-01-01"), try price("1.00")),
                        StepChart.Point(try day("2026-03-01"), try price("0.80")),
                        StepChart.Point(try day("2026-06-01"), try price("0.50")),
                    ]
                ),
                StepChart.Series(
                    name: [.text("<geo> & \"others\", above a limit")],
                    points: [
                        StepChart.Point(try day("2026-02-01"), other),
                        StepChart.Point(try day("2026-05-01"), nil),
                    ]
                ),
            ],
            end: try day("2026-07-01")
        )
    }

    /// Thirty less, ten more and nothing.
    static func bars() throws -> BarChart {
        BarChart(bars: [
            BarChart.Bar(label: [.text(hostile)], amount: try Money(parsing: "-30")),
            BarChart.Bar(label: ["Search"], amount: try Money(parsing: "10")),
            BarChart.Bar(label: ["Batch"], amount: .zero),
        ])
    }

    private static func price(_ text: String) throws -> UnitPrice {
        try UnitPrice(parsing: text, per: Quantity(1_000_000), unit: "tokens")
    }

    private static func figureTable(id: String, _ caption: String) throws -> Table {
        Table(
            id: id,
            caption: caption,
            columns: [Column("Since"), Column("Price", alignment: .number)],
            rows: [
                Row([.value(.date(try day("2026-06-01"))), .value(.unitPrice(try price("0.50")))])
            ]
        )
    }
}
