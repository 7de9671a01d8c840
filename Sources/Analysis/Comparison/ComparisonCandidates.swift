import Catalog
import Pricing
import Quantities
import Scenarios

/// The ways to buy a workload's tokens that a comparison looks at.
struct ComparisonCandidates {
    let workload: Workload
    let otherModels: [OfferingID]
    let request: ComparisonRequest
    let catalog: RateCatalog
    let asOf: CalendarDate

    /// The workload as it stands.
    var baseline: PurchaseWay {
        let plain = workload.sku(of: .inputTokens, on: workload.model.value)
        let isScoped = !catalog.rates(of: plain, on: asOf).isEmpty
        let isUnscoped =
            !isScoped && !catalog.ratesWithOrWithoutScope(of: plain, on: asOf).isEmpty
        return PurchaseWay(
            model: workload.model.value,
            platform: workload.platform,
            region: workload.place == .everywhere ? nil : workload.place,
            scope: isUnscoped ? nil : workload.scope.value,
            tier: workload.tiers.count == 1 ? workload.tiers.first : nil
        )
    }

    /// Every way beside the workload as it stands, in order and each once.
    var ways: [PurchaseWay] {
        let models =
            request.models.isEmpty ? [workload.model.value] + otherModels : request.models
        return Set(models.flatMap(ways)).subtracting([baseline]).sorted()
    }

    private func ways(of model: OfferingID) -> [PurchaseWay] {
        let rates = rates(of: model)
        let isOwn = model == workload.model.value
        let stated = request.platforms
        let platforms =
            !stated.isEmpty
            ? stated : isOwn ? Array(sellers) : Array(Set(rates.map(\.sku.platform)))
        guard !platforms.isEmpty else { return [unsold(model, on: workload.platform)] }
        let tiers =
            !request.tiers.isEmpty
            ? Set(request.tiers) : isOwn ? Set(rates.map(\.sku.tier)) : Set(workload.tokenTiers)
        return platforms.flatMap { platform -> [PurchaseWay] in
            let here = rates.filter { $0.sku.platform == platform }
            guard !here.isEmpty else { return [unsold(model, on: platform)] }
            return scopes(of: here)
                .flatMap { scope in
                    places(on: platform, in: scope)
                        .flatMap { region in
                            tiers.map { tier in
                                PurchaseWay(
                                    model: model,
                                    platform: platform,
                                    region: region,
                                    scope: scope,
                                    tier: tier
                                )
                            }
                        }
                }
        }
    }

    /// The way that stands for there being none.
    private func unsold(_ model: OfferingID, on platform: PlatformID) -> PurchaseWay {
        PurchaseWay(model: model, platform: platform, region: nil, scope: nil, tier: nil)
    }

    /// The prices of a model's input on demand, in the regions that are looked at.
    private func rates(of model: OfferingID) -> [Rate] {
        let asked = [workload.region, workload.dataZone].compactMap(\.?.value) + request.regions
        let regions = Set([.everywhere] + asked + asked.compactMap(\.dataZone))
        return catalog.rates(of: model, on: asOf)
            .filter { rate in
                rate.sku.meter == .inputTokens && rate.key.condition == nil
                    && rate.sku.tier.isOnDemand && regions.contains(rate.sku.region)
            }
    }

    /// The platforms that sell tokens of any model.
    private var sellers: Set<PlatformID> {
        let offerings = catalog.vocabulary.offerings
        return Set(
            catalog.skus
                .filter {
                    $0.meter == .inputTokens && offerings[$0.offering]?.kind == .model
                }
                .map(\.platform)
        )
    }

    /// The scopes to look at among those in which a platform sells; none has a meaning where no
    /// price knows one.
    private func scopes(of rates: [Rate]) -> [Scope?] {
        let sold = Set(rates.compactMap(\.sku.scope))
        guard !sold.isEmpty else { return [nil] }
        return request.scopes.isEmpty ? Array(sold) : request.scopes
    }

    /// Where requests are made from on Bedrock, and the data zones that may serve them on another
    /// platform; nowhere in particular where its prices name none.
    private func places(on platform: PlatformID, in scope: Scope?) -> [Region?] {
        let asked = request.regions
        guard platform != .bedrock else {
            let regions = asked.filter { !$0.isDataZone }
            return regions.isEmpty ? [workload.region.value] : regions
        }
        guard scope == .geo else { return [nil] }
        let own = workload.dataZone?.value ?? workload.region.value
        let zones = Set((asked.isEmpty ? [own] : asked).map { $0.dataZone ?? $0 })
            .intersection(catalog.dataZones(of: platform))
        return zones.isEmpty ? [nil] : zones.sorted()
    }
}

extension PurchaseTier {
    /// Whether tokens are bought in it as they come, of a model as it is.
    fileprivate var isOnDemand: Bool { self != .custom && PurchaseTier.ofTokens.contains(self) }
}

extension Workload {
    /// How its tokens are bought as it stands.
    var tiers: [PurchaseTier] {
        if case .reserved(let reservation) = capacity { return [reservation.term.value.tier] }
        return split.isEmpty ? [tier.value] : split.map(\.tier.value)
    }

    /// The same, where what is reserved is bought as it comes.
    var tokenTiers: [PurchaseTier] { capacity == nil ? tiers : [.standard] }
}
