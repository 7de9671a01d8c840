public import Catalog
public import Quantities
public import Scenarios

/// Computes the lines of a bill again from the rates of a catalog.
public struct BillCheck {
    private let catalog: RateCatalog
    private let day: CalendarDate

    /// Prepares a check with the rates that were in force on a day.
    public init(catalog: RateCatalog, day: CalendarDate) {
        self.catalog = catalog
        self.day = day
    }

    /// A line with what the catalog makes of it.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func check(_ line: BillLine) throws(ArithmeticFailure) -> CheckedBillLine {
        guard let usage = UsageType(parsing: line.usageType) else {
            return CheckedBillLine(line: line, verdict: .unknownUsageType)
        }
        guard let match = catalog.offering(named: line.resource) else {
            return CheckedBillLine(line: line, usage: usage, verdict: .unknownModel)
        }
        let sku = SKU(
            platform: .bedrock,
            offering: match.offering,
            meter: usage.meter(of: catalog.vocabulary.offerings[match.offering]),
            region: line.region,
            scope: usage.scope ?? match.scope ?? .inRegion,
            tier: usage.tier
        )
        guard let rate = rate(of: sku, isLong: usage.isLongContext) else {
            return CheckedBillLine(
                line: line,
                usage: usage,
                offering: match.offering,
                verdict: .noRate
            )
        }
        let cost = try cost(of: line.amount.value, usage, at: rate.price)
        return CheckedBillLine(
            line: line,
            usage: usage,
            offering: match.offering,
            rate: rate,
            cost: cost,
            verdict: try verdict(cost, on: line, usage, at: rate.price)
        )
    }

    /// The rate of a SKU; for a long request, the only one above a number of tokens.
    private func rate(of sku: SKU, isLong: Bool) -> Rate? {
        guard isLong else { return catalog.rate(for: RateKey(sku), on: day) }
        let long = catalog.ratesWithOrWithoutScope(of: sku, on: day)
            .filter { $0.key.condition != nil }
        return long.count == 1 ? long[0] : nil
    }

    private func cost(
        of amount: Quantity,
        _ usage: UsageType,
        at price: UnitPrice
    ) throws(ArithmeticFailure) -> Quantity {
        try (amount * usage.tokensPerUnit).priced(at: price)
    }

    private func verdict(
        _ cost: Quantity,
        on line: BillLine,
        _ usage: UsageType,
        at price: UnitPrice
    ) throws(ArithmeticFailure) -> CheckedBillLine.Verdict {
        let rounded = try cost.rounded(toFractionDigits: line.cost.fractionDigits)
        guard rounded != line.cost.value else { return .same }
        let amountHalf = try line.amount.half()
        let least = try self.cost(of: line.amount.value - amountHalf, usage, at: price)
        let most = try self.cost(of: line.amount.value + amountHalf, usage, at: price)
        let costHalf = try line.cost.half()
        let (lowest, highest) = (
            try line.cost.value - costHalf, try line.cost.value + costHalf
        )
        let isWithin = least <= highest && lowest <= most
        return isWithin ? .withinRounding(least: least, most: most) : .different
    }
}
