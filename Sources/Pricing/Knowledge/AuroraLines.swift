import Catalog
import Formulas
import Quantities
import Scenarios

/// The vectors of a knowledge base in Aurora PostgreSQL: capacity units on average over the month,
/// and storage.
struct AuroraLines {
    let base: KnowledgeBaseLines
    let averageUnits: Assumption

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        let hours = builder.driver(averageUnits, of: base.owner) * builder.hoursPerMonth()
        add("compute", "Aurora compute", hours, "ACU-hours", .acuHours, to: &builder)
        let stored = base.gigabytes(in: &builder)
        add("storage", "Aurora storage", stored, "GB-months", .storage, to: &builder)
    }

    private func add(
        _ name: String,
        _ label: String,
        _ usage: Formula,
        _ unit: String,
        _ meter: MeterID,
        to builder: inout ModelBuilder
    ) {
        let sku = SKU(
            platform: .aurora,
            offering: .auroraServerless,
            meter: meter,
            region: base.region
        )
        let rate = builder.bind(sku, to: RateSlot(base.owner.prefix + meter.text))
        let line = base.line(
            "store." + name,
            label,
            usage: usage,
            unit: unit,
            formula: usage * rate
        )
        builder.add(line)
    }
}
