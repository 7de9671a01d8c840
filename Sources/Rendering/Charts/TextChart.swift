import Quantities
import ReportModel

/// Draws bars with characters, in a block of code.
struct TextChart {
    private static let width = 40

    private let bars: [ChartBars.Bar]
    private let format: NumberFormat
    private let scale: ChartScale

    /// Prepares the bars.
    init(_ chart: ChartBars) {
        bars = chart.bars
        format = chart.format
        let ends = chart.bars.flatMap { [$0.start, $0.end] }.compactMap { try? $0.dollars() }
        scale = ChartScale(
            low: min(ends.min() ?? .zero, .zero),
            high: ends.max() ?? .zero,
            start: .zero,
            end: Quantity(Self.width)
        )
    }

    /// The block.
    var markdown: String {
        let labels = bars.map { $0.label.plain(format) }
        let values = bars.map { format.text($0.value) }
        let (longest, widest) = (
            labels.map(\.count).max() ?? 0, values.map(\.count).max() ?? 0
        )
        let rows = bars.indices.map { index in
            let label = labels[index] + spaces(longest - labels[index].count)
            let value = spaces(widest - values[index].count) + values[index]
            return "\(label)  \(value)  \(drawn(bars[index]))"
        }
        return (["```text"] + rows.map(\.withoutSpacesBehind) + ["```"]).joined(separator: "\n")
    }

    private func drawn(_ bar: ChartBars.Bar) -> String {
        let (first, last) = (place(of: min(bar.start, bar.end)), place(of: max(bar.start, bar.end)))
        guard bar.start != bar.end else { return spaces(first) }
        let length = last - first
        return spaces(first) + (length == 0 ? "▏" : String(repeating: "█", count: length))
    }

    private func place(of amount: Money) -> Int {
        let place = (try? amount.dollars())
            .flatMap { dollars in
                try? scale.place(of: dollars).rounded(toFractionDigits: 0)
            }
        return place.flatMap { Int($0.decimalText()) } ?? 0
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}

extension String {
    fileprivate var withoutSpacesBehind: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
