import Diagnostics

/// Finds offerings by any of their names, in any case of letters.
public struct OfferingNames: Sendable {
    private let offerings: [String: [OfferingID]]
    private let spellings: [String]

    /// Collects the names of offerings.
    public init(of offerings: some Sequence<Offering>) {
        var found: [String: Set<OfferingID>] = [:]
        var spellings: Set<String> = []
        for offering in offerings {
            for name in offering.allNames {
                found[name.lowercased(), default: []].insert(offering.id)
                spellings.insert(name)
            }
        }
        self.spellings = spellings.sorted()
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
    /// plain, with the prefix of an inference profile (`us.`, `global.`), or at the end of an ARN
    /// or of a path such as `bedrock/us-east-1/…`. The mark `[1m]` behind it says nothing.
    public func offering(named name: String) -> OfferingMatch? {
        if let offering = single(name.lowercased()[...]) {
            return OfferingMatch(offering: offering)
        }
        guard let written = WrittenModelName(name) else { return nil }
        let plain = written.name[...]
        if let dot = plain.firstIndex(of: "."),
            let profile = InferenceProfile(rawValue: String(plain[..<dot])),
            let offering = single(plain[plain.index(after: dot)...])
        {
            return OfferingMatch(offering: offering, profile: profile, address: written.address)
        }
        return single(plain).map { OfferingMatch(offering: $0, address: written.address) }
    }

    /// The known name that is nearest to an unknown one, with the prefix of its profile; nil where
    /// none is near.
    public func name(nearestTo name: String) -> String? {
        let written = WrittenModelName(name)?.name ?? name.lowercased()
        guard let dot = written.firstIndex(of: "."),
            InferenceProfile(rawValue: String(written[..<dot])) != nil
        else { return nearestName(to: written, among: spellings) }
        let near = nearestName(to: String(written[written.index(after: dot)...]), among: spellings)
        return near.map { written[...dot] + $0 }
    }

    /// The offering of one name; a date behind `@` may stand behind a hyphen too.
    private func single(_ name: Substring) -> OfferingID? {
        if let found = offerings[String(name)] { return found.count == 1 ? found.first : nil }
        guard let at = name.lastIndex(of: "@") else { return nil }
        let date = name[name.index(after: at)...]
        guard date.utf8.count == 8, date.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        let found = offerings["\(name[..<at])-\(date)"] ?? []
        return found.count == 1 ? found.first : nil
    }
}
