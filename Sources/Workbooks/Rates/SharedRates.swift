import Catalog
import Quantities

/// The rates of several scenarios, each of which has one cell, so that all follow a change of it.
struct SharedRates {
    /// A rate with what formulas call its price.
    struct Entry {
        let rate: Rate
        let name: String

        /// The scenarios that use it, by their ids, in order.
        var users: [String]
    }

    private(set) var entries: [Entry] = []
    private var places: [Rate: Int] = [:]

    /// What formulas call the price of a rate; nil for one that no scenario uses.
    func name(of rate: Rate) -> String? { places[rate].map { entries[$0].name } }

    /// What formulas call the price of a rate, which a scenario uses.
    mutating func name(of rate: Rate, for user: String, _ register: inout NameRegister) -> String {
        if let place = places[rate] {
            if entries[place].users.last != user { entries[place].users.append(user) }
            return entries[place].name
        }
        let sku = rate.sku
        let platform = sku.platform == .bedrock ? nil : sku.platform.text
        let region = sku.region == .everywhere ? nil : sku.region.text
        let tier = sku.tier == .standard ? nil : sku.tier.rawValue
        let parts = [
            "price", platform, sku.offering.text, sku.meter.text, sku.scope?.rawValue, tier, region,
            rate.key.condition?.description,
        ]
        let name = register.name(for: parts.compactMap(\.self).joined(separator: "_"))
        places[rate] = entries.count
        entries.append(Entry(rate: rate, name: name, users: [user]))
        return name
    }
}
