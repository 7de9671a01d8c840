import Quantities
import ReportModel

/// Lays out the bars of a waterfall; places are in percent of the width.
struct WaterfallRows {
    private let chart: WaterfallChart
    private let text: HTMLText
    private let amounts: ChartScale

    /// What stands after the start and after each step.
    private let levels: [Money]

    /// Prepares a waterfall; nil where it has no step, or none with a length.
    init?(_ chart: WaterfallChart, text: HTMLText) {
        var levels = [chart.start.amount]
        for step in chart.steps {
            guard let next = try? levels[levels.count - 1] + step.amount else { return nil }
            levels.append(next)
        }
        let dollars = levels.compactMap { try? $0.dollars() } + [.zero]
        guard !chart.steps.isEmpty, let low = dollars.min(), let high = dollars.max(), low < high
        else { return nil }
        self.chart = chart
        self.text = text
        self.levels = levels
        amounts = ChartScale(low: low, high: high, start: .zero, end: Quantity(100))
    }

    /// The view.
    var view: View {
        let steps = chart.steps.enumerated()
            .map { index, step in
                row(step.label, .money(step.amount, .change), levels[index], levels[index + 1])
            }
        let start = row(chart.start.label, .money(levels[0], .headline), .zero, levels[0])
        let last = levels[levels.count - 1]
        let end = row(chart.end, .money(last, .headline), .zero, last)
        return View(.bars, ["kind": "waterfall", "bars": [start] + steps + [end]])
    }

    private var format: NumberFormat {
        (chart.steps.map(\.amount) + [levels[0], levels[levels.count - 1]])
            .chartFormat(in: text.money)
    }

    private func row(_ label: [Inline], _ value: Value, _ from: Money, _ to: Money) -> View {
        let (first, second) = (place(of: from), place(of: to))
        let width = (try? max(first, second) - min(first, second)) ?? .zero
        let isEnd = from == .zero
        let direction = isEnd ? "total" : to == from ? "none" : to > from ? "up" : "down"
        let rect = View(
            .rect,
            [
                "direction": direction, "x": min(first, second).coordinate,
                "width": width.coordinate,
            ]
        )
        return View(
            .bar,
            [
                "label": text.html(label), "value": format.text(value).escapedHTML,
                "rects": [rect],
                "bottom": place(of: .zero).coordinate,
            ]
        )
    }

    private func place(of amount: Money) -> Quantity {
        amounts.place(of: (try? amount.dollars()) ?? .zero)
    }
}
