import Diagnostics
import Quantities

/// No price is a thousand times its neighbours', or a thousandth, unless the line says why.
///
/// The neighbours are the prices of the same meter, for the same offering and for all. Prices of
/// nought have no neighbours.
struct PlausibilityLaw {
    /// What a note holds when an unusual price is right.
    static let excuse = "unusual price:"

    private let prices: [(entry: LedgerEntry, perUnit: Quantity)]

    init(_ catalog: RateCatalog) {
        let meters = catalog.vocabulary.meters
        prices = catalog.releases.flatMap(\.entries)
            .compactMap { entry in
                // A price for another unit is reported as such, and has nothing to be compared with.
                guard let price = entry.price, meters[entry.key.sku.meter]?.measures(price) ?? true,
                    let perUnit = try? price.perUnit, perUnit > .zero
                else { return nil }
                return (entry, perUnit)
            }
    }

    func problems() -> [Diagnostic] {
        let ofMeter = medians { [$0.meter.text] }
        let ofOffering = medians { [$0.meter.text, $0.offering.text] }
        return prices.compactMap { entry, perUnit in
            let sku = entry.key.sku
            let neighbours = [
                ofOffering[[sku.meter.text, sku.offering.text]], ofMeter[[sku.meter.text]],
            ]
            let isExcused = (entry.note ?? "").lowercased().contains(PlausibilityLaw.excuse)
            guard !isExcused,
                let median = neighbours.compactMap(\.self)
                    .first(
                        where: { isFar(perUnit, from: $0) }
                    )
            else { return nil }
            return entry.problem(
                code: "implausible-price",
                "the price is \(perUnit > median ? "at least a thousand times" : "at most a thousandth of")"
                    + " what its neighbours cost",
                at: .price,
                notes: ["a unit costs \(perUnit), and \(median) in the middle of its neighbours"],
                help: "check the number of units; if it is right, say why in the note,"
                    + " after \"\(PlausibilityLaw.excuse)\""
            )
        }
    }

    private func medians(by group: (SKU) -> [String]) -> [[String]: Quantity] {
        Dictionary(grouping: prices) { group($0.entry.key.sku) }
            .mapValues { members in
                let sorted = members.map(\.perUnit).sorted()
                return sorted[(sorted.count - 1) / 2]
            }
    }

    private func isFar(_ left: Quantity, from right: Quantity) -> Bool {
        let (less, more) = (min(left, right), max(left, right))
        guard let limit = try? less * Quantity(1000) else { return false }
        return more >= limit
    }
}
