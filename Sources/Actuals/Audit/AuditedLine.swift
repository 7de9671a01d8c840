public import Catalog
public import Quantities
public import UsageTables

/// A billed line of usage beside what the catalog asks for it.
public struct AuditedLine: Sendable {
    /// The line.
    public let row: UsageRow

    /// What was billed, in dollars.
    public let cost: Quantity

    /// How much was used, above 0.
    public let quantity: Quantity

    /// The rate of the catalog; nil where it has none that must be the one.
    public let rate: Rate?

    /// What the quantity costs at that rate; nil without one.
    public let listCost: Quantity?

    /// Why the bill asks something else, where there is only one reason that fits; nil else.
    public internal(set) var reason: AuditReason?

    /// What was billed, as a ratio of the list price; nil without one.
    ///
    /// - Throws: ``ArithmeticFailure``.
    public func ratio() throws(ArithmeticFailure) -> Quantity? {
        guard let listCost, listCost > .zero else { return nil }
        return try cost / listCost
    }

    /// Whether the bill asks the list price.
    var agrees: Bool { listCost.map(fits) ?? false }

    /// Whether an amount is that of the bill, which is rounded: less than a cent or at most a
    /// ten-thousandth apart.
    func fits(_ amount: Quantity) -> Bool {
        guard let more = try? cost - amount, let less = try? amount - cost,
            let cent = try? Quantity.one / Quantity(100), let share = try? cost / Quantity(10_000)
        else { return false }
        let distance = max(more, less)
        return distance < cent || distance <= share
    }

    /// Whether a price gives the amount of the bill.
    public func fits(_ price: UnitPrice) -> Bool {
        (try? quantity.priced(at: price)).map(fits) ?? false
    }
}

/// Why a bill asks another price than the list.
public enum AuditReason: Sendable, Hashable {
    /// It is the price of another tier.
    case tier([PurchaseTier])
    /// It is the price of another scope.
    case scope([Scope])
    /// It is the price of other regions.
    case region([Region])
    /// It is the price before a change on a day.
    case before(CalendarDate)
    /// It is the price after a change on a day.
    case after(CalendarDate)
    /// Everything of the platform that the catalog has a price of is billed at this ratio of it.
    case discount(Quantity)
}
