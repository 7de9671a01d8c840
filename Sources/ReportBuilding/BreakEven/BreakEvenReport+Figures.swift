import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel

extension BreakEvenReport {
    /// The most points of break-even that a chart marks.
    private static var marked: Int { 3 }

    /// The charts of a question: of one model its terms, and of each store its alternatives.
    func figures(of question: BreakEvenQuestion, _ cases: [BreakEvenCase]) -> [Block] {
        let crossing = cases.filter { $0.crossing != nil }
        guard question == .stores else {
            let lead = crossing.first { Self.shown.contains($0.title) } ?? crossing.first
            let own = crossing.filter { $0.title == lead?.title }
            let measure = own.last?.measure
            return figure("chart", question, own.filter { $0.measure == measure })
        }
        var names: [String] = []
        for item in crossing where !names.contains(item.first.name) {
            names.append(item.first.name)
        }
        return names.enumerated()
            .flatMap { index, name in
                figure("chart-\(index + 1)", question, crossing.filter { $0.first.name == name })
            }
    }

    /// The models that charts show where they are sold that way.
    private static var shown: [String] {
        ["Claude Sonnet 4.6, geo", "Llama 3.1 70B Instruct, in-region"]
    }

    private func figure(
        _ suffix: String,
        _ question: BreakEvenQuestion,
        _ cases: [BreakEvenCase]
    ) -> [Block] {
        guard let lead = cases.first, let curves = Curves(cases) else { return [] }
        let id = question.rawValue + "-" + suffix
        let chart = LineChart(
            axis: lead.measure.axis,
            series: curves.options.map { name, points in
                LineChart.Series(
                    name: [.text(name)],
                    points: zip(curves.numbers, points).map { LineChart.Point($0, $1) }
                )
            },
            marks: curves.marks.prefix(Self.marked)
                .map { number, amount in
                    LineChart.Mark(
                        LineChart.Point(number, amount),
                        label: [.value(lead.measure.value(number))]
                    )
                }
        )
        return [
            .figure(
                Figure(
                    id: id,
                    title: finding(cases),
                    subtitle: [
                        "What a month costs, in dollars, by ",
                        .text(question.heading(of: lead.measure).lowercased() + "."),
                    ],
                    chart: .lines(chart),
                    data: table(id, question, lead, curves)
                )
            )
        ]
    }

    private func finding(_ cases: [BreakEvenCase]) -> [Inline] {
        let parts = cases.prefix(Self.marked)
            .map { item -> [Inline] in
                [
                    .text("\(item.first.name) costs the same as "),
                    .text("\(item.second.name.lowercasedFirst) at "),
                    .value(item.measure.value(item.crossing?.value ?? .zero)),
                ]
            }
        return [.text((cases.first?.title ?? "") + ": ")] + Array(parts.joined(separator: ["; "]))
    }

    private func table(
        _ id: String,
        _ question: BreakEvenQuestion,
        _ lead: BreakEvenCase,
        _ curves: Curves
    ) -> Table {
        let rows = curves.numbers.enumerated()
            .map { index, number in
                let isMarked = curves.marks.contains { $0.number == number }
                return Row(
                    [
                        .value(
                            lead.measure.value(number),
                            note: isMarked ? ["break-even"] : []
                        )
                    ] + curves.options.map { .value(.money($0.amounts[index], .line)) }
                )
            }
        return Table(
            id: id + "-data",
            caption: "\(question.title): what a month costs",
            columns: [Column(question.heading(of: lead.measure), alignment: .number)]
                + curves.options.map {
                    Column($0.name, unit: .money("a month"), alignment: .number)
                },
            rows: rows
        )
    }

    /// What the options of some cases cost over the numbers of a chart.
    private struct Curves {
        /// The numbers, rising: eight even steps and the break-evens between them.
        let numbers: [Quantity]

        /// The options, each once, with their amounts at the numbers.
        private(set) var options: [(name: String, amounts: [Money])] = []

        /// The break-evens with what both options cost there.
        private(set) var marks: [(number: Quantity, amount: Money)] = []

        init?(_ cases: [BreakEvenCase]) {
            let crossings = cases.compactMap(\.crossing?.value)
            guard let most = crossings.max(), let measure = cases.first?.measure,
                let end = measure.end(above: most)
            else { return nil }
            let steps = (0...8).compactMap { try? end * Quantity($0) / Quantity(8) }
            numbers = Set(steps + crossings).sorted()
            for item in cases {
                guard let points = item.points(at: numbers) else { return nil }
                let both =
                    [(item.second.name, points.map(\.second))]
                    + [(item.first.name, points.map(\.first))]
                for (name, amounts) in both where !options.contains(where: { $0.name == name }) {
                    options.append((name, amounts))
                }
                guard let number = item.crossing?.value,
                    let point = points.first(where: { $0.number == number })
                else { continue }
                marks.append((number, point.first))
            }
            marks.sort { $0.number < $1.number }
        }
    }
}

extension BreakEvenCase.Measure {
    /// The end of a chart that shows a number: the whole, or one, two or five times a power of ten.
    fileprivate func end(above number: Quantity) -> Quantity? {
        if self == .share { return .one }
        var end = self == .reads ? Quantity(4) : .one
        let factors = [Quantity(2), Quantity(wholePercent: 250), Quantity(2)]
        var index = 0
        while end <= number {
            guard let next = try? end * factors[index % 3] else { return nil }
            (end, index) = (next, index + 1)
        }
        return end
    }
}
