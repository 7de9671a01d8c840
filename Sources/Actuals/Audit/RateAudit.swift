public import Catalog
import Pricing
public import Quantities
import Scenarios
public import UsageTables

/// The billed lines of some months, priced again from the catalog as of their month.
public struct RateAudit: Sendable {
    /// The months, in order.
    public let months: [CalendarMonth]

    /// The lines that are billed at list price.
    public private(set) var agreed: [AuditedLine] = []

    /// The lines that are billed at another price, the dearest first.
    public private(set) var differing: [AuditedLine] = []

    /// The lines that the catalog cannot price, the dearest first.
    public private(set) var unpriced: [AuditedLine] = []

    /// Audits some months in dollars.
    ///
    /// Lines without a cost or a quantity, and what changes a bill afterwards, have no unit price and
    /// are left out.
    ///
    /// - Parameters:
    ///   - tables: The usage, a table a month, in order.
    ///   - catalog: The catalog; a month has its rates of the first day.
    /// - Throws: ``ArithmeticFailure``.
    public init(of tables: [UsageTable], in catalog: RateCatalog) throws(ArithmeticFailure) {
        months = tables.map(\.month)
        for table in tables {
            var pricing = UsagePricing(catalog: catalog, asOf: table.month.firstDay)
            let parts = table.comparedParts.filter(\.source.isBill)
            let rows = table.rows.filter { parts.contains($0.group.part) }
            var lines: [AuditedLine] = []
            for row in rows {
                if let line = try RateAudit.line(of: row, &pricing, catalog) { lines.append(line) }
            }
            let discounts = try PlatformDiscounts(lines)
            for index in lines.indices where lines[index].rate != nil && !lines[index].agrees {
                let line = lines[index]
                let reasons = AuditReasons(line, in: catalog).all + discounts.reasons(for: line)
                lines[index].reason = reasons.count == 1 ? reasons[0] : nil
            }
            agreed += lines.filter(\.agrees)
            differing += lines.filter { $0.rate != nil && !$0.agrees }
            unpriced += lines.filter { $0.rate == nil }
        }
        // Stable, because lines come in the order of their tables.
        differing.sort { $0.cost > $1.cost }
        unpriced.sort { $0.cost > $1.cost }
    }

    private static func line(
        of row: UsageRow,
        _ pricing: inout UsagePricing,
        _ catalog: RateCatalog
    ) throws(ArithmeticFailure) -> AuditedLine? {
        guard row.group.charge == .usage, let cost = row.cost, let meter = row.meter,
            let quantity = row.quantity, quantity > .zero
        else { return nil }
        let rate = rate(for: meter, of: row, &pricing, catalog)
        return AuditedLine(
            row: row,
            cost: cost,
            quantity: quantity,
            rate: rate,
            listCost: try rate.map { rate throws(ArithmeticFailure) in
                try quantity.priced(at: rate.price)
            }
        )
    }

    /// The rate that a line must have; nil where there is none, or which depends on more than the
    /// line says.
    private static func rate(
        for meter: MeterID,
        of row: UsageRow,
        _ pricing: inout UsagePricing,
        _ catalog: RateCatalog
    ) -> Rate? {
        guard let tier = row.group.tier, let platform = row.group.platform else { return nil }
        let usage = Usage(
            platform: platform,
            model: row.group.model,
            region: row.group.region,
            scope: row.group.scope,
            tier: tier,
            counts: [Usage.Count(meter, 1)]
        )
        guard let rate = try? pricing.price(usage).price?.lines.first?.rate else { return nil }
        let day = row.group.month.firstDay
        let isLong = row.unit.hasPrefix("long-context")
        let all = catalog.rates(of: rate.sku, on: day)
        guard !all.contains(where: { $0.key.condition?.isVolumeBand ?? false }) else { return nil }
        return isLong ? all.first { $0.key.condition != nil } : rate
    }
}
