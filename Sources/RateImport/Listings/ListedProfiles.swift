import Catalog

/// What the profiles of an offering say together.
struct ListedProfiles {
    let global: [PricedEntry]
    let geographic: [(profile: InferenceProfile, entry: PricedEntry)]

    init(_ entries: [PricedEntry]) {
        var (global, geographic) = ([PricedEntry](), [(InferenceProfile, PricedEntry)]())
        for entry in entries {
            guard case .profile(let profile) = entry.place else { continue }
            if profile == .global {
                global.append(entry)
            } else if profile != .usGov {
                geographic.append((profile, entry))
            }
        }
        self.global = global
        self.geographic = geographic.map { (profile: $0.0, entry: $0.1) }
    }

    /// Whether no two geographic profiles disagree.
    var isUniform: Bool {
        geographic.allSatisfy { left in
            geographic.allSatisfy { $0.entry.isCompatible(with: left.entry) }
        }
    }

    /// Whether the profiles are of two parts of the world at least.
    var isWide: Bool {
        let asia: Set<InferenceProfile> = [.apac, .jp, .au, .india]
        return Set(geographic.map { asia.contains($0.profile) ? .apac : $0.profile }).count > 1
    }

    /// The reason for which a price that names no profile is not that of its region.
    func objection(to entry: PricedEntry, isBare: Bool) -> String? {
        if geographic.contains(where: { $0.entry.agrees(with: entry) }) { return nil }
        if global.contains(where: { $0.agrees(with: entry) }) {
            return "repeats the price of the global profile"
        }
        let isOdd = isBare && (!global.isEmpty || geographic.contains { $0.profile == .us })
        return isOdd ? "a bare id that agrees with none of its profiles" : nil
    }

    /// Whether a region has a price of a narrower profile: Tokyo that of Japan beside that of Asia.
    func hasOwn(_ region: Region, beside profile: InferenceProfile) -> Bool {
        geographic.contains { $0.profile != profile && $0.profile.isHome(of: region) }
    }
}

extension PricedEntry {
    /// Whether another entry states no other price of a thing that both state.
    fileprivate func isCompatible(with other: PricedEntry) -> Bool {
        prices.allSatisfy { item, price in
            other.priceOf[item].map { $0.price.costsSame(as: price.price) } ?? true
        }
    }
}
