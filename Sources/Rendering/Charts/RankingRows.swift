import Quantities
import ReportModel

/// Lays out bars of the same parts from nought; places are in percent of the width.
struct RankingRows {
    private let chart: RankingChart
    private let text: HTMLText
    private let amounts: ChartScale

    /// Prepares bars; nil where none of them has a length.
    init?(_ chart: RankingChart, text: HTMLText) {
        guard let high = chart.bars.compactMap({ try? $0.total.dollars() }).max(), high > .zero
        else { return nil }
        self.chart = chart
        self.text = text
        amounts = ChartScale(low: .zero, high: high, start: .zero, end: Quantity(100))
    }

    /// The view.
    var view: View {
        let key = chart.parts.enumerated()
            .map { index, name in View(.key, ["number": String(index + 1), "name": name]) }
        return View(
            .bars,
            [
                "kind": "ranking", "hasKey": key.count > 1, "key": key,
                "bars": chart.bars.map(row),
            ]
        )
    }

    private func row(of bar: RankingChart.Bar) -> View {
        var start = Money.zero
        var rects: [View] = []
        for (index, amount) in bar.amounts.enumerated() {
            let end = (try? start + amount) ?? start
            let (first, last) = (place(of: start), place(of: end))
            let width = (try? last - first) ?? .zero
            rects.append(
                View(
                    .rect,
                    [
                        "direction": "c\(index + 1)", "x": first.coordinate,
                        "width": width.coordinate,
                    ]
                )
            )
            start = end
        }
        return View(
            .bar,
            [
                "label": text.html(bar.label),
                "value": chart.bars.map(\.total).chartFormat(in: text.money)
                    .text(.money(bar.total, .headline)).escapedHTML,
                "rects": rects, "isMarked": bar.isMarked, "bottom": Quantity.zero.coordinate,
            ]
        )
    }

    private func place(of amount: Money) -> Quantity {
        amounts.place(of: (try? amount.dollars()) ?? .zero)
    }
}
