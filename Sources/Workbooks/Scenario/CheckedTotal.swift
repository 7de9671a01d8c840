import Analysis
import Pricing
import Quantities
import Scenarios

/// A total with what Ratebook itself says it is, in every version and case.
struct CheckedTotal {
    /// What it is, for a reader.
    let label: String

    /// What formulas call it.
    let name: String

    /// What Ratebook says in each version; nil where that has none.
    let own: [Spread<Money>?]

    /// Whether it is the cost of one thing, which is small.
    var isUnitCost = false
}

extension CheckedTotal {
    /// Every total of a workbook.
    static func all(
        _ plan: WorkbookPlan,
        unitCost: String?,
        contracted: String?,
        _ stretches: [MonthSheet.Stretch]
    ) throws(ArithmeticFailure) -> [CheckedTotal] {
        let versions = plan.versions
        var totals = try [
            CheckedTotal("Monthly cost, all components", plan.name(of: "month_total"), versions) {
                version throws(ArithmeticFailure) in
                try version.estimate.total(.monthly).amount
            },
            CheckedTotal("Token-only estimate", plan.name(of: "token_only_total"), versions) {
                version throws(ArithmeticFailure) in
                try version.estimate.tokenOnlyTotal().amount
            },
            CheckedTotal("What falls once", plan.name(of: "once_total"), versions) {
                version throws(ArithmeticFailure) in
                try version.estimate.total(.oneTime).amount
            },
        ]
        if let unitCost, let volume = plan.base.estimate.model.volume {
            var total = try CheckedTotal("Cost per \(volume.unit)", unitCost, versions) {
                version throws(ArithmeticFailure) in
                try version.unitCost
            }
            total.isUnitCost = true
            totals.append(total)
        }
        if let contracted {
            totals.append(
                try CheckedTotal("Cloud bill as contracted, a month", contracted, versions) {
                    version throws(ArithmeticFailure) in
                    try version.estimate.monthlyCloudCost().contracted.amount
                }
            )
        }
        for stretch in stretches { totals += try months(stretch, versions) }
        return totals
    }

    init(
        _ label: String,
        _ name: String,
        _ versions: [Version],
        _ amount: (Version) throws(ArithmeticFailure) -> Spread<Money>?
    ) throws(ArithmeticFailure) {
        self.label = label
        self.name = name
        own = try versions.map(amount)
    }

    private static func months(
        _ stretch: MonthSheet.Stretch,
        _ versions: [Version]
    ) throws(ArithmeticFailure) -> [CheckedTotal] {
        let months = stretch.months
        let title = "First \(months) months"
        let list = try CheckedTotal("\(title), at list price", stretch.listName, versions) {
            version throws(ArithmeticFailure) in
            try version.cost(ofFirst: months)?.total.amount
        }
        let toPay = try CheckedTotal("\(title), to pay", stretch.toPayName, versions) {
            version throws(ArithmeticFailure) in
            try version.cost(ofFirst: months)?.effective.amount
        }
        let value = try CheckedTotal("\(title), present value", stretch.valueName, versions) {
            version throws(ArithmeticFailure) in
            guard version.projection.months.count >= months else { return nil }
            let rate = version.estimate.model.scenario.discountRate ?? .zero
            return try PresentValue(of: version.projection, at: rate).amount(ofMonths: months)
        }
        return [list, toPay, value]
    }
}

extension Version {
    fileprivate func cost(ofFirst months: Int) throws(ArithmeticFailure) -> ProjectedCost? {
        guard projection.months.count >= months else { return nil }
        return try projection.cost(ofMonths: 1...months)
    }

    /// What a month costs for each unit of work; nil without work in some case.
    var unitCost: Spread<Money>? {
        get throws(ArithmeticFailure) {
            guard let units = estimate.volume, units.low > .zero, units.expected > .zero,
                units.high > .zero
            else { return nil }
            let month = try estimate.total(.monthly).amount
            return Spread(
                low: Money(rounding: try month.low.dollars() / units.low),
                expected: Money(rounding: try month.expected.dollars() / units.expected),
                high: Money(rounding: try month.high.dollars() / units.high)
            )
        }
    }
}
