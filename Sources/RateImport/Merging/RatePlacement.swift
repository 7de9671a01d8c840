import Catalog

/// Decides where the prices of one offering hold, from all entries that a list has for it.
///
/// - A profile's price holds for the regions of its geography. Where all commercial profiles of a
///   model, of two geographies at least, state the same prices, they are written once for
///   everywhere. Where they differ the source region sets the price, and then one price for all of
///   Europe or of Asia is no region's: it is skipped, but for regions that would be left with an
///   older price of everywhere, and for those that the catalog has one and the same price for.
/// - A bare id is the price of a request served in its region. LiteLLM repeats the global
///   price under it where there is a global profile: such an entry is skipped unless a geographic profile
///   costs the same. So is a bare id that agrees with none of its profiles.
/// - The global profile's price holds everywhere. Where geographic profiles differ it is known of
///   us-east-1 alone, and replaces an older price of everywhere.
/// - A bare id and a profile of the United States name no region: the price is that of us-east-1,
///   or of everywhere where the catalog has it so.
struct RatePlacement {
    private static let home: Region = "us-east-1"

    private let catalog: RateCatalog
    private let scoped: [String: Bool]

    /// The rates with their regions and scopes.
    private(set) var rates: [ListedRate] = []

    /// The entries that hold nowhere that the catalog knows.
    private(set) var skipped: [SkippedEntry] = []

