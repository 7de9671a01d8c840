import Catalog
import Formulas
import Quantities
import Scenarios

/// The vectors of a knowledge base in OpenSearch Serverless: units for indexing and for searching,
/// each never fewer than the least that runs, and storage.
struct OpenSearchLines {
    let base: KnowledgeBaseLines
    let capacity: OpenSearchCapacity

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        add("indexing", capacity.indexing, to: &builder)
        add("search", capacity.search, to: &builder)
        let stored = base.gigabytes(in: &builder)
        builder.add(
            base.line(
                "store.storage",
                "OpenSearch Serverless storage",
                usage: stored,
                unit: "GB-months",
                formula: stored * bind(.storage, in: &builder)
            )
        )
    }

    private func add(_ name: String, _ units: Assumption, to builder: inout ModelBuilder) {
        let stated = builder.driver(units, of: base.owner)
        let isBelow = builder.mayFallBelow(units, of: base.owner, capacity.minimum)
        let running: Formula = isBelow ? .maximum([stated, .constant(capacity.minimum)]) : stated
        let hours = running * builder.hoursPerMonth()
        builder.add(
            base.line(
                "store." + name,
                "OpenSearch Serverless " + name,
                usage: hours,
                unit: "OCU-hours",
                formula: hours * bind(.ocuHours, in: &builder)
            )
        )
    }

    private func bind(_ meter: MeterID, in builder: inout ModelBuilder) -> Formula {
        let sku = SKU(
            platform: .openSearch,
            offering: .openSearchServerless,
            meter: meter,
            region: base.region
        )
        return builder.bind(sku, to: RateSlot(base.owner.prefix + meter.text))
    }
}
