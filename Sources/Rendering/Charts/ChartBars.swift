import Quantities
import ReportModel

/// A chart as bars on one scale, for renderers that draw with characters.
struct ChartBars {
    /// A bar from one amount to another.
    struct Bar {
        let label: [Inline]
        let start: Money
        let end: Money

        /// What is printed beside it.
        let value: Value
    }

    let bars: [Bar]

    /// The currency of the amounts.
    let money: Currency

    /// The bars of a chart; nil for one that is made of lines.
    init?(_ chart: Chart, in money: Currency) {
        self.money = money
        switch chart {
        case .composition(let chart):
            bars = chart.parts.map { Bar.whole($0.label, $0.amount) }
        case .ranking(let chart):
            bars = chart.bars.map { Bar.whole($0.label, $0.total) }
        case .bars(let chart):
            bars = chart.bars.map { bar in
                Bar(
                    label: bar.label,
                    start: bar.otherEnd ?? .zero,
                    end: bar.amount,
                    value: .money(bar.amount, .change)
                )
            }
        case .waterfall(let chart):
            var level = chart.start.amount
            var bars = [Bar.whole(chart.start.label, level)]
            for step in chart.steps {
                guard let next = try? level + step.amount else { return nil }
                let value = Value.money(step.amount, .change)
                bars.append(Bar(label: step.label, start: level, end: next, value: value))
                level = next
            }
            self.bars = bars + [Bar.whole(chart.end, level)]
        case .steps, .lines: return nil
        }
        guard !bars.isEmpty else { return nil }
    }

    /// How the amounts of all bars are written.
    var format: NumberFormat {
        let isWhole = bars.flatMap { [$0.start, $0.end] }.chartFormat(in: money).isWhole
        return NumberFormat(currency: .code, money: money, isInTable: true, isWhole: isWhole)
    }
}

extension ChartBars.Bar {
    /// A bar that begins at nought.
    fileprivate static func whole(_ label: [Inline], _ amount: Money) -> ChartBars.Bar {
        ChartBars.Bar(label: label, start: .zero, end: amount, value: .money(amount, .headline))
    }
}
