import Quantities
import ReportModel
import Testing

@testable import Rendering

/// The charts of amounts from nought; places are computed by hand.
@Suite("Charts of amounts")
struct ChartTests {
    private func money(_ dollars: Int) -> Money { Money(rounding: Quantity(dollars)) }

    private func html(_ blocks: [Block]) throws -> String {
        let page = Page(
            path: "",
            kind: .offering,
            title: "T",
            summary: "S",
            ancestors: [],
            facts: [],
            blocks: blocks,
            data: .null,
            mainTable: nil,
            provenance: try SamplePage.provenance()
        )
        let templates = try #require(TemplateLibrary.load(overriding: []).library)
        return HTMLRenderer(templates: templates).render(page, in: SamplePage.frame)
    }

    private func html(_ chart: Chart, isDataFolded: Bool = false) throws -> String {
        try html([
            .figure(
                Figure(
                    id: "chart",
                    title: ["The finding"],
                    subtitle: [],
                    chart: chart,
                    data: Table(
                        id: "data",
                        caption: "The data",
                        columns: [Column("Use")],
                        rows: []
                    ),
                    isDataFolded: isDataFolded
                )
            )
        ])
    }

    private func rects(_ html: String) -> [String] {
        html.matches(of: /<rect class="(c\d)" x="([0-9.]+)%" y="3" width="([0-9.]+)%"/)
            .map { "\($0.output.1) \($0.output.2) \($0.output.3)" }
    }

