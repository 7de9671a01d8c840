import Quantities
import ReportModel

/// Lays out bars on either side of one line; places are in percent of the width.
struct BarRows {
    private let chart: BarChart
    private let text: HTMLText
    private let amounts: ChartScale

    /// Prepares bars; nil where none of them has a length.
    init?(_ chart: BarChart, text: HTMLText) {
        let dollars = chart.bars.compactMap { try? $0.amount.dollars() } + [.zero]
        guard let low = dollars.min(), let high = dollars.max(), low < high else { return nil }
        self.chart = chart
        self.text = text
        amounts = ChartScale(low: low, high: high, start: .zero, end: Quantity(100))
    }

    /// The view.
    var view: View { View(.bars, ["bars": chart.bars.map(row)]) }

    private func row(of bar: BarChart.Bar) -> View {
        let bottom = amounts.place(of: .zero)
        let end = amounts.place(of: (try? bar.amount.dollars()) ?? .zero)
        let width = (try? max(bottom, end) - min(bottom, end)) ?? .zero
        return View(
            .bar,
            [
                "label": text.html(bar.label), "value": text.html(.money(bar.amount, .change)),
                "direction": bar.amount == .zero ? "none" : bar.amount > .zero ? "up" : "down",
                "x": min(bottom, end).coordinate, "width": width.coordinate,
                "bottom": bottom.coordinate,
            ]
        )
    }
}
