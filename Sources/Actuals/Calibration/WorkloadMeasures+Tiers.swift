import Catalog
import Quantities
import Scenarios
import UsageTables

extension WorkloadMeasures {
    /// The shares of tokens by tier, which are a whole in every case and so have no range.
    mutating func addTiers() throws(ArithmeticFailure) {
        let places = workload.split.map { share in
            DriverPlace(share.share, of: workload, in: ["tier"], part: "tier")
        }
        guard !places.isEmpty else { return }
        var tokens: [PurchaseTier: Quantity] = [:]
        var isOpen = false
        for row in months.flatMap(\.billed) where row.unit.hasSuffix("tokens") {
            guard let tier = row.group.tier, let quantity = row.quantity else {
                isOpen = true
                continue
            }
            tokens[tier] = try (tokens[tier] ?? .zero) + quantity
        }
        let known = workload.split.map(\.tier.value)
        let all = try Quantity.sum(of: known.compactMap { tokens[$0] })
        let other = tokens.keys.filter { !known.contains($0) }.map(\.rawValue).sorted()
        guard !isOpen, other.isEmpty, all > .zero else {
            let reason =
                other.isEmpty
                ? "no source says the tier of all tokens"
                : "tokens were bought as \(other.joined(separator: ", ")) too"
            for place in places { leave(place, reason) }
            return
        }
        var rest = Quantity.one
        for (index, place) in places.enumerated() {
            var share = rest
            if index < places.count - 1 {
                share = try ((tokens[known[index]] ?? .zero) / all).rounded(toFractionDigits: 4)
            }
            rest = try rest - share
            try add(place, Spread(share), from: months, group: workload.id + ".tier")
        }
    }
}
