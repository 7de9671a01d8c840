import Catalog
import Formulas
import Pricing
import Quantities

/// A place that a rate fills, with every rate that fills it in some version or month.
struct PriceRow {
    /// A rate with its cell.
    struct Entry {
        let rate: Rate

        /// What formulas call its price.
        let name: String

        /// The versions whose own day has it, by their places.
        var versions: [Int]

        /// Whether it comes into force in a month to come.
        var isAnnounced: Bool { versions.isEmpty }
    }

    let slot: RateSlot

    /// What formulas call the price in use.
    let name: String

    private(set) var entries: [Entry] = []

    init(_ slot: RateSlot, name: String) {
        self.slot = slot
        self.name = name
    }

    /// The place of an entry with a rate.
    func entry(of rate: Rate) -> Int? {
        entries.firstIndex { $0.rate.id == rate.id && $0.rate.price == rate.price }
    }

    /// What formulas call the price of a rate.
    func name(of rate: Rate) -> String {
        guard entries.count > 1, let entry = entry(of: rate) else { return name }
        return entries[entry].name
    }

    /// Adds a rate that a version has on its own day, or, without one, in a month to come.
    mutating func add(_ rate: Rate, in version: Int?, name: () -> String) {
        if let known = entry(of: rate) {
            if let version { entries[known].versions.append(version) }
        } else {
            entries.append(
                Entry(rate: rate, name: name(), versions: [version].compactMap(\.self))
            )
        }
    }
}
