import Catalog
import Diagnostics
import Quantities
import Scenarios

/// Finds the models of a scenario that are not to be had where it asks for them, by the newest
/// snapshot of the catalog; of what the snapshot does not speak there is nothing to find.
struct AvailabilityFindings {
    private let catalog: RateCatalog
    private let asOf: CalendarDate
    private let snapshot: AvailabilitySnapshot

    /// Prepares to look at a scenario; nil where no snapshot is old enough.
    init?(_ catalog: RateCatalog, asOf: CalendarDate) {
        guard let snapshot = catalog.snapshot(on: asOf) else { return nil }
        self.catalog = catalog
        self.asOf = asOf
        self.snapshot = snapshot
    }

    /// One warning, `unavailable-offering`, for each model that is not to be had.
    func findings(on scenario: Scenario) -> [Diagnostic] {
        let wishes =
            scenario.workloads.flatMap(wishes)
            + scenario.knowledgeBases
            .compactMap { base in
                base.embedding.map { embedding in
                    Wish(offering: embedding, platform: .bedrock, region: scenario.region.value)
                }
            }
        return wishes.compactMap(finding)
    }

    /// A model that is asked for, and where.
    private struct Wish {
        let offering: Choice<OfferingID>
        let platform: PlatformID
        let region: Region
        /// Where a request may be served; nil where any way will do.
        var scope: Choice<Scope>?
    }

    private func wishes(of workload: Workload) -> [Wish] {
        let models = workload.models.map { model in
            Wish(
                offering: model,
                platform: workload.platform,
                region: workload.place,
                scope: hasScope(model.value, in: workload) ? workload.scope : nil
            )
        }
        guard case .rag(let shape) = workload.shape, let rerank = shape.rerank else {
            return models
        }
        return models + [
            Wish(offering: rerank, platform: .bedrock, region: workload.region.value)
        ]
    }

    /// Whether the scope of a model is a wish of the workload; the snapshot does not say how
    /// custom models of its own are to be had.
    private func hasScope(_ model: OfferingID, in workload: Workload) -> Bool {
        let isCustom = workload.customModel != nil && model == workload.model.value
        return !isCustom && isPricedByScope(model, in: workload)
    }

    /// Whether the scope is one that is stated, or one that the price depends on.
    private func isPricedByScope(_ model: OfferingID, in workload: Workload) -> Bool {
        let isStated: Bool
        let meter: MeterID
        switch workload.shape {
        case .embedding: (isStated, meter) = (false, .embeddingTokens)
        case .media(let shape): (isStated, meter) = (false, shape.uses.first?.meter ?? .inputTokens)
        case .requests, .chat, .rag, .agent, .batch:
            (isStated, meter) = (!workload.scope.isDefault, .inputTokens)
        }
        let sku = workload.sku(of: meter, on: model)
        return isStated || !catalog.rates(of: sku, on: asOf).isEmpty
            || catalog.ratesWithOrWithoutScope(of: sku, on: asOf).isEmpty
    }

    private func finding(on wish: Wish) -> Diagnostic? {
        let offering = wish.offering.value
        guard let scopes = snapshot.scopes(of: offering, on: wish.platform, from: wish.region)
        else { return nil }
        let isAvailable = wish.scope.map { scopes.contains($0.value) } ?? !scopes.isEmpty
        guard !isAvailable else { return nil }
        // Where there is no way at all the scope is not what is wrong.
        let scope = scopes.isEmpty ? nil : wish.scope
        return Diagnostic(
            .warning,
            code: "unavailable-offering",
            "\(catalog.name(of: offering)) was not available "
                + (scope.map { $0.value.words + " " } ?? "")
                + "in \(wish.region) on \(snapshot.day)",
            at: scope?.origin ?? wish.offering.origin,
            help: help(for: wish, scopes)
        )
    }

    private func help(for wish: Wish, _ scopes: [Scope]) -> String {
        let scope = scopes.isEmpty ? nil : wish.scope?.value
        let regions = snapshot.regions(
            with: wish.offering.value,
            on: wish.platform,
            scope: scope
        )
        let there =
            scopes.isEmpty
            ? [] : ["it was available there \(scopes.map(\.words).joined(separator: " and "))"]
        guard !regions.isEmpty else {
            return there.first
                ?? "it was available in no region that the catalog's list of that day covers"
        }
        let way = scope.map { "\($0.words) " } ?? "it was available "
        return (there + [way + "in " + listed(regions, near: wish.region)])
            .joined(separator: "; ")
    }

    /// Some regions, those of the same part of the world first.
    private func listed(_ regions: [Region], near region: Region) -> String {
        let limit = 6
        let near = regions.filter { $0.geography == region.geography }
        let ordered = near + regions.filter { $0.geography != region.geography }
        let names = ordered.prefix(limit).map(\.text)
        let rest = ordered.count - names.count
        return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}

extension Scope {
    /// The scope after a verb: "available in-region".
    fileprivate var words: String {
        switch self {
        case .inRegion: "in-region"
        case .geo: "with scope geo"
        case .global: "with scope global"
        }
    }
}