    @Test("each part begins where the one before it ends, and says its share")
    func composition() throws {
        let parts = [("Input", 120), ("Output", 72), ("Rest <b>", 8)]
            .map { CompositionChart.Part(label: [.text($0)], amount: money($1)) }
        let html = try html(.composition(CompositionChart(parts: parts)), isDataFolded: true)
        #expect(rects(html) == ["c1 0.00 60.00", "c2 60.00 36.00", "c3 96.00 4.00"])
        #expect(
            html.matches(of: /<span class="share">([^<]+)</).map(\.output.1) == [
                "60%", "36%", "4%",
            ]
        )
        // The last has no room for its share in the bar of the whole.
        #expect(
            html.matches(of: /<text class="c\d" [^>]+>([^<]+)</).map(\.output.1) == ["60%", "36%"]
        )
        #expect(html.contains("Rest &lt;b&gt;"))
        #expect(html.contains("<details class=\"data\">"))
    }

    @Test("a part below nought, or a whole of nothing, has no bars")
    func noComposition() throws {
        for amounts in [[10, -1], [0, 0], []] {
            let parts = amounts.map { CompositionChart.Part(label: ["x"], amount: money($0)) }
            let html = try html(.composition(CompositionChart(parts: parts)))
            #expect(!html.contains("<svg"))
            #expect(html.contains("<table id=\"table-data\""))
        }
    }

    @Test("bars of the same parts start at nought on one scale, with a key and a mark")
    func ranking() throws {
        let chart = RankingChart(
            parts: ["Tokens", "All else"],
            bars: [
                .init(
                    label: ["A"],
                    amounts: [money(20), money(30)],
                    total: money(50),
                    isMarked: false
                ),
                .init(
                    label: ["B"],
                    amounts: [money(150), money(50)],
                    total: money(200),
                    isMarked: true
                ),
            ]
        )
        let html = try html(.ranking(chart))
        #expect(
            rects(html) == ["c1 0.00 10.00", "c2 10.00 15.00", "c1 0.00 75.00", "c2 75.00 25.00"]
        )
        #expect(html.matches(of: /<li class="marked">/).count == 1)
        #expect(html.contains("</svg> Tokens</li>"))
        let values = html.matches(of: /<span class="value">([^<]+)</).map(\.output.1)
        #expect(values == ["$50", "$200"])
    }

    @Test("a band goes along its upper edge and back along the lower one")
    func band() throws {
        func series(_ name: String, _ last: Int) -> LineChart.Series {
            let points = [0, 1, 2].map { LineChart.Point(Quantity($0), money($0 * last / 2)) }
            return LineChart.Series(name: [.text(name)], points: points)
        }
        let chart = LineChart(
            axis: .count(of: "months"),
            series: [series("Expected", 200)],
            band: LineChart.Band(low: series("Low", 100), high: series("High", 400))
        )
        let html = try html(.lines(chart))
        // The middle of a straight line is left out; 400 is the top of the scale.
        #expect(
            html.contains(
                "class=\"band\" d=\"M0.00 200.00 L1000.00 0.00 L1000.00 150.00 L0.00 200.00 Z\""
            )
        )
        #expect(html.contains("class=\"line s1\" d=\"M0.00 200.00 L1000.00 100.00\""))
        #expect(html.matches(of: /class="edge"/).count == 2)
        #expect(html.contains("Low: $0.00 at 0 months, $100 at 2 months."))
    }

    @Test("a bend stays where a line is not straight")
    func corners() {
        let points = [(0, 0), (1, 10), (2, 20), (3, 50), (4, 80), (5, 80)]
            .map { LineChart.Point(Quantity($0), money($1)) }
        #expect(points.corners.map(\.number) == [0, 2, 4, 5].map { Quantity($0) })
    }

    @Test("a sparkline has its words in HTML and characters in Markdown")
    func sparkline() throws {
        let line = Sparkline([0, 7, 14].map { money($0) }, summary: "from 0 to \"14\"")
        let block = Block.paragraph([.sparkline(line)])
        let html = try html([block])
        #expect(html.contains("role=\"img\" aria-label=\"from 0 to &quot;14&quot;\""))
        #expect(html.contains("<path d=\"M1.00 15.00 L31.00 8.50 L61.00 2.00\"/>"))
        // Seven of fourteen is 3.5 of 7 steps, and a half goes up.
        #expect(SparklineDrawing(line)?.characters == "▁▅█")
        #expect(SparklineDrawing(Sparkline([money(1)], summary: "")) == nil)
        #expect(SparklineDrawing(Sparkline([.zero, .zero], summary: "")) == nil)
    }

    @Test("a bar beside a figure is drawn in HTML, and the figure stays exact for programs")
    func bar() throws {
        let cost = try Quantity(parsing: "0.5775")
        let cell = Cell([.value(.decimal(cost, digits: 2)), .bar(try Quantity(parsing: "0.25"))])
        let table = Table(
            id: "t",
            caption: "C",
            columns: [Column("Model"), Column("Cost", unit: "JPY", alignment: .number)],
            rows: [Row([.text("A"), cell])]
        )
        let html = try html([.table(table)])
        #expect(html.contains("0.58<svg class=\"share\" aria-hidden=\"true\""))
        #expect(html.contains("<rect width=\"25.00\" height=\"4\"/>"))
        #expect(CSVRenderer.render(table) == "Model,Cost (JPY)\nA,0.5775\n")
        let markdown = MarkdownRenderer().render([.table(table)], title: "T")
        #expect(markdown.contains("| A | 0.58 |"))
    }

    @Test("findings say what they say in every format, and lead to their proof")
    func findings() throws {
        let finding = Finding(
            ["It costs ", .value(.money(money(500), .headline)), "."],
            detail: ["Half of it is <b>."],
            see: Finding.Link("Line items", anchor: "line-items")
        )
        let html = try html([.findings([finding])])
        #expect(
            html.contains(
                "<li><strong>It costs <data value=\"500.00\">$500</data>.</strong> Half of it is &lt;b&gt;. "
                    + "<a href=\"#line-items\">Line items</a></li>"
            )
        )
        let markdown = MarkdownRenderer().render([.findings([finding])], title: "T")
        #expect(markdown.contains("1. **It costs USD 500.** Half of it is \\<b\\>."))
    }

    @Test("what a number stands on is one bar whose parts follow each other")
    func grounds() throws {
        let headline = Headline(
            label: "Cost",
            value: .money(money(10), .headline),
            unit: "a month",
            range: nil,
            note: [],
            grounds: [
                .init("measured", style: .solid, share: Quantity(wholePercent: 30)),
                .init("guessed", style: .dashed, share: Quantity(wholePercent: 70)),
            ],
            tiles: []
        )
        let html = try html([.headline(headline)])
        #expect(html.contains("<svg x=\"0.00%\" width=\"30.00%\""))
        #expect(html.contains("<svg x=\"30.00%\" width=\"70.00%\""))
        #expect(html.contains("<b>30%</b> measured"))
    }
}
