import Quantities
import ReportModel

/// Lays out a step chart: places across go from 0 to 1000, places down are pixels.
struct StepPlot {
    private static let width = Quantity(1_000)
    private static let height = Quantity(200)

    /// Two prices closer than this across and down are not both written.
    private static let clearance = (across: Quantity(220), down: Quantity(18))

    private let chart: StepChart
    private let format = NumberFormat(currency: .sign, isInTable: true)
    private let unit: BundledPrice
    private let days: ChartScale
    private let ticks: [Quantity]
    private let amounts: ChartScale

    /// Prepares a chart; nil for one without a price above nought.
    init?(_ chart: StepChart) {
        let points = chart.series.flatMap(\.points)
        let prices = points.compactMap(\.price)
        guard let first = points.map(\.day).min(), let last = points.map(\.day).max(),
            let reference = prices.max(by: Self.isCheaper)
        else { return nil }
        self.chart = chart
        unit = BundledPrice(reference)
        guard unit.amount > .zero else { return nil }
        days = ChartScale(
            low: Quantity(first.dayNumber),
            high: Quantity(max(last, chart.end).dayNumber),
            start: .zero,
            end: Self.width
        )
        ticks = ChartScale.ticks(upTo: unit.amount)
        amounts = ChartScale(
            low: .zero,
            high: ticks.last ?? unit.amount,
            start: Self.height,
            end: .zero
        )
    }

    /// The view.
    func view(id: String) -> View {
        let drawn = chart.series.map(places)
        let labels = EndLabels(
            zip(chart.series, drawn)
                .map { series, places in
                    EndLabels.Label(
                        lines: series.name.plain(format).wrapped(to: 18) + [lastPrice(of: series)],
                        place: places.last?.y ?? Self.height
                    )
                }
        )
        return View(
            .plot,
            [
                "id": id,
                "height": String(labels.height + 51),
                "description": description,
                "unit": "USD / " + format.bundle(unit.per, unit.unit),
                "gridlines": ticks.map { tick in
                    View(
                        .gridline,
                        [
                            "y": amounts.place(of: tick).coordinate,
                            "label": written(tick, digits: tickDigits),
                            "isBottom": tick == .zero,
                        ]
                    )
                },
                "ticks": dayTicks,
                "series": drawn.enumerated()
                    .map { index, places in
                        View(
                            .series,
                            [
                                "number": String(index + 1), "path": path(through: places),
                                "leader": labels.leader(of: index),
                                "words": labels.views(of: index),
                            ]
                        )
                    },
                "marks": marks(at: drawn),
            ]
        )
    }

    /// A point on the drawing; without a price the line ends there.
    private struct Place {
        let x: Quantity
        let y: Quantity
        let amount: Quantity?
    }

    private func places(of series: StepChart.Series) -> [Place] {
        var places: [Place] = []
        for point in series.points {
            let amount = point.price.flatMap { unit.matching($0)?.amount }
            places.append(
                Place(
                    x: days.place(of: Quantity(point.day.dayNumber)),
                    y: amount.map(amounts.place) ?? places.last?.y ?? Self.height,
                    amount: amount
                )
            )
        }
        return places
    }

    /// A line that goes across to the day of each change, and then up or down.
    private func path(through places: [Place]) -> String {
        var path: [String] = []
        var isDrawing = false
        for place in places {
            if isDrawing { path.append("H\(place.x.coordinate)") }
            if place.amount != nil {
                path.append(
                    isDrawing
                        ? "V\(place.y.coordinate)"
                        : "M\(place.x.coordinate) \(place.y.coordinate)"
                )
            }
            isDrawing = place.amount != nil
        }
        if isDrawing { path.append("H\(Self.width.coordinate)") }
        return path.joined(separator: " ")
    }

    /// The prices at the changes, as far as there is room; the last ones stand at the ends.
    private func marks(at drawn: [[Place]]) -> [View] {
        var written: [Place] = []
        for place in drawn.flatMap({ $0.dropLast() }) where place.amount != nil {
            let isFree = written.allSatisfy { Self.isClear(place, of: $0) }
            guard isFree, place.x < Quantity(800) else { continue }
            written.append(place)
        }
        return written.map { place in
            View(
                .mark,
                [
                    "x": place.x.percentOfThousand, "y": place.y.coordinate,
                    "label": place.amount.map { self.written($0) },
                ]
            )
        }
    }

    private static func isClear(_ place: Place, of other: Place) -> Bool {
        let (across, down) = (place.x.distance(to: other.x), place.y.distance(to: other.y))
        return across >= clearance.across || down >= clearance.down
    }

    /// The first and the last day, and between them the years that begin well apart from both.
    private var dayTicks: [View] {
        let all = chart.series.flatMap(\.points).map(\.day) + [chart.end]
        guard let first = all.min(), let last = all.max(), first < last else { return [] }
        let years = (first.year...last.year)
            .compactMap { year in CalendarDate(year: year, month: 1, day: 1) }
            .filter { day in
                let x = days.place(of: Quantity(day.dayNumber))
                return x >= Quantity(150) && x <= Quantity(850)
            }
        let step = max(1, (years.count + 3) / 4)
        let shown = years.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
        return [(first, "start")].map(tick) + shown.map { tick($0, "middle") }
            + [(last, "end")].map(tick)
    }

    private func tick(_ day: CalendarDate, _ anchor: String) -> View {
        let x = days.place(of: Quantity(day.dayNumber))
        return View(
            .tick,
            [
                "x": x.percentOfThousand, "label": format.text(.date(day)), "anchor": anchor,
            ]
        )
    }

    /// As many decimals as the round prices need, and no fewer than 2.
    private var tickDigits: Int {
        let digits = ticks.map { tick in
            tick.decimalText().split(separator: ".").dropFirst().first?.count ?? 0
        }
        return max(2, digits.max() ?? 0)
    }

    private func written(_ amount: Quantity, digits: Int? = nil) -> String {
        let least = digits ?? unit.fractionDigits
        let decimal = amount.decimalText(minimumFractionDigits: least)
        return format.signed(format.grouped(decimal), in: .exact)
    }

    private func lastPrice(of series: StepChart.Series) -> String {
        guard let price = series.points.last?.price, let amount = unit.matching(price)?.amount
        else { return "ended" }
        return written(amount)
    }

    /// Every series from its first price to its last, in words.
    private var description: String {
        let sentence = NumberFormat(currency: .sign, isInTable: false)
        return chart.series
            .map { series in
                let steps = series.points.map { point in
                    let price = point.price.map { sentence.text(.unitPrice($0)) } ?? "no price"
                    return "\(price) from \(sentence.text(.date(point.day)))"
                }
                return "\(series.name.plain(sentence)): \(steps.joined(separator: ", "))."
            }
            .joined(separator: " ")
    }

    private static func isCheaper(_ left: UnitPrice, _ right: UnitPrice) -> Bool {
        guard let first = try? left.perUnit, let second = try? right.perUnit else { return false }
        return first < second
    }
}

extension Quantity {
    /// A place on a drawing as text with two decimals.
    var coordinate: String {
        ((try? rounded(toFractionDigits: 2)) ?? self).decimalText(minimumFractionDigits: 2)
    }

    /// A place of a thousand as text in percent with two decimals.
    var percentOfThousand: String { (try? self / Quantity(10))?.coordinate ?? "0.00" }

    fileprivate func distance(to other: Quantity) -> Quantity {
        (try? self > other ? self - other : other - self) ?? .zero
    }
}
