import Quantities
import ReportModel

/// Lays out bars on either side of one line; places are in percent of the width.
struct BarRows {
    private let chart: BarChart
    private let text: HTMLText
    private let amounts: ChartScale

    /// Prepares bars; nil where none of them has a length.
    init?(_ chart: BarChart, text: HTMLText) {
        let dollars = chart.bars.flatMap(\.ends).compactMap { try? $0.dollars() } + [.zero]
        guard let low = dollars.min(), let high = dollars.max(), low < high else { return nil }
        self.chart = chart
        self.text = text
        amounts = ChartScale(low: low, high: high, start: .zero, end: Quantity(100))
    }

    /// The view.
    var view: View { View(.bars, ["kind": "difference", "bars": chart.bars.map(row)]) }

    private func row(of bar: BarChart.Bar) -> View {
        let format = chart.bars.flatMap(\.ends).chartFormat(in: text.money)
        let values = bar.ends.map { format.text(.money($0, .change)).escapedHTML }
        return View(
            .bar,
            [
                "label": text.html(bar.label),
                "value": values.joined(separator: " to "),
                "rects": bar.ends.map(rect), "bottom": amounts.place(of: .zero).coordinate,
            ]
        )
    }

    private func rect(to amount: Money) -> View {
        let bottom = amounts.place(of: .zero)
        let end = amounts.place(of: (try? amount.dollars()) ?? .zero)
        let width = (try? max(bottom, end) - min(bottom, end)) ?? .zero
        return View(
            .rect,
            [
                "direction": amount == .zero ? "none" : amount > .zero ? "up" : "down",
                "x": min(bottom, end).coordinate, "width": width.coordinate,
            ]
        )
    }
}

extension BarChart.Bar {
    fileprivate var ends: [Money] { [amount] + [otherEnd].compactMap(\.self) }
}
