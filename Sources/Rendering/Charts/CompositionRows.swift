import Quantities
import ReportModel

/// Lays out the parts of a whole: one bar in parts, and a row for each; places are in percent.
struct CompositionRows {
    private let chart: CompositionChart
    private let text: HTMLText
    private let total: Money
    private let amounts: ChartScale

    /// Where each part begins, and where the last ends.
    private let edges: [Money]

    /// A part below this many percent of the width has no room for its share.
    private static let room = Quantity(6)

    /// Prepares parts; nil where the whole has no length, or a part is below nought.
    init?(_ chart: CompositionChart, text: HTMLText) {
        var edges = [Money.zero]
        for part in chart.parts {
            guard part.amount >= .zero, let next = try? edges[edges.count - 1] + part.amount
            else { return nil }
            edges.append(next)
        }
        let total = edges[edges.count - 1]
        guard let high = try? total.dollars(), high > .zero else { return nil }
        self.chart = chart
        self.text = text
        self.edges = edges
        self.total = total
        amounts = ChartScale(low: .zero, high: high, start: .zero, end: Quantity(100))
    }

    /// The view.
    var view: View {
        let rects = chart.parts.indices.map { rect(of: $0) }
        let rows = chart.parts.indices.map { row(of: $0, rects[$0]) }
        return View(
            .bars,
            ["kind": "composition", "isStacked": true, "whole": rects, "bars": rows]
        )
    }

    private func row(of index: Int, _ rect: View) -> View {
        let part = chart.parts[index]
        return View(
            .bar,
            [
                "label": text.html(part.label), "value": text.html(.money(part.amount, .total)),
                "share": share(of: part), "rects": [rect],
            ]
        )
    }

    private func rect(of index: Int) -> View {
        let (start, end) = (place(of: edges[index]), place(of: edges[index + 1]))
        let width = (try? end - start) ?? .zero
        let share = share(of: chart.parts[index])
        return View(
            .rect,
            [
                "direction": "c\(index + 1)", "x": start.coordinate, "width": width.coordinate,
                "label": width < Self.room ? nil : share,
            ]
        )
    }

    private func place(of amount: Money) -> Quantity {
        amounts.place(of: (try? amount.dollars()) ?? .zero)
    }

    private func share(of part: CompositionChart.Part) -> String? {
        guard let share = try? part.amount.dollars() / total.dollars() else { return nil }
        return text.format(isInTable: true).text(.share(share)).escapedHTML
    }
}
