import Catalog
import Quantities

/// Turns a new price of one region into one of every region, where every region had one price.
///
/// Lists that name no region have the prices of us-east-1, and the catalog keeps them for every
/// region as long as none is known to differ. When a list then gives us-east-1 another price, and
/// no other region a different one, the price moved; a line for us-east-1 alone would leave all
/// other regions without one.
struct RegionalLift {
    private static let home: Region = "us-east-1"

    let catalog: RateCatalog

    /// The day on which the prices of the list hold where it names none.
    let firstSeen: CalendarDate

    /// The rates with those of one region that move every region as rates of everywhere.
    ///
    /// - Parameters:
    ///   - rates: What the list states.
    ///   - isMixed: Whether some regions cost otherwise than others, by the list itself.
    /// - Returns: The rates; of those that were lifted one, with a note.
    func lifted(_ rates: [ListedRate], isMixed: (SKU) -> Bool) -> [ListedRate] {
        let listed = Set(rates.map(\.key))
        let groups = Dictionary(
            grouping: rates.filter { rate in
                rate.key.sku.region != .everywhere && !rate.key.sku.region.isGovCloud
            }
        ) { $0.key.inRegion(.everywhere) }
        let lifted = groups.filter { key, group in
            !listed.contains(key) && !isMixed(key.sku) && moves(group, of: key)
        }
        var isDone: Set<RateKey> = []
        return rates.compactMap { rate in
            let key = rate.key.inRegion(.everywhere)
            guard let group = lifted[key], group.contains(rate) else { return rate }
            guard isDone.insert(key).inserted else { return nil }
            return everywhere(rate, key, in: group.map(\.key.sku.region).sorted())
        }
    }

    /// Whether the regions of a list that have one price had another one together with all others.
    private func moves(_ group: [ListedRate], of key: RateKey) -> Bool {
        let first = group[0]
        let day = first.effectiveFrom ?? firstSeen
        guard group.contains(where: { $0.key.sku.region == RegionalLift.home }),
            group.allSatisfy({
                $0.price.costsSame(as: first.price) && $0.effectiveFrom == first.effectiveFrom
                    && $0.effectiveUntil == first.effectiveUntil
            }),
            let known = catalog.rate(for: key, on: day), !known.price.costsSame(as: first.price)
        else { return false }
        let regions = catalog.vocabulary.platforms[key.sku.platform]?.regions ?? []
        let places = Set(regions + group.map(\.key.sku.region))
        return places.allSatisfy { region in
            region.isGovCloud || catalog.rate(for: key.inRegion(region), on: day)?.key == key
        }
    }

    private func everywhere(_ rate: ListedRate, _ key: RateKey, in regions: [Region]) -> ListedRate
    {
        let names = regions.map(\.text).joined(separator: ", ")
        let sentence = "The list has it for \(names); no region is known to cost otherwise."
        return ListedRate(
            key: key,
            price: rate.price,
            effectiveFrom: rate.effectiveFrom,
            effectiveUntil: rate.effectiveUntil,
            entry: rate.entry,
            note: [rate.note, sentence].compactMap(\.self).joined(separator: " ")
        )
    }
}
