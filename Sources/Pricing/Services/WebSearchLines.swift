import Catalog
import Formulas
import Scenarios

/// The searches of the web that the model of a workload asks for.
struct WebSearchLines {
    let workload: Workload
    let owner: Owner

    /// The units of the workload a month.
    let units: Formula

    /// Adds the line; none where no searches are stated.
    func add(to builder: inout ModelBuilder) {
        guard let number = workload.webSearches else { return }
        let sku = builder.catalog.webSearches(
            by: workload.model.value,
            on: workload.platform,
            in: workload.place,
            workload.scope.value
        )
        let charge = Charge(sku, as: owner.prefix + sku.meter.text, .retrieval, owner)
        builder.add(charge, for: units * builder.driver(number, of: owner), "searches")
    }
}

extension RateCatalog {
    /// What a search of the web by a model is bought as, which has no tier, and a scope only where
    /// the platform sells it by scope.
    ///
    /// AWS sells those of its own models as a service of its own; others are sold with the model.
    func webSearches(
        by model: OfferingID,
        on platform: PlatformID,
        in region: Region,
        _ scope: Scope?
    ) -> SKU {
        let isAmazons =
            platform == .bedrock && vocabulary.offerings[model]?.maker == "Amazon"
        return SKU(
            platform: platform,
            offering: isAmazons ? .webGrounding : model,
            meter: .webSearches,
            region: region,
            scope: scope
        )
    }
}
