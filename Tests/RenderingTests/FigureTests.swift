import Quantities
import ReportModel
import Testing

@testable import Rendering

@Suite("Figures")
struct FigureTests {
    @Test("a line goes across to the day of each change and then to its price")
    func paths() throws {
        // Days 59, 151, 31 and 120 of 181 in thousandths; the axis ends at 1.00.
        let html = try html(.steps(SamplePage.steps()))
        let first =
            "<path class=\"line s1\" d=\"M0.00 0.00 H325.97 V40.00 H834.25 V100.00 H1000.00\"/>"
        #expect(html.contains(first))
        #expect(html.contains("<path class=\"line s2\" d=\"M171.27 140.00 H662.98\"/>"))
    }

    @Test("the axes have round prices from nought, and the first and the last day")
    func axes() throws {
        let html = try html(.steps(SamplePage.steps()))
        for (y, label) in [("200.00", "$0.00"), ("100.00", "$0.50"), ("0.00", "$1.00")] {
            #expect(
                html.contains("<text class=\"amount\" x=\"-8\" y=\"\(y)\" dy=\"4\">\(label)</text>")
            )
        }
        #expect(html.contains("<text class=\"day start\" x=\"0.00%\" y=\"220\">2026-01-01</text>"))
        #expect(html.contains("<text class=\"day end\" x=\"100.00%\" y=\"220\">2026-07-01</text>"))
        #expect(html.contains("<text class=\"unit\" x=\"0%\" y=\"12\">USD / 1M tokens</text>"))
    }

    @Test("round prices have the decimals that they need, others those of the source")
    func decimals() throws {
        let points = [
            StepChart.Point(try SamplePage.day("2026-01-01"), try price("1.375")),
            StepChart.Point(try SamplePage.day("2026-02-01"), try price("0.275")),
        ]
        let series = [StepChart.Series(name: ["price"], points: points)]
        let end = try SamplePage.day("2026-03-01")
        let html = try html(.steps(StepChart(series: series, end: end)))
        let amounts = html.matches(of: /class="amount"[^>]*>([^<]+)</).map(\.output.1)
        #expect(amounts == ["$0.00", "$0.50", "$1.00", "$1.50"])
        let prices = html.matches(of: /class="price"[^>]*>([^<]+)</).map(\.output.1)
        #expect(prices == ["$1.375", "$0.275"])
    }

    @Test("prices stand at the changes, the last ones with the names at the ends")
    func marks() throws {
        let html = try html(.steps(SamplePage.steps()))
        let marks = html.matches(of: /class="price" x="([0-9.]+)%" y="([0-9.]+)"[^>]*>([^<]+)</)
            .map { [$0.output.1, $0.output.2, $0.output.3].joined(separator: " ") }
        #expect(marks == ["0.00 0.00 $1.00", "32.60 40.00 $0.80", "17.13 140.00 $0.30"])
        // Two lines of 15 pixels about 100, and three about 140, but 4 below the first: from 119.
        #expect(html.contains("<text class=\"name\" x=\"18\" y=\"96.00\">global</text>"))
        #expect(html.contains("<text class=\"price\" x=\"18\" y=\"111.00\">$0.50</text>"))
        #expect(html.contains("<text class=\"name\" x=\"18\" y=\"130.00\">&lt;geo&gt; &amp; "))
        #expect(html.contains("<text class=\"price\" x=\"18\" y=\"160.00\">ended</text>"))
        #expect(html.contains("<path class=\"leader s1\" d=\"M2.00 100.00 L14.00 100.00\"/>"))
        #expect(html.contains("<path class=\"leader s2\" d=\"M2.00 140.00 L14.00 141.00\"/>"))
    }

    @Test("a chart has a name, and says in words what it draws")
    func description() throws {
        let html = try html(.steps(SamplePage.steps()))
        #expect(
            html.contains(
                "role=\"img\" aria-labelledby=\"chart-title\" aria-describedby=\"chart-description\""
            )
        )
        #expect(html.contains("<strong id=\"chart-title\">The finding</strong>"))
        #expect(
            html.contains(
                "global: $1.00 / 1M tokens from 1 January 2026, $0.80 / 1M tokens from "
                    + "1 March 2026, $0.50 / 1M tokens from 1 June 2026."
            )
        )
        #expect(html.contains("no price from 1 May 2026."))
    }

    @Test("names at lines that end at the same price do not lie on each other")
    func crowding() throws {
        let points = [
            StepChart.Point(try SamplePage.day("2026-01-01"), try price("2")),
            StepChart.Point(try SamplePage.day("2026-02-01"), try price("1")),
        ]
        let series = (1...5).map { StepChart.Series(name: [.text("n\($0)")], points: points) }
        let end = try SamplePage.day("2026-03-01")
        let html = try html(.steps(StepChart(series: series, end: end)))
        // Five of 30 pixels with 4 between, moved up so that the last ends at 215.
        let names = html.matches(of: /class="name" x="18" y="([0-9.]+)">n/)
            .compactMap { Double($0.output.1) }
        #expect(names == [60, 94, 128, 162, 196])
        #expect(html.matches(of: /dx="3"[^>]*>\$2\.00</).count == 1)
    }

    @Test(
        "round prices up to a price",
        arguments: [
            ("1", "0 0.5 1"), ("0.11", "0 0.05 0.1 0.15"), ("6.6", "0 2 4 6 8"),
            ("3", "0 1 2 3"), ("20", "0 5 10 15 20"), ("1234.5", "0 500 1000 1500"),
            ("0.0000003", "0 0.0000001 0.0000002 0.0000003"),
        ]
    )
    func ticks(price: String, expected: String) throws {
        let ticks = ChartScale.ticks(upTo: try Quantity(parsing: price))
        #expect(ticks.map { $0.decimalText() }.joined(separator: " ") == expected)
    }

    @Test("bars go from one line, to the left for less and to the right for more")
    func bars() throws {
        // From 30 less to 10 more: the line is at three quarters.
        let html = try html(.bars(SamplePage.bars()))
        let bars = html.matches(of: /<rect class="[a-z]+" x="([0-9.]+)%" y="3" width="([0-9.]+)%"/)
            .map { "\($0.output.1) \($0.output.2)" }
        #expect(bars == ["0.00 75.00", "75.00 25.00", "75.00 0.00"])
        #expect(html.matches(of: /<line x1="75.00%" x2="75.00%"/).count == 3)
        let directions = html.matches(of: /<rect class="(up|down|none)"/).map(\.output.1)
        #expect(directions == ["down", "up", "none"])
        #expect(html.contains("<span class=\"value\">−$30.00</span>"))
        #expect(html.contains(">No change<"))
    }

    @Test("a waterfall has solid ends, and each step begins where the one before it ended")
    func waterfall() throws {
        let chart = WaterfallChart(
            start: WaterfallChart.Bar(label: ["Today"], amount: try Money(parsing: "200")),
            steps: [
                WaterfallChart.Bar(label: ["less"], amount: try Money(parsing: "-150")),
                WaterfallChart.Bar(label: ["more"], amount: try Money(parsing: "30")),
            ],
            end: ["Then"]
        )
        let html = try html(.waterfall(chart))
        let bars =
            html.matches(of: /<rect class="([a-z]+)" x="([0-9.]+)%" y="3" width="([0-9.]+)%"/)
            .map { "\($0.output.1) \($0.output.2) \($0.output.3)" }
        #expect(
            bars == [
                "total 0.00 100.00", "down 25.00 75.00", "up 25.00 15.00", "total 0.00 40.00",
            ]
        )
        let values = html.matches(of: /<span class="value">([^<]+)</).map(\.output.1)
        // One of them is a hundred dollars or more, so that all are whole.
        #expect(values == ["$200", "−$150", "+$30", "$80"])
    }

    @Test("a chart with nothing to draw leaves the table alone")
    func nothing() throws {
        let free = StepChart.Point(try SamplePage.day("2026-01-01"), try price("0"))
        let charts: [Chart] = [
            .steps(
                StepChart(
                    series: [StepChart.Series(name: ["free"], points: [free])],
                    end: try SamplePage.day("2026-02-01")
                )
            ),
            .bars(BarChart(bars: [BarChart.Bar(label: ["same"], amount: .zero)])),
        ]
        for chart in charts {
            let html = try html(chart)
            #expect(!html.contains("<svg"))
            #expect(html.contains("<table id=\"table-data\""))
        }
    }

    private func price(_ text: String) throws -> UnitPrice {
        try UnitPrice(parsing: text, per: Quantity(1_000_000), unit: "tokens")
    }

    private func html(_ chart: Chart) throws -> String {
        let figure = Figure(
            id: "chart",
            title: ["The finding"],
            subtitle: ["A measure"],
            chart: chart,
            data: Table(
                id: "data",
                caption: "Data",
                columns: [Column("A")],
                rows: [Row([.text("a")])]
            )
        )
        let page = Page(
            path: "",
            kind: .offering,
            title: "T",
            summary: "S",
            ancestors: [],
            facts: [],
            blocks: [.figure(figure)],
            data: .null,
            mainTable: nil,
            provenance: try SamplePage.provenance()
        )
        let templates = try #require(TemplateLibrary.load(overriding: []).library)
        return HTMLRenderer(templates: templates).render(page, in: SamplePage.frame)
    }
}