    init(catalog: RateCatalog) {
        self.catalog = catalog
        scoped = Dictionary(
            catalog.skus.map { (RatePlacement.shop($0), $0.scope != nil) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Places all entries of a list.
    mutating func place(_ entries: [PricedEntry]) {
        var order: [String] = []
        var groups: [String: [PricedEntry]] = [:]
        for entry in entries {
            let name = "\(entry.platform) \(entry.offering)"
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(entry)
        }
        for name in order { placeTogether(groups[name] ?? []) }
    }

    /// Places the entries of one offering on one platform.
    private mutating func placeTogether(_ entries: [PricedEntry]) {
        let profiles = ListedProfiles(entries)
        for entry in entries {
            switch entry.place {
            case .scope(let scope): add(entry, scope, at: [.everywhere])
            case .region(let region, let profile?):
                add(entry, profile.scope, at: [region])
            case .region(let region, nil): place(entry, in: region, profiles)
            case .unstated: place(entry, in: nil, profiles)
            case .profile(.global): placeGlobally(entry, profiles)
            case .profile(let profile): place(entry, through: profile, profiles)
            }
        }
    }

    private mutating func place(
        _ entry: PricedEntry,
        in region: Region?,
        _ profiles: ListedProfiles
    ) {
        let isGovernment = region.map { InferenceProfile.usGov.isHome(of: $0) } ?? false
        if !isGovernment,
            let reason = profiles.objection(to: entry, isBare: region == nil)
        {
            skipped.append(SkippedEntry(entry: entry.id, reason: reason, wares: entry.wares))
            return
        }
        if let region {
            add(entry, .inRegion, at: [region])
        } else {
            add(entry, .inRegion, at: [], orHome: true)
        }
    }

    private mutating func placeGlobally(_ entry: PricedEntry, _ profiles: ListedProfiles) {
        guard profiles.isUniform else {
            let isOfHomeAlone = entry.prices.contains { item, _ in
                sku(of: item, entry, .global).map(homes) == [RatePlacement.home]
            }
            if isOfHomeAlone {
                skipped.append(
                    SkippedEntry(
                        entry: "\(entry.id), elsewhere than in \(RatePlacement.home)",
                        reason: "a global price beside geographic prices that differ",
                        wares: entry.wares
                    )
                )
            }
            return add(entry, .global, at: [], orHome: true)
        }
        let covered = regions(of: entry.platform).filter(InferenceProfile.global.isHome)
        add(entry, .global, at: [.everywhere], covering: covered)
    }

    private func regions(of platform: PlatformID) -> [Region] {
        catalog.vocabulary.platforms[platform]?.regions ?? []
    }

    private mutating func place(
        _ entry: PricedEntry,
        through profile: InferenceProfile,
        _ profiles: ListedProfiles
    ) {
        let known = regions(of: entry.platform)
        let homes = known.filter(profile.isHome)
        guard !homes.isEmpty else {
            let reason = "the catalog knows no region of the profile"
            return skipped.append(SkippedEntry(entry: entry.id, reason: reason, wares: entry.wares))
        }
        if profile != .usGov, profiles.isUniform, profiles.isWide {
            let covered = known.filter { region in
                profiles.geographic.contains { $0.profile.isHome(of: region) }
            }
            add(entry, .geo, at: [.everywhere], covering: covered)
        } else if profile == .us {
            add(entry, .geo, at: homes.filter { $0 != RatePlacement.home }, orHome: true)
        } else if profiles.isUniform || (profile != .eu && profile != .apac) {
            add(entry, .geo, at: homes)
        } else {
            addWhereOutdated(entry, at: homes.filter { !profiles.hasOwn($0, beside: profile) })
        }
    }

    /// Adds the rates of an entry in some regions, and in the home region where that is asked for.
    private mutating func add(
        _ entry: PricedEntry,
        _ scope: Scope?,
        at regions: [Region],
        orHome: Bool = false,
        covering covered: [Region] = []
    ) {
        for (item, price) in entry.prices {
            guard let sku = sku(of: item, entry, scope) else {
                let field = "\(entry.id): \(price.field)"
                skipped.append(
                    SkippedEntry(
                        entry: field,
                        reason: "the catalog sells it without a scope",
                        wares: entry.wares.filter { $0.isOf(item) }
                    )
                )
                continue
            }
            for region in regions + (orHome ? homes(of: sku) : []) {
                add(price, of: item, sku.inRegion(region), entry, covered)
            }
        }
    }

    private mutating func add(
        _ price: EntryPrice,
        of item: PricedEntry.Item,
        _ sku: SKU,
        _ entry: PricedEntry,
        _ covered: [Region]
    ) {
        rates.append(
            ListedRate(
                key: RateKey(sku, condition: item.condition),
                price: price.price,
                effectiveFrom: item.effectiveFrom,
                effectiveUntil: item.effectiveUntil,
                entry: "\(entry.id): \(price.field)",
                note: price.note,
                regions: sku.region == .everywhere ? covered : []
            )
        )
    }

    /// Adds the rates in regions that the catalog prices by a rate of everywhere, and in those that
    /// it prices alike.
    private mutating func addWhereOutdated(_ entry: PricedEntry, at homes: [Region]) {
        var left: Set<Region> = []
        for (item, price) in entry.prices {
            guard let sku = sku(of: item, entry, .geo) else { continue }
            let isEverywhere = hasRates(sku.inRegion(.everywhere))
            let own = homes.filter { hasRates(sku.inRegion($0)) }
            let isShared = hasOnePrice(sku, item.condition, in: own)
            for region in homes {
                if own.contains(region) ? isShared : isEverywhere && !region.isGovCloud {
                    add(price, of: item, sku.inRegion(region), entry, [])
                } else {
                    left.insert(region)
                }
            }
        }
        guard !left.isEmpty else { return }
        let places = left.count < homes.count ? left.sorted().map(\.text) : []
        skipped.append(
            SkippedEntry(
                entry: ([entry.id] + places).joined(separator: ", "),
                reason: "one price for a geography whose regions have prices of their own",
                wares: entry.wares
            )
        )
    }

    /// Whether several regions have the same price, which is then that of their geography.
    private func hasOnePrice(_ sku: SKU, _ condition: RateCondition?, in regions: [Region]) -> Bool
    {
        let prices = regions.compactMap { region in
            catalog.history(of: RateKey(sku.inRegion(region), condition: condition)).last?.price
        }
        guard regions.count > 1, prices.count == regions.count, let first = prices.first else {
            return false
        }
        return prices.allSatisfy { $0.costsSame(as: first) }
    }

    /// Where a price of no stated region stands: lists take such prices from us-east-1.
    private func homes(of sku: SKU) -> [Region] {
        let home = RatePlacement.home
        guard hasRates(sku.inRegion(.everywhere)) else { return [home] }
        guard hasRates(sku.inRegion(home)) else { return [.everywhere] }
        return sku.scope == .global ? [.everywhere, home] : [home]
    }

    private func hasRates(_ sku: SKU) -> Bool { !catalog.allRates(of: sku).isEmpty }

    /// The item with a scope where the catalog sells it by scope; nil for a scope that it does not
    /// have.
    private func sku(of item: PricedEntry.Item, _ entry: PricedEntry, _ scope: Scope?) -> SKU? {
        func sku(_ scope: Scope?) -> SKU {
            SKU(
                platform: entry.platform,
                offering: entry.offering,
                meter: item.meter,
                scope: scope,
                tier: item.tier
            )
        }
        let offering = catalog.vocabulary.offerings[entry.offering]
        let isScopeless =
            entry.platform == "aws-bedrock" && offering?.isSoldByScope(item.meter) == false
        switch (scoped[RatePlacement.shop(sku(nil))] ?? (isScopeless ? false : nil), scope) {
        case (false, .inRegion), (false, nil): return sku(nil)
        case (false, _): return nil
        case (true, nil): return sku(.global)
        default: return sku(scope)
        }
    }

    private static func shop(_ sku: SKU) -> String {
        "\(sku.platform) \(sku.offering) \(sku.meter)"
    }
}
