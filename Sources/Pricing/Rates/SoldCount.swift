import Catalog

/// A count of a usage as an offering may have sold it.
struct SoldCount {
    /// How many units.
    let units: Int

    /// What is counted; where several meters may be meant, the first of them.
    var meter: MeterID { count.meter }

    private let count: Usage.Count
    private let declared: Set<MeterID>

    /// Reads a count of a usage.
    ///
    /// - Parameters:
    ///   - count: The count.
    ///   - offering: What was used; nil where the catalog says nothing about it.
    init(_ count: Usage.Count, of offering: Offering?) {
        // An embedding model counts what it reads as what it embeds.
        let isEmbedded = offering?.kind == .embedding && count.meter == .inputTokens
        self.count = isEmbedded ? Usage.Count(.embeddingTokens, count.units) : count
        units = count.units
        declared = Set((offering?.cache?.lifetimes ?? []).map(MeterID.cacheWriteTokens))
    }

    /// The meters that may be meant at a place, at least one.
    ///
    /// Of several possible ones those count that the offering declares or that have a rate there.
    func meters(in place: PlaceRates) -> [MeterID] {
        guard !count.others.isEmpty else { return [count.meter] }
        let sold = count.meters.filter {
            declared.contains($0) || place.rates[$0]?.isEmpty == false
        }
        switch count.choice {
        case .firstSold: return [sold.first ?? count.meter]
        case .anySold: return sold.isEmpty ? [count.meter] : sold
        }
    }

    /// The count with the meters that may be meant at a place; nil where one is left.
    func open(in place: PlaceRates) -> Usage.Count? {
        let meters = meters(in: place)
        guard let first = meters.first, meters.count > 1 else { return nil }
        return Usage.Count(first, units, or: Array(meters.dropFirst()), .anySold)
    }
}
