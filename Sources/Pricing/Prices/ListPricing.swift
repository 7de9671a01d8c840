import Catalog
import Diagnostics
import Quantities
import Scenarios

/// Prices the models of a price list by the rates of a catalog in force on a day.
struct ListPricing {
    let list: PriceList
    let catalog: RateCatalog
    let day: CalendarDate

    /// A model with its prices, and what is wrong with it; nil for a model without a price.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func price(
        _ model: PriceListModel
    ) throws(ArithmeticFailure) -> (PricedListModel?, [Diagnostic]) {
        var findings = availability(of: model) + retirement(of: model)
        let meters = meters(of: model)
        var tiers: [PurchaseTier] = []
        var prices: [ListPrice] = []
        for tier in model.tiers ?? [.standard, .batch] {
            var found: [ListPrice] = []
            for meter in meters {
                let sku = sku(of: meter, model, tier)
                findings += [difference(of: sku, model)].compactMap(\.self)
                let countsTokens = catalog.vocabulary.meters[meter]?.kind == .tokens
                for rate in rates(of: sku, model) where rate.key.condition?.isVolumeBand != true {
                    found.append(
                        try ListPrice(rate, of: model, in: list, countsTokens: countsTokens)
                    )
                }
            }
            let hasEntry = found.contains {
                $0.condition == nil && PricedListModel.entryMeters.contains($0.meter)
            }
            if hasEntry {
                tiers.append(tier)
                prices += found
            } else if model.tiers != nil || tier == .standard {
                findings.append(unpriced(model, tier))
            }
        }
        guard !findings.containsErrors, !prices.isEmpty else { return (nil, findings) }
        return (try priced(model, tiers, prices), findings)
    }

    private func priced(
        _ model: PriceListModel,
        _ tiers: [PurchaseTier],
        _ prices: [ListPrice]
    ) throws(ArithmeticFailure) -> PricedListModel {
        let terms = list.terms.filter { term in
            if case .fee = term.change { return false }
            return term.meter == nil && term.applies(to: model, meter: nil)
        }
        var fee = RunningPrice(dollars: .zero)
        for term in terms { try fee.apply(term.change, per: .one) }
        func priced(_ typical: Quantity?) throws(ArithmeticFailure) -> PricedListModel {
            PricedListModel(
                model: model,
                scope: prices[0].rate.sku.scope,
                mainTier: tiers.first { $0 != .batch },
                prices: prices,
                requestFee: try fee.amount(at: list.exchange),
                requestTerms: terms,
                typical: typical
            )
        }
        guard let request = list.typical else { return try priced(nil) }
        return try priced(priced(nil).cost(of: request))
    }

    /// Everything that a model is sold by on its platform: tokens first, as they come and go.
    private func meters(of model: PriceListModel) -> [MeterID] {
        let order: [MeterID] =
            PricedListModel.entryMeters + [.cacheReadTokens] + Usage.cacheWrites + [.outputTokens]
        let sold = Set(
            catalog.keys(of: model.offering).filter { $0.sku.platform == model.platform }
                .map(\.sku.meter)
        )
        return order.filter(sold.contains) + sold.subtracting(order).sorted()
    }

    private func sku(
        of meter: MeterID,
        _ model: PriceListModel,
        _ tier: PurchaseTier,
        in region: Region? = nil
    ) -> SKU {
        SKU(
            platform: model.platform,
            offering: model.offering,
            meter: meter,
            region: region ?? model.regions.first ?? .everywhere,
            scope: model.scope ?? (model.platform == .bedrock ? .inRegion : .global),
            tier: tier
        )
    }

    private func rates(of sku: SKU, _ model: PriceListModel) -> [Rate] {
        catalog.ratesWithOrWithoutScope(of: sku, on: day)
    }

    private func unpriced(_ model: PriceListModel, _ tier: PurchaseTier) -> Diagnostic {
        let meter = meters(of: model).first { PricedListModel.entryMeters.contains($0) }
        let sku = sku(of: meter ?? .inputTokens, model, tier)
        let near = catalog.alternatives(to: sku, on: day)
            .map { rate in
                [
                    rate.sku.scope?.rawValue, rate.sku.tier.rawValue,
                    rate.sku.region == .everywhere ? nil : rate.sku.region.text,
                ]
                .compactMap(\.self).joined(separator: ", ")
            }
        let sellers = Set(catalog.rates(of: model.offering, on: day).map(\.sku.platform)).sorted()
        let help =
            !near.isEmpty
            ? "it has one for " + near.joined(separator: "; for ")
            : sellers.isEmpty
                ? "take it out of the list, or add its rate to the catalog"
                : "it is sold by \(sellers.map(\.text).joined(separator: ", "))"
        return Diagnostic(
            .error,
            code: "unpriced-model",
            "\(catalog.name(of: model.offering)) has no rate on \(day): " + words(for: sku),
            at: model.origin,
            help: help
        )
    }

    private func words(for sku: SKU) -> String {
        [
            sku.platform.text, catalog.label(of: sku.meter).lowercased(), sku.scope?.rawValue,
            sku.tier.rawValue, sku.region == .everywhere ? "every region" : sku.region.text,
        ]
        .compactMap(\.self).joined(separator: ", ")
    }

    /// An error where the regions of a model do not have one price.
    private func difference(of sku: SKU, _ model: PriceListModel) -> Diagnostic? {
        let first = rates(of: sku, model)
        let others = otherRegions(of: sku, model)
            .filter { region in
                let rates = rates(of: sku.inRegion(region), model)
                let counts = !rates.isEmpty || !model.regions.isEmpty
                return counts && !rates.hasSamePrices(as: first)
            }
        guard let other = others.first, let price = first.first?.price else { return nil }
        let otherPrice = rates(of: sku.inRegion(other), model).first?.price
        let here = sku.region == .everywhere ? "elsewhere" : "in \(sku.region)"
        let names = others.prefix(3).map(\.text).joined(separator: ", ")
        let rest = others.count > 3 ? " and \(others.count - 3) more" : ""
        let there = otherPrice.map { "cost \($0.amountText)" } ?? "have no rate"
        return Diagnostic(
            .error,
            code: "regions-differ",
            "\(catalog.name(of: model.offering)) has no one price: "
                + "\(catalog.label(of: sku.meter).lowercased()), \(sku.tier.rawValue), cost "
                + "\(price.amountText) \(here) and \(there) in \(names)\(rest)",
            at: model.origin,
            help: model.regions.isEmpty
                ? "name the regions that requests are made from with regions: [...]"
                : "list the model once for each price, with its regions"
        )
    }

    /// The other regions that a price is to hold in: those of the model, or all that have a rate of
    /// their own.
    private func otherRegions(of sku: SKU, _ model: PriceListModel) -> [Region] {
        guard model.regions.isEmpty else { return Array(model.regions.dropFirst()) }
        let own = catalog.keys(of: sku.offering).map(\.sku)
            .filter { $0.inRegion(.everywhere) == sku && $0.region.partition == "aws" }
            .map(\.region)
        return Set(own).subtracting([.everywhere]).sorted()
    }

    private func availability(of model: PriceListModel) -> [Diagnostic] {
        guard let snapshot = catalog.snapshot(on: day) else { return [] }
        let scope = model.scope ?? .inRegion
        let missing = model.regions.filter { region in
            snapshot.offers(model.offering, on: model.platform, from: region, in: scope) == false
        }
        guard !missing.isEmpty else { return [] }
        let regions = snapshot.regions(with: model.offering, on: model.platform, scope: scope)
        return [
            Diagnostic(
                .warning,
                code: "unavailable-offering",
                "\(catalog.name(of: model.offering)) was not available with scope "
                    + "\(scope.rawValue) in \(missing.map(\.text).joined(separator: ", ")) on "
                    + "\(snapshot.day)",
                at: model.origin,
                help: regions.isEmpty
                    ? "it was available with that scope in no region that the catalog's list of that "
                        + "day covers"
                    : "it was available in "
                        + regions.prefix(6).map(\.text).joined(separator: ", ")
                        + (regions.count > 6 ? " and \(regions.count - 6) more" : "")
            )
        ]
    }

    private func retirement(of model: PriceListModel) -> [Diagnostic] {
        guard case .retiring(let until, _) = model.status, until < day else { return [] }
        return [
            Diagnostic(
                .warning,
                code: "retired-model",
                "\(catalog.name(of: model.offering)) was retired on \(until), and the list is of "
                    + "\(day)",
                at: model.origin,
                help: "take it out of the list, or give it a later day"
            )
        ]
    }
}

extension [Rate] {
    /// Whether other rates ask the same under the same conditions.
    fileprivate func hasSamePrices(as others: [Rate]) -> Bool {
        guard count == others.count else { return false }
        return allSatisfy { rate in
            others.contains { other in
                other.key.condition == rate.key.condition && other.price.costsSame(as: rate.price)
            }
        }
    }
}
