import Catalog
import Quantities

/// Settles for which regions and scopes the prices of the page hold.
struct AWSPageRegions {
    private let catalog: RateCatalog
    private let offers: AWSPriceListOffers
    private let date: CalendarDate

    init(catalog: RateCatalog, offers: AWSPriceListOffers, date: CalendarDate) {
        self.catalog = catalog
        self.offers = offers
        self.date = date
    }

    /// The rates that hold somewhere, and the cells of which nobody can say where.
    func placed(_ found: [AWSPageOffer]) -> PriceListing {
        let candidates = found.flatMap { offer in
            skus(of: offer).map { (sku: $0, offer: offer) }
        }
        var groups: [SKU: Set<Quantity?>] = [:]
        for (sku, offer) in candidates {
            groups[sku, default: []].insert(try? offer.price.perUnit)
        }
        var rates: [ListedRate] = []
        var skipped: [SkippedEntry] = []
        for (sku, offer) in candidates {
            let prices = groups[sku] ?? []
            let known = knownRates(of: sku, at: offer.price)
            if !known.isEmpty {
                rates += known.map { rate(offer, $0.sku, like: $0) }
            } else if prices.count > 1 {
                skipped.append(
                    SkippedEntry(
                        entry: offer.entry,
                        reason: "several prices on the page, which names no regions",
                        wares: [ListedWare(of: RateKey(sku))]
                    )
                )
            } else if sku.region == .everywhere, isPricedByRegion(sku) {
                skipped.append(
                    SkippedEntry(
                        entry: offer.entry,
                        reason: "the catalog has it by region, and the page names none",
                        wares: [ListedWare(of: RateKey(sku))]
                    )
                )
            } else {
                rates.append(rate(offer, sku, like: nil))
            }
        }
        return PriceListing(rates: rates, skipped: skipped)
    }

    private func skus(of offer: AWSPageOffer) -> [SKU] {
        let meter = offer.reading.meter(of: offer.offering)
        let scopes: [Scope?] =
            offer.isGlobal
            ? [.global]
            : offers.scopes(for: offer.reading, of: offer.offering, meter, in: offer.region)
        return scopes.map { scope in
            SKU(
                platform: AWSPriceListOffers.platform,
                offering: offer.offering.id,
                meter: meter,
                region: offer.region,
                scope: scope,
                tier: tier(of: offer, meter)
            )
        }
    }

    /// The custom tier is inference with a tuned model, not the tuning or the keeping of it.
    private func tier(of offer: AWSPageOffer, _ meter: MeterID) -> PurchaseTier {
        guard offer.reading.tier == .standard, !meter.text.hasPrefix("training_"),
            meter != "custom_model_months"
        else { return offer.reading.tier }
        return offer.tier ?? .standard
    }

    private func isPricedByRegion(_ sku: SKU) -> Bool {
        let regions = offers.regions(of: sku.offering, sku.meter)
        return !regions.isEmpty && !regions.contains(.everywhere)
    }

    /// The rates of the catalog that a figure of the page can be, in the regions it can be of.
    private func knownRates(of sku: SKU, at price: UnitPrice) -> [Rate] {
        let regions =
            sku.region == .everywhere ? offers.regions(of: sku.offering, sku.meter) : [sku.region]
        return regions.flatMap { region in
            catalog.rates(of: sku.inRegion(region), on: date)
                .filter { $0.key.condition == nil && isSame($0.price, as: price) }
        }
    }

    /// Whether a known price is the page's, or rounds to it at its digits.
    ///
    /// A figure of one digit, such as 0.04, is too coarse to stand for another price.
    private func isSame(_ known: UnitPrice, as price: UnitPrice) -> Bool {
        guard let unit = try? known.perUnit, let shown = try? price.perUnit else { return false }
        if unit == shown { return true }
        let digits = price.amount.decimalText().filter(\.isNumber).drop { $0 == "0" }
        guard digits.count >= 2, let exact = try? unit * price.per,
            let rounded = try? exact.rounded(toFractionDigits: price.fractionDigits)
        else { return false }
        return rounded == price.amount
    }

    private func rate(_ offer: AWSPageOffer, _ sku: SKU, like known: Rate?) -> ListedRate {
        let isRounded = known.map { (try? $0.price.perUnit) != (try? offer.price.perUnit) } ?? false
        let note: String? =
            if isRounded {
                "The page rounds it to \(offer.price.amount.decimalText(minimumFractionDigits: 2))."
            } else if known == nil, sku.region == .everywhere {
                "The AWS page names no region."
            } else {
                nil
            }
        return ListedRate(
            key: RateKey(sku),
            price: isRounded ? known?.price ?? offer.price : offer.price,
            effectiveFrom: offer.effectiveFrom,
            entry: offer.entry,
            note: note
        )
    }
}
