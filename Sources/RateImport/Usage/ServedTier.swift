import Catalog

/// What a record says of the tier that served a request.
struct ServedTier {
    /// Values that only repeat what was asked for.
    private static let wishes = ["auto", "standard_only"]

    private var services: [String] = []
    private var latencies: [String] = []

    /// Takes note of what one part of an answer says: `serviceTier`, `service_tier` and
    /// `performanceConfig`.
    mutating func read(_ fields: RecordFields) throws(UsageRecordFailure) {
        for name in ["serviceTier", "service_tier"] {
            guard let value = fields[name] else { continue }
            let stated = value.kind == .object ? value["type"] : value
            guard let text = stated?.text, !text.isEmpty else {
                throw fields.failure("\"\(name)\" names no tier")
            }
            if !services.contains(text) { services.append(text) }
        }
        guard let config = try fields.object("performanceConfig") else { return }
        guard let latency = try config.text("latency") else { return }
        guard ["standard", "optimized"].contains(latency) else {
            throw fields.failure("the latency \"\(latency)\" is not known")
        }
        if !latencies.contains(latency) { latencies.append(latency) }
    }

    /// The latency that an answer states, which stands above what stands beside it.
    var statesLatency: Bool { !latencies.isEmpty }

    /// Whether all that is said of the tier is what was asked for.
    var isOnlyAWish: Bool {
        !services.isEmpty && services.allSatisfy(ServedTier.wishes.contains) && latencies.isEmpty
    }

    /// Whether the tokens were served by a reservation.
    var isReserved: Bool { services.contains { ["reserved", "scale"].contains($0) } }

    /// The tier.
    ///
    /// - Throws: A failure for an unknown tier, and where two are named.
    func tier(_ fields: RecordFields) throws(UsageRecordFailure) -> PurchaseTier {
        var tiers: [PurchaseTier] = []
        for name in services where !ServedTier.wishes.contains(name) {
            let tier = try tier(named: name, fields)
            if !tiers.contains(tier) { tiers.append(tier) }
        }
        if latencies.contains("optimized") {
            guard latencies.count == 1 else {
                throw fields.failure("the answer names two latencies: standard and optimized")
            }
            tiers = tiers.filter { $0 != .standard } + [.latencyOptimized]
        }
        guard tiers.count < 2 else {
            let names = tiers.map(\.rawValue).joined(separator: " and ")
            throw fields.failure("the record names two tiers: \(names)")
        }
        return tiers.first ?? .standard
    }

    private func tier(
        named name: String,
        _ fields: RecordFields
    ) throws(UsageRecordFailure) -> PurchaseTier {
        switch name {
        case "default", "standard": return .standard
        case "priority", "flex", "batch", "ultrafast":
            if let tier = PurchaseTier(rawValue: name) { return tier }
        // Nobody says for how long it is reserved; neither term has a price for a token.
        case "reserved", "scale": return .reservedOneMonth
        default: break
        }
        throw fields.failure("the service tier \"\(name)\" is not known")
    }
}
