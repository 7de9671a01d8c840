import Quantities
import ReportModel

/// Draws bars as Mermaid: the parts of a whole as a pie, all else as bars that lie.
///
/// Mermaid cannot draw bars that begin in the middle, so that each step of a waterfall is drawn by
/// what stands after it. It leaves all labels of bars out where one is long, and keeps one slice of
/// several with one name: labels are short here, and told apart.
struct MermaidChart {
    /// The most characters of a label.
    private static let longest = 40

    private let bars: [ChartBars.Bar]
    private let money: Currency
    private let isWhole: Bool

    /// Prepares the bars of a chart; nil for bars with two ends, and where nothing
    /// costs anything.
    init?(_ bars: ChartBars, _ chart: Chart) {
        if case .bars(let chart) = chart, chart.bars.contains(where: { $0.otherEnd != nil }) {
            return nil
        }
        if case .composition = chart { isWhole = true } else { isWhole = false }
        let isPie = isWhole
        let shown = bars.bars.filter { !isPie || $0.end > .zero }
        guard shown.contains(where: { Self.amount($0, bars.money) != .zero }) else { return nil }
        self.bars = shown
        money = bars.money
    }

    /// The block.
    var markdown: String {
        (["```mermaid"] + (isWhole ? pie : lying) + ["```"]).joined(separator: "\n")
    }

    private var pie: [String] {
        ["pie showData"]
            + zip(labels, bars).map { "    \($0) : \(amount($1).decimalText())" }
    }

    private var lying: [String] {
        let amounts = bars.map { amount($0) }
        let (lowest, highest) = (amounts.min() ?? .zero, amounts.max() ?? .zero)
        let ends = [min(lowest, .zero), max(highest, .zero)].map { $0.decimalText() }
        return [
            "xychart-beta horizontal",
            "    x-axis [\(labels.joined(separator: ", "))]",
            "    y-axis \"\(money.code)\" \(ends.joined(separator: " --> "))",
            "    bar [\(amounts.map { $0.decimalText() }.joined(separator: ", "))]",
        ]
    }

    /// The labels in quotes; the table below has the whole names.
    private var labels: [String] {
        var taken: Set<String> = []
        return bars.map { bar in
            let words = bar.label.plain(.markdownSentence(money))
                .replacing("\"", with: "'")
            var (label, number) = (words.shortened(to: Self.longest), 1)
            while !taken.insert(label).inserted {
                number += 1
                let mark = " (\(number))"
                label = words.shortened(to: Self.longest - mark.count) + mark
            }
            return "\"\(label)\""
        }
    }

    /// The end of the bar, with the decimals of the currency.
    private func amount(_ bar: ChartBars.Bar) -> Quantity { Self.amount(bar, money) }

    private static func amount(_ bar: ChartBars.Bar, _ money: Currency) -> Quantity {
        (try? bar.end.dollars()).flatMap { try? $0.rounded(toFractionDigits: money.fractionDigits) }
            ?? .zero
    }
}

extension String {
    /// The text, or its beginning with a mark where it has more characters.
    fileprivate func shortened(to limit: Int) -> String {
        guard count > limit else { return self }
        var start = prefix(limit - 1)
        while start.last?.isWhitespace == true { start.removeLast() }
        return start + "…"
    }
}
