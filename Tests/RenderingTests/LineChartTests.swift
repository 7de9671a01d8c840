import Quantities
import ReportModel
import Testing

@testable import Rendering

@Suite("Line charts")
struct LineChartTests {
    private func money(_ dollars: Int) -> Money { Money(rounding: Quantity(dollars)) }

    /// One line from 0 to 400 dollars and one that stays at 100, which cross at a quarter.
    private var chart: LineChart {
        func point(_ percent: Int, _ dollars: Int) -> LineChart.Point {
            LineChart.Point(Quantity(wholePercent: percent), money(dollars))
        }
        return LineChart(
            axis: .share,
            series: [
                .init(name: ["On <demand>"], points: [point(0, 0), point(100, 400)]),
                .init(name: ["Reserved"], points: [point(0, 100), point(100, 100)]),
            ],
            marks: [
                .init(point(25, 100), label: ["25%"]), .init(point(30, 120), label: ["near"]),
                .init(point(75, 300), label: ["far"]),
            ]
        )
    }

    private func html(_ chart: LineChart) throws -> String {
        let figure = Figure(
            id: "chart",
            title: ["The finding"],
            subtitle: [],
            chart: .lines(chart),
            data: Table(id: "data", caption: "The data", columns: [Column("Use")], rows: [])
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

    @Test("lines go from point to point between the ends of the axes")
    func paths() throws {
        let html = try html(chart)
        #expect(html.contains("class=\"line s1\" d=\"M0.00 200.00 L1000.00 0.00\""))
        #expect(html.contains("class=\"line s2\" d=\"M0.00 150.00 L1000.00 150.00\""))
        let ticks = html.matches(of: /class="day [a-z]+" x="([0-9.]+)%"[^>]*>([^<]+)</)
            .map { "\($0.output.1) \($0.output.2)" }
        #expect(ticks == ["0.00 0%", "25.00 25%", "50.00 50%", "75.00 75%", "100.00 100%"])
    }

    @Test("each point that matters has a ring, and words where the one before leaves room")
    func marks() throws {
        let html = try html(chart)
        let rings = html.matches(of: /<circle class="point" cx="([0-9.]+)%" cy="([0-9.]+)"/)
            .map { "\($0.output.1) \($0.output.2)" }
        #expect(rings == ["25.00 150.00", "30.00 140.00", "75.00 50.00"])
        #expect(html.contains("dy=\"-10\">25%</text>"))
        #expect(!html.contains(">near</text>"))
        #expect(html.contains("<text class=\"price end\" x=\"75.00%\" y=\"50.00\" dx=\"-3\""))
    }

    @Test("the chart says in words where its lines begin and end, and what it marks")
    func description() throws {
        let html = try html(chart)
        #expect(html.contains("On &lt;demand&gt;: $0.00 at 0%, $400 at 100%."))
        #expect(html.contains("Reserved: $100 at 0%, $100 at 100%. 25%: $100."))
    }

    @Test("a chart without a width or an amount is not drawn; its table stands")
    func nothing() throws {
        let point = LineChart.Point(.one, money(5))
        let narrow = LineChart(axis: .share, series: [.init(name: ["A"], points: [point])])
        let html = try html(narrow)
        #expect(!html.contains("<svg class=\"plot\""))
        #expect(html.contains("The data"))
    }
}
