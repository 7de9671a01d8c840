import Quantities
import ReportModel

/// Lays out a line chart: places across go from 0 to 1000, places down are pixels.
struct LinePlot {
    private static let width = Quantity(1_000)
    private static let height = Quantity(200)

    /// A mark closer than this to the one before it stands without its words.
    private static let clearance = Quantity(220)

    private let chart: LineChart
    private let format: NumberFormat
    private let numbers: ChartScale
    private let ticks: [Quantity]
    private let amounts: ChartScale

    /// Prepares a chart; nil for one without a width or without an amount above nought.
    init?(_ chart: LineChart, in currency: Currency) {
        let points = chart.lines.flatMap(\.points)
        let all = points.map(\.number)
        guard let low = all.min(), let high = all.max(), low < high,
            let most = points.compactMap({ try? $0.amount.dollars() }).max(), most > .zero
        else { return nil }
        self.chart = chart
        format = NumberFormat(currency: .sign, money: currency, isInTable: true)
        numbers = ChartScale(low: low, high: high, start: .zero, end: Self.width)
        ticks = ChartScale.ticks(upTo: most)
        amounts = ChartScale(
            low: .zero,
            high: ticks.last ?? most,
            start: Self.height,
            end: .zero
        )
    }

    /// The view.
    func view(id: String) -> View {
        let labels = EndLabels(
            chart.lines.map { series in
                EndLabels.Label(
                    lines: series.name.plain(format).wrapped(to: 16) + [lastAmount(of: series)],
                    place: series.points.last.map(\.amount).map(place) ?? Self.height
                )
            }
        )
        return View(
            .plot,
            [
                "id": id,
                "height": String(labels.height + 71),
                "description": description,
                "unit": format.text(.money),
                "axis": axis,
                "gridlines": ticks.map { tick in
                    View(
                        .gridline,
                        [
                            "y": amounts.place(of: tick).coordinate, "label": short(tick),
                            "isBottom": tick == .zero,
                        ]
                    )
                },
                "ticks": numberTicks,
                "band": chart.band.map(outline),
                "edges": chart.edges.enumerated()
                    .map { index, edge in
                        view(of: edge, number: 1, at: chart.series.count + index, labels)
                    },
                "series": chart.series.enumerated()
                    .map { index, series in
                        view(of: series, number: index + 1, at: index, labels)
                    } + measuredName(labels),
                "marks": marks + measuredMarks,
            ]
        )
    }

    private func view(
        of series: LineChart.Series,
        number: Int,
        at place: Int,
        _ labels: EndLabels
    ) -> View {
        View(
            .series,
            [
                "number": String(number), "path": path(through: series.points),
                "leader": labels.leader(of: place), "words": labels.views(of: place),
            ]
        )
    }

    /// The name of what was measured, beside its last point.
    private func measuredName(_ labels: EndLabels) -> [View] {
        guard chart.measured != nil else { return [] }
        let place = chart.lines.count - 1
        return [
            View(
                .series,
                [
                    "number": String(chart.series.count + 1), "path": nil,
                    "leader": labels.leader(of: place), "words": labels.views(of: place),
                ]
            )
        ]
    }

    private var measuredMarks: [View] {
        (chart.measured?.points ?? [])
            .map { point in
                View(
                    .mark,
                    [
                        "x": numbers.place(of: point.number).percentOfThousand,
                        "y": place(of: point.amount).coordinate, "label": "", "isPoint": true,
                        "isLeft": false,
                    ]
                )
            }
    }

    /// The way along the upper edge and back along the lower one.
    private func outline(of band: LineChart.Band) -> String {
        let back = path(through: band.low.points.reversed()).dropFirst()
        return path(through: band.high.points) + " L" + back + " Z"
    }

    private func place(of amount: Money) -> Quantity {
        amounts.place(of: (try? amount.dollars()) ?? .zero)
    }

    private func path(through points: [LineChart.Point]) -> String {
        points.corners.enumerated()
            .map { index, point in
                let x = numbers.place(of: point.number).coordinate
                return (index == 0 ? "M" : "L") + "\(x) \(place(of: point.amount).coordinate)"
            }
            .joined(separator: " ")
    }

