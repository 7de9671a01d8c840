import Analysis
import Pricing
import Quantities
import ReportModel
import Scenarios

/// The totals that a report of an estimate shows, each computed once.
struct EstimateTotals: Sendable {
    /// A part of the bill with its total a month.
    struct PartTotal: Sendable {
        let part: CostPart
        let total: Total
    }

    /// How many decimals an amount has in print.
    let fractionDigits: Int

    let monthly: Total
    let oneTime: Total
    let tokenOnly: Total
    let twelveMonths: Total
    let thirtySixMonths: Total

    /// The months to come.
    let projection: MonthlyProjection

    /// What the months up to each one cost.
    let sums: [ProjectedCost]

    /// The cloud bill, which own costs are no part of.
    let cloudMonth: CloudCost
    let cloudTwelveMonths: CloudCost
    let cloudThirtySixMonths: CloudCost

    /// The total a month of each part of the bill that has lines.
    let parts: [PartTotal]

    /// Monthly cost for one unit of work in each case; nil without a workload or without work.
    let unitCost: Spread<Money>?

    /// Monthly cost for one of each unit of each workload, where there is work.
    let unitCosts: [UnitCost]

    /// The same of every unit but the first.
    let furtherUnitCosts: [UnitCost]

    /// What 12 months, 36, and all where there are more come to.
    let periods: [PeriodCost]

    /// How many times the token-only estimate the total is; nil where one of them is not known.
    let factor: Quantity?

    init(of estimate: Estimate) throws(ArithmeticFailure) {
        fractionDigits = estimate.model.scenario.exchange.currency.fractionDigits
        monthly = try estimate.total(.monthly)
        oneTime = try estimate.total(.oneTime)
        tokenOnly = try estimate.tokenOnlyTotal()
        projection = try estimate.projection()
        let projection = projection
        sums = try projection.months.map { month throws(ArithmeticFailure) in
            try projection.cost(ofMonths: 1...month.number)
        }
        let (year, threeYears) = (sums[11], sums[35])
        twelveMonths = year.total
        thirtySixMonths = threeYears.total
        cloudMonth = try estimate.monthlyCloudCost()
        cloudTwelveMonths = year.cloud
        cloudThirtySixMonths = threeYears.cloud
        var parts: [PartTotal] = []
        for part in CostPart.allCases {
            let total = try estimate.monthlyTotal(of: part)
            if total.lines > 0 { parts.append(PartTotal(part: part, total: total)) }
        }
        self.parts = parts
        let first = try Self.unitCost(monthly.amount, estimate.model.volume, estimate.volume)
        var further: [UnitCost] = []
        for (volume, units) in zip(estimate.model.furtherVolumes, estimate.furtherVolumes) {
            further += try [Self.unitCost(monthly.amount, volume, units)].compactMap(\.self)
        }
        unitCost = first?.cost
        furtherUnitCosts = further
        unitCosts = [first].compactMap(\.self) + further
        let rate = estimate.model.scenario.discountRate
        let presentValue = try rate.map { rate throws(ArithmeticFailure) in
            try PresentValue(of: projection, at: rate)
        }
        periods = try PeriodCost.all(sums, presentValue)
        factor = try Self.factor(monthly, tokenOnly)
    }

    private static func unitCost(
        _ month: Spread<Money>,
        _ volume: CostModel.Volume?,
        _ units: Spread<Quantity>?
    ) throws(ArithmeticFailure) -> UnitCost? {
        guard let volume, let units else { return nil }
        return try UnitCost(month, by: units, of: volume)
    }

    private static func factor(
        _ total: Total,
        _ tokenOnly: Total
    ) throws(ArithmeticFailure) -> Quantity? {
        guard !total.isLowerBound, !tokenOnly.isLowerBound, tokenOnly.amount.expected > .zero else {
            return nil
        }
        return try total.amount.expected.dollars() / tokenOnly.amount.expected.dollars()
    }
}

extension Total {
    /// A case of the total as a figure; a lower bound says that it is one, and a total of which
    /// no line has a price is none.
    func value(_ amount: Money, _ style: MoneyStyle) -> Value {
        guard isLowerBound else { return .money(amount, style) }
        return hasAmount ? .lowerBound(amount, style) : .missing(.notPriced)
    }

    /// Whether any line has a price, or there is none to price; over several months a line may
    /// have one at first.
    var hasAmount: Bool {
        unpricedLines == 0 || unpricedLines < lines || amount.high > .zero
    }

    /// The expected case as a figure.
    func expected(_ style: MoneyStyle) -> Value { value(amount.expected, style) }
}
