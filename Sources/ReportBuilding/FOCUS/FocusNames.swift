import Catalog
import Formulas
import Pricing
import Scenarios

/// What FOCUS asks about where a charge comes from; without a rate it comes from the scenario.
struct FocusNames {
    let provider: String
    let fields: [FocusField]
    private let publisher: String

    init(of rate: Rate?, _ item: LineItem, in report: ScenarioReport) {
        let context = report.context
        let vocabulary = context.catalog.vocabulary
        let isOwn = item.part == .own
        let platform = rate?.sku.platform ?? report.foreignSeller(of: item)
        let seller = platform.flatMap { vocabulary.platforms[$0] }
        let offering = rate.flatMap { vocabulary.offerings[$0.sku.offering] }
        provider = seller?.operatorName ?? (isOwn ? "Own costs" : "Amazon Web Services")
        publisher = offering?.maker ?? provider
        let isService = offering?.kind == .service
        let name = (isService ? offering?.name : seller?.name) ?? (isOwn ? "Own costs" : nil)
        let service =
            rate.map { FocusService(of: $0.sku.offering, on: $0.sku.platform) }
            ?? (platform == nil ? .other : .generativeAI)
        let region = rate?.sku.region ?? .everywhere
        let place = region == .everywhere ? report.scenario.region.value : region
        let own = "scenario/\(report.scenario.id)/\(item.id.name)"
        // A seller beyond AWS has none of its regions, unless its price names one.
        let isNowhere =
            isOwn
            || region == .everywhere && platform.map { !vocabulary.isOfAWS($0) } ?? false
        fields = [
            FocusField("RegionId", isNowhere ? "" : place.text),
            FocusField("RegionName", isNowhere ? "" : place.focusName),
            FocusField("ServiceCategory", service.category),
            FocusField("ServiceName", name ?? item.part.label),
            FocusField("ServiceSubcategory", service.subcategory),
            FocusField("SkuId", rate.map { Self.skuID(of: $0.sku) } ?? own),
            FocusField("SkuMeter", rate.map { context.name(of: $0.sku.meter) } ?? item.label),
            FocusField("SkuPriceDetails", rate.map { Self.details(of: $0, in: context) } ?? ""),
            FocusField("SkuPriceId", rate.map { Self.priceID(of: $0) } ?? own),
        ]
    }

    /// The columns of the parties to a charge.
    func fields(_ parties: FocusTable.Parties) -> [FocusField] {
        switch parties {
        case .providerAndPublisher:
            [FocusField("ProviderName", provider), FocusField("PublisherName", publisher)]
        case .serviceAndHost:
            [
                FocusField("HostProviderName", provider),
                FocusField("ServiceProviderName", provider),
            ]
        }
    }

    private static func skuID(of sku: SKU) -> String {
        "\(sku.platform)/\(sku.offering)/\(sku.meter)"
    }

    /// The item and the condition of its price, but not the day from which it holds.
    private static func priceID(of rate: Rate) -> String {
        guard let condition = rate.key.condition else { return rate.sku.description }
        return "\(rate.sku)/" + condition.description.split(separator: " ").joined(separator: "-")
    }

    /// What tells the prices of an item apart; FOCUS has no names of its own for these properties.
    private static func details(of rate: Rate, in context: ReportContext) -> String {
        let sku = rate.sku
        let kind = context.catalog.vocabulary.offerings[sku.offering]?.kind
        let isTokens = context.catalog.vocabulary.meters[sku.meter]?.kind == .tokens
        var pairs = [("x_PurchaseTier", sku.tier.rawValue)]
        if kind != .service { pairs.append(("x_Model", context.name(of: sku.offering))) }
        if isTokens { pairs.append(("x_TokenType", context.name(of: sku.meter))) }
        if let scope = sku.scope { pairs.append(("x_Scope", scope.rawValue)) }
        if let condition = rate.key.condition {
            pairs.append(("x_Condition", condition.description))
        }
        return FocusField.object(pairs)
    }
}

extension ScenarioReport {
    /// Who sells what a line charges without one rate, where that is not AWS; nil for AWS and for
    /// what nobody sells.
    fileprivate func foreignSeller(of item: LineItem) -> PlatformID? {
        let model = estimate.model
        let platforms = item.formula.references.compactMap { reference -> PlatformID? in
            guard case .rate(let slot) = reference else { return nil }
            return model.rates.first { $0.slot == slot }?.rate.sku.platform
                ?? model.missingRates.first { $0.slot == slot }?.key.sku.platform
        }
        return platforms.first { !context.catalog.vocabulary.isOfAWS($0) }
    }
}