    /// The points that matter, with their words as far as there is room.
    private var marks: [View] {
        var last: Quantity?
        return chart.marks.map { mark in
            let x = numbers.place(of: mark.point.number)
            let isClear = last.flatMap { try? x - $0 }.map { $0 >= Self.clearance } ?? true
            if isClear { last = x }
            return View(
                .mark,
                [
                    "x": x.percentOfThousand, "y": place(of: mark.point.amount).coordinate,
                    "label": isClear ? mark.label.plain(format) : "", "isPoint": true,
                    "isLeft": x > Quantity(500),
                ]
            )
        }
    }

    private var numberTicks: [View] {
        if case .months = chart.axis { return monthTicks }
        return evenTicks
    }

    /// The first month, and others at the same distance, at most five.
    private var monthTicks: [View] {
        let months = Int(numbers.high.decimalText()) ?? 0
        let step = max(1, (months + 3) / 4)
        return stride(from: 0, through: months, by: step)
            .map { month in
                View(
                    .tick,
                    [
                        "x": numbers.place(of: Quantity(month)).percentOfThousand,
                        "label": label(of: Quantity(month)),
                        "anchor": month == 0 ? "start" : month == months ? "end" : "middle",
                    ]
                )
            }
    }

    /// The ends and three numbers between them.
    private var evenTicks: [View] {
        (0...4)
            .compactMap { part in
                guard let width = try? numbers.high - numbers.low,
                    let way = try? width * Quantity(part) / Quantity(4),
                    let number = try? numbers.low + way
                else { return nil }
                return View(
                    .tick,
                    [
                        "x": Quantity(part * 250).percentOfThousand, "label": label(of: number),
                        "anchor": part == 0 ? "start" : part == 4 ? "end" : "middle",
                    ]
                )
            }
    }

    private var axis: String? {
        guard case .count(let things) = chart.axis else { return nil }
        return things
    }

    private func label(of number: Quantity) -> String {
        switch chart.axis {
        case .share, .months: format.text(chart.axis.value(number))
        case .count: shortCount(number)
        }
    }

    /// An amount on the scale: thousands and millions are written short, and without the code of a
    /// currency that has no sign, which stands above the scale.
    private func short(_ amount: Quantity) -> String {
        let count = shortCount(amount)
        return format.money.sign.count == 1 ? format.signed(count, in: .headline) : count
    }

    private func shortCount(_ number: Quantity) -> String {
        for (size, letter) in [(1_000_000_000, "B"), (1_000_000, "M"), (10_000, "K")]
        where number >= Quantity(size) {
            let unit = letter == "K" ? 1_000 : size
            guard let count = try? (number / Quantity(unit)).rounded(toFractionDigits: 2) else {
                break
            }
            return format.grouped(count.decimalText()) + letter
        }
        return format.text(.quantity(number, unit: nil))
    }

    private func lastAmount(of series: LineChart.Series) -> String {
        series.points.last.map { format.text(.money($0.amount, .headline)) } ?? ""
    }

    /// Every series from its first amount to its last, and every mark, in words.
    private var description: String {
        let sentence = NumberFormat(currency: .sign, money: format.money, isInTable: false)
        let lines = chart.lines.map { series in
            let ends = [series.points.first, series.points.last].compactMap(\.self)
                .map { point in
                    let amount = sentence.text(.money(point.amount, .headline))
                    return "\(amount) at \(sentence.text(chart.axis.value(point.number)))"
                }
            return "\(series.name.plain(sentence)): \(ends.joined(separator: ", "))."
        }
        let marks = chart.marks.map { mark in
            let amount = sentence.text(.money(mark.point.amount, .headline))
            return "\(mark.label.plain(sentence)): \(amount)."
        }
        return (lines + marks).joined(separator: " ")
    }
}

extension LineChart {
    /// The edges of the band.
    fileprivate var edges: [Series] { band.map { [$0.low, $0.high] } ?? [] }

    /// Everything that is drawn as a line.
    fileprivate var lines: [Series] { series + edges + [measured].compactMap(\.self) }
}
