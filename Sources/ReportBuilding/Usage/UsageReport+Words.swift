public import Catalog
public import Pricing
import Quantities

extension UsageReport {
    /// Why there is no price, in one or two sentences without a full stop at the end.
    public func words(for unpriced: UnpricedUsage, of usage: Usage) -> String {
        let hint = unpriced.nearestName.map { "; did you mean \($0)?" } ?? ""
        switch unpriced.reason {
        case .unknownPlatform: return "the catalog has no platform \(usage.platform)\(hint)"
        case .unknownModel: return "the catalog has no model \(usage.model)\(hint)"
        case .unknownRegion:
            let address = context.catalog.offering(named: usage.model)?.address
            let region = (usage.region ?? address?.region)?.text
            let place = region ?? "of the partition \(address?.partition ?? "aws")"
            return "\(usage.platform) has no region \(place)\(hint)"
        case .contradiction: return words(for: unpriced.contradiction, in: usage)
        case .tooLarge: return "the amount is too large to compute"
        case .ambiguous: return words(forAmbiguous: unpriced, usage)
        case .noRate: return words(forMissing: unpriced, on: usage.day ?? context.asOf)
        }
    }

    /// Why a usage has a range instead of one price, and what would settle it; nil for one price.
    public func words(forRangeOf quote: UsageQuote, _ usage: Usage) -> String? {
        guard quote.price == nil else { return nil }
        var reasons: [String] = []
        if !quote.leastRegions.isEmpty {
            reasons.append(
                "the price depends on the region, which is not stated: least in "
                    + "\(list(quote.leastRegions)), most in \(list(quote.mostRegions)); "
                    + "say the region"
            )
        }
        for count in quote.openCounts {
            let meters = count.meters.map(context.name(of:)).joined(separator: " or ")
            reasons.append("it is not known whether \(count.units) units are \(meters)")
        }
        return reasons.joined(separator: "; ")
    }

    /// What a reader of a price should know.
    public func warnings(about quote: UsageQuote, of usage: Usage) -> [UsageWarning] {
        let ended = ending(of: usage).map { [UsageWarning("sold-no-longer", $0)] } ?? []
        guard quote.mayCountCachedTwice else { return ended }
        return ended + [
            UsageWarning(
                "input-may-count-cached",
                "sources disagree on whether the input that \(usage.model) reports counts the "
                    + "tokens of the cache, and this input is large enough to: they may be paid "
                    + "for twice; say input_includes_cached true or false"
            )
        ]
    }

    /// That a model is sold no longer on the day of a usage, and since when; nil where it is sold.
    private func ending(of usage: Usage) -> String? {
        let day = usage.day ?? context.asOf
        guard let id = context.catalog.offering(named: usage.model)?.offering,
            let offering = context.catalog.vocabulary.offerings[id],
            let lifecycle = offering.lifecycle, lifecycle.isOver(on: day)
        else { return nil }
        return "\(offering.name) \(lifecycle.ending); this is the last price that is known"
    }

    private func words(for contradiction: Contradiction?, in usage: Usage) -> String {
        let model = usage.model
        switch contradiction {
        case .platform(let named, let stated):
            return "\(model) names the platform \(named), and the usage is of \(stated)"
        case .scope(let named, let stated):
            return "\(model) names the scope \(named.rawValue), and the usage says "
                + stated.rawValue
        case .region(let named, let stated):
            return "\(model) names the region \(named), and the usage says \(stated)"
        case .partition(let named, let region):
            return "\(model) is of the partition \(named), and the region \(region) is of "
                + region.partition
        case .profile(let named, let region):
            return "the profile \(named.rawValue). in \(model) does not serve requests from "
                + region.text
        case nil: return "what is said of \(model) contradicts itself"
        }
    }

    private func words(forAmbiguous unpriced: UnpricedUsage, _ usage: Usage) -> String {
        let near = unpriced.near.map(\.id).joined(separator: ", ")
        let scopes = Set((unpriced.near.map(\.sku) + unpriced.missing.map(\.sku)).map(\.scope))
        let open = scopes.count > 1 ? "scope" : "region"
        let places = Set(unpriced.missing.map(\.sku).map { place(of: $0, open) }).sorted()
        let unknown =
            places.isEmpty ? "" : ", and no price is known in \(places.joined(separator: ", "))"
        return "the price depends on the \(open), which is not stated\(unknown); say the \(open)"
            + (near.isEmpty ? "" : "; known: \(near)")
    }

    private func place(of sku: SKU, _ open: String) -> String {
        open == "scope" ? sku.scope?.rawValue ?? "no scope" : sku.region.text
    }

    private func words(forMissing unpriced: UnpricedUsage, on day: CalendarDate) -> String {
        let missing = unpriced.missing.map { context.description(of: $0) }
        let near = unpriced.near.map(\.id).joined(separator: ", ")
        let why =
            unpriced.differsByRegion
            ? "; the prices of this model differ by region, and no source lists this one" : ""
        return "the catalog holds no rate on \(day) for \(missing.joined(separator: "; "))" + why
            + (near.isEmpty ? "" : "; the nearest it holds: \(near)")
    }

    private func list(_ regions: [Region]) -> String {
        regions.map(\.text).joined(separator: ", ")
    }
}
