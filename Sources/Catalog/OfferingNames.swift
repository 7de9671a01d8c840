/// Finds offerings by any of their names, in any case of letters.
public struct OfferingNames: Sendable {
    private let offerings: [String: [OfferingID]]

    /// Collects the names of offerings.
    public init(of offerings: some Sequence<Offering>) {
        var found: [String: Set<OfferingID>] = [:]
        for offering in offerings {
            for name in offering.allNames {
                found[name.lowercased(), default: []].insert(offering.id)
            }
        }
        self.offerings = found.mapValues { $0.sorted() }
    }

    /// The names that stand for more than one offering, in order.
    public var ambiguous: [(name: String, offerings: [OfferingID])] {
        offerings.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
            .map { (name: $0.key, offerings: $0.value) }
    }

    /// The offering that a name stands for; nil for an unknown or ambiguous name.
    ///
    /// The name may be an id, a display name, an alias, or what a platform calls the offering:
    /// plain, with the prefix of an inference profile (`us.`, `global.`), or at the end of an ARN.
    public func offering(named name: String) -> OfferingMatch? {
        var plain = Substring(name.lowercased())
        if plain.hasPrefix("arn:"), let slash = plain.lastIndex(of: "/") {
            plain = plain[plain.index(after: slash)...]
        }
        if let dot = plain.firstIndex(of: "."),
            let profile = InferenceProfile(rawValue: String(plain[..<dot])),
            let offering = single(plain[plain.index(after: dot)...])
        {
            return OfferingMatch(offering: offering, profile: profile)
        }
        return single(plain).map { OfferingMatch(offering: $0, profile: nil) }
    }

    private func single(_ name: Substring) -> OfferingID? {
        guard let found = offerings[String(name)], found.count == 1 else { return nil }
        return found.first
    }
}
