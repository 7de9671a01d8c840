import Analysis
import Pricing
import Quantities
import ReportModel
import Scenarios

/// A way to do the work of a scenario, with what a month of it costs.
struct DecisionOption {
    let title: String

    /// The expected cost of a month.
    let cost: Money

    /// Whether lines without a price come on top.
    let isLowerBound: Bool

    private init(_ title: String, _ cost: Money, isLowerBound: Bool = false) {
        self.title = title
        self.cost = cost
        self.isLowerBound = isLowerBound
    }

    private init(_ title: String, _ total: Total) {
        self.init(title, total.amount.expected, isLowerBound: total.isLowerBound)
    }

    /// The options of a scenario: as it stands, its variants, the three cheapest other models, and
    /// all levers that apply.
    static func all(
        for report: ScenarioReport,
        _ comparison: ComparisonReport?
    ) throws(ArithmeticFailure) -> [DecisionOption] {
        let way = comparison.map { ", " + $0.context.words(for: $0.comparison.baseline.way) } ?? ""
        var options = [DecisionOption("As it stands" + way, report.totals.monthly)]
        options += report.variants.map { variant in
            let title = variant.scenario.variant?.title ?? variant.scenario.title
            return DecisionOption(title, variant.totals.monthly)
        }
        if let comparison { options += others(in: comparison) }
        if let study = report.levers,
            case let stack = try LeverStack(
                of: study,
                toFractionDigits: report.context.fractionDigits
            ), !stack.rows.isEmpty
        {
            let titles = stack.rows.map(\.title).joined(separator: ", ")
            options.append(DecisionOption("With levers: " + titles, stack.after))
        }
        return options
    }

    private static func others(in report: ComparisonReport) -> [DecisionOption] {
        let comparison = report.comparison
        var seen: Set = [comparison.baseline.way.model]
        return comparison.options.filter { seen.insert($0.way.model).inserted }.prefix(3)
            .map { DecisionOption(report.context.words(for: $0.way), $0.total) }
    }

    /// The options with their costs, and by how much these differ from the first as they stand here.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    static func table(
        of options: [DecisionOption],
        toFractionDigits digits: Int
    ) throws(ArithmeticFailure) -> Table {
        var rows: [Row] = []
        for (number, option) in options.enumerated() {
            let printed = try option.cost.rounded(toFractionDigits: digits)
            let first = try options[0].cost.rounded(toFractionDigits: digits)
            let isBound = option.isLowerBound || options[0].isLowerBound
            let cost: Value =
                option.isLowerBound ? .lowerBound(printed, .line) : .money(printed, .line)
            let difference =
                number == 0 || isBound ? Cell.empty : .value(.money(try printed - first, .change))
            rows.append(Row([.text(option.title), .value(cost), difference]))
        }
        return Table(
            id: "options",
            caption: "Options with the expected cost of a month",
            columns: [
                Column("Option"),
                Column("Expected", unit: .money("a month"), alignment: .number),
                Column("Difference", unit: .money("a month"), alignment: .number),
            ],
            rows: rows
        )
    }
}
