import Quantities
import ReportModel

/// Draws bars as Mermaid: the parts of a whole as a pie, all else as bars that lie.
///
/// Mermaid cannot
/// draw bars that begin in the middle, so that each step of a waterfall is drawn by what stands
/// after it.
struct MermaidChart {
    private let bars: [ChartBars.Bar]
    private let isWhole: Bool

    /// Prepares the bars of a chart; nil for bars with two ends.
    init?(_ bars: ChartBars, _ chart: Chart) {
        if case .bars(let chart) = chart, chart.bars.contains(where: { $0.otherEnd != nil }) {
            return nil
        }
        self.bars = bars.bars
        if case .composition = chart { isWhole = true } else { isWhole = false }
    }

    /// The block.
    var markdown: String {
        (["```mermaid"] + (isWhole ? pie : lying) + ["```"]).joined(separator: "\n")
    }

    private var pie: [String] {
        ["pie showData"]
            + bars.filter { $0.end > .zero }
            .map { "    \(label($0)) : \(amount($0))" }
    }

    private var lying: [String] {
        [
            "xychart-beta horizontal",
            "    x-axis [\(bars.map(label).joined(separator: ", "))]",
            "    y-axis \"USD\"",
            "    bar [\(bars.map(amount).joined(separator: ", "))]",
        ]
    }

    private func label(_ bar: ChartBars.Bar) -> String {
        let text = bar.label.plain(.markdownSentence).withoutDollarSign
        return "\"" + text.replacing("\"", with: "'") + "\""
    }

    /// The end of the bar in dollars and cents.
    private func amount(_ bar: ChartBars.Bar) -> String {
        let cents = (try? bar.end.dollars()).flatMap { try? $0.rounded(toFractionDigits: 2) }
        return cents?.decimalText() ?? "0"
    }
}
