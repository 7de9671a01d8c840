import Pricing
import Quantities
import ReportModel

/// The months to come in the expected case, brought to the decimals of print.
///
/// The sum up to a month is the exact sum, rounded; what stands for a month or a year is the
/// difference of two such sums. So months add up to years, and years to the totals over 12 and 36
/// months, which are the same everywhere; months that stand together are rounded on their own. The
/// parts of a month are rounded by largest remainder against it.
struct PrintedMonths {
    private let totals: EstimateTotals
    private let isAfterTerms: Bool
    private let parts: [Part]

    private enum Part: String, CaseIterable {
        case recurring = "Recurring"
        case oneTime = "Once"
        case own = "Own costs"
        case discounts = "Discounts"
        case credits = "Credits"
    }

    /// Prepares the months of an estimate, with the parts that some month has.
    init(_ totals: EstimateTotals) {
        self.totals = totals
        let all = totals.sums.last
        let discounts = all?.cloud.discounts ?? []
        let credits = all?.cloud.credits ?? []
        isAfterTerms = !(discounts + credits).isEmpty
        parts = Part.allCases.filter { part in
            switch part {
            case .recurring: true
            case .oneTime: all.map { $0.oneTime.lines > 0 } ?? false
            case .own: all.map { $0.own.lines > 0 } ?? false
            case .discounts: !discounts.isEmpty
            case .credits: !credits.isEmpty
            }
        }
    }

    /// The heads of the columns behind the name of a stretch.
    var columns: [Column] {
        (parts.map(\.rawValue) + [isAfterTerms ? "To pay" : "Total", "Sum so far"])
            .map { Column($0, unit: .money, alignment: .number) }
    }

    /// The cells of a stretch of months: its parts, what it comes to, and the sum up to its end.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func cells(ofMonths range: ClosedRange<Int>) throws(ArithmeticFailure) -> [Cell] {
        let before = range.lowerBound > 1 ? totals.sums[range.lowerBound - 2] : nil
        return try cells(
            of: try totals.projection.cost(ofMonths: range),
            printed: printed(totals.sums[range.upperBound - 1]) - (before.map(printed) ?? .zero),
            upTo: range.upperBound
        )
    }

    /// The cells of months that cost the same: what each comes to, rounded on its own, and the sum
    /// up to the last.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func cells(ofEach range: ClosedRange<Int>) throws(ArithmeticFailure) -> [Cell] {
        guard range.count > 1 else { return try cells(ofMonths: range) }
        let first = range.lowerBound
        let cost = try totals.projection.cost(ofMonths: first...first)
        return try cells(of: cost, printed: try printed(cost), upTo: range.upperBound)
    }

    private func cells(
        of cost: ProjectedCost,
        printed total: Money,
        upTo month: Int
    ) throws(ArithmeticFailure) -> [Cell] {
        let rows = try Apportionment(
            of: amounts(in: cost),
            printedTotal: total,
            toFractionDigits: totals.fractionDigits
        )
        let cells = zip(parts, rows.rows).map { part, amount in value(amount, of: part, in: cost) }
        let sum = totals.sums[month - 1]
        return
            (cells + [
                end(of: cost).value(rows.total, .line),
                end(of: sum).value(try printed(sum), .line),
            ])
            .map { .value($0) }
    }

    /// All months, those together that follow each other and cost the same.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func runs() throws(ArithmeticFailure) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        var previous: (amounts: [Money], total: Total)?
        for month in 1...totals.sums.count {
            let cost = try totals.projection.cost(ofMonths: month...month)
            let own = (amounts: try amounts(in: cost), total: end(of: cost))
            if let last = runs.last, let previous, previous == own {
                runs[runs.count - 1] = last.lowerBound...month
            } else {
                runs.append(month...month)
            }
            previous = own
        }
        return runs
    }

    private func amounts(in cost: ProjectedCost) throws(ArithmeticFailure) -> [Money] {
        try parts.map { part throws(ArithmeticFailure) in try amount(of: part, in: cost) }
    }

    /// What a cost comes to in the end.
    private func end(of cost: ProjectedCost) -> Total { isAfterTerms ? cost.effective : cost.total }

    private func printed(_ cost: ProjectedCost) throws(ArithmeticFailure) -> Money {
        try end(of: cost).amount.expected.rounded(toFractionDigits: totals.fractionDigits)
    }

    private func amount(
        of part: Part,
        in cost: ProjectedCost
    ) throws(ArithmeticFailure) -> Money {
        switch part {
        case .recurring: cost.recurring.amount.expected
        case .oneTime: cost.oneTime.amount.expected
        case .own: cost.own.amount.expected
        case .discounts: try taken(cost.cloud.discounts)
        case .credits: try taken(cost.cloud.credits)
        }
    }

    private func taken(_ deductions: [CloudCost.Deduction]) throws(ArithmeticFailure) -> Money {
        try .zero - Money.total(of: deductions.map(\.amount.expected))
    }

    private func value(_ amount: Money, of part: Part, in cost: ProjectedCost) -> Value {
        switch part {
        case .recurring: cost.recurring.value(amount, .line)
        case .oneTime: cost.oneTime.value(amount, .line)
        case .own, .discounts, .credits: .money(amount, .line)
        }
    }
}
