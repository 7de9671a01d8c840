import Analysis
import Pricing
import Quantities
import ReportModel

extension ScenarioReport {
    /// Between which amounts most draws fall, in words; nil where no input of a month has a range.
    var chanceSentence: [Inline]? {
        // What has a range may fall once, and then a month is the same in every draw.
        guard let band, band.p10 < band.p90 else { return nil }
        var sentence: [Inline] = [
            .text(
                totals.monthly.isLowerBound
                    ? "In eight of ten draws the priced lines of a month cost between "
                    : "In eight of ten draws a month costs between "
            ),
            .value(.money(band.p10, .headline)), " and ", .value(.money(band.p90, .headline)),
            ", in half of them less than ", .value(.money(band.p50, .headline)),
        ]
        if let side = side(of: band) { sentence += ["; ", .text(side)] }
        return sentence + ["."]
    }

    /// On which side of the expected case most draws are, where it is outside of what eight of ten
    /// cost: the ranges reach much further to one side of what is expected than to the other.
    func side(of band: CostBand) -> String? {
        let expected = totals.monthly.amount.expected
        if expected < band.p10 { return "nine of ten cost more than the expected case" }
        if expected > band.p90 { return "nine of ten cost less than the expected case" }
        return nil
    }

    /// The draws beside the low and the high case; nothing where there is no sentence on them.
    var bandFigures: [Block] {
        guard let band, let sentence = chanceSentence else { return [] }
        let month = totals.monthly.amount
        let bars = [
            ("Low to high, all inputs at once", month.low, month.high),
            ("Eight of ten draws", band.p10, band.p90),
        ]
        return [
            .figure(
                Figure(
                    id: "band",
                    title: sentence,
                    subtitle: [
                        .text(
                            "Difference from the expected month. Each input is drawn on its own "
                                + "from a triangle over its range, "
                        ),
                        .value(.quantity(Quantity(CostBand.sampleCount), unit: "times")),
                        .text(
                            ", always the same. That says something about the ranges, not "
                                + "about the future: the low and high cases are the outer bounds."
                        ),
                    ],
                    chart: .bars(
                        BarChart(bars: bars.compactMap { bar($0.0, from: $0.1, to: $0.2) })
                    ),
                    data: bandTable(band)
                )
            )
        ]
    }

    private func bar(_ label: String, from low: Money, to high: Money) -> BarChart.Bar? {
        let expected = totals.monthly.amount.expected
        guard let less = try? low - expected, let more = try? high - expected else { return nil }
        return BarChart.Bar(label: [.text(label)], amount: less, otherEnd: more)
    }

    private func bandTable(_ band: CostBand) -> Table {
        let month = totals.monthly.amount
        let rows: [(String, Money)] = [
            ("Low case", month.low), ("One draw of ten is cheaper", band.p10),
            ("Half of the draws are cheaper", band.p50), ("Expected case", month.expected),
            ("One draw of ten costs more", band.p90), ("High case", month.high),
        ]
        return Table(
            id: "band-data",
            caption: "Monthly cost in the three cases and in the draws",
            columns: [
                Column("Case"), Column("Cost", unit: .money("a month"), alignment: .number),
            ],
            rows: rows.sorted { $0.1 < $1.1 }.map { Row([.text($0), .value(.money($1, .line))]) }
        )
    }
}
