import Catalog
import Diagnostics
import Quantities

/// The regions and scopes that a purchase may have.
struct Places {
    /// A region and a scope.
    struct Place {
        /// The region; everywhere where the platform knows none.
        let region: Region

        /// The scope; nil where it has no meaning.
        let scope: Scope?

        /// Whether the offering was to be had there when somebody last looked; nil where nobody
        /// says.
        let isOffered: Bool?
    }

    /// The day on which somebody last looked what is to be had where; nil where nobody did.
    let lookedOn: CalendarDate?

    /// The regions, or everywhere where none is known.
    let regions: [Region]

    /// The scopes.
    let scopes: [Scope?]

    /// The places, by scope and then by region.
    let all: [Place]

    /// Reads them from what is stated and from the name of the model.
    ///
    /// - Parameters:
    ///   - purchase: How it was bought.
    ///   - match: What the name of the model stands for.
    ///   - isVendorID: Whether the platform gave the name; without a prefix it then means the
    ///     region of the request.
    ///   - known: The regions of the platform.
    ///   - snapshot: What is to be had where; nil where nobody has looked.
    /// - Throws: ``UnpricedUsage`` for an unknown region and for a contradiction.
    init(
        of purchase: Purchase,
        _ match: OfferingMatch,
        isVendorID: Bool,
        regions known: [Region],
        snapshot: AvailabilitySnapshot?
    ) throws(UnpricedUsage) {
        if let contradiction = Contradiction(in: purchase, match) {
            throw UnpricedUsage(.contradiction, contradiction: contradiction)
        }
        let named = match.scope ?? (isVendorID && purchase.platform == .bedrock ? .inRegion : nil)
        lookedOn = snapshot?.day
        // What has no scope is found in each of them.
        scopes = (purchase.scope ?? named).map { [$0] } ?? Scope.allCases
        func isOffered(_ region: Region, _ scope: Scope?) -> Bool? {
            scope.flatMap { scope in
                snapshot?
                    .offers(
                        match.offering,
                        on: purchase.platform,
                        from: region,
                        in: scope,
                        through: match.profile
                    )
            }
        }
        let stated = purchase.region == .everywhere ? nil : purchase.region
        if let region = stated ?? match.address.region {
            guard known.isEmpty || known.contains(region) else {
                throw UnpricedUsage(
                    .unknownRegion,
                    nearestName: nearestName(to: region.text, among: known.map(\.text))
                )
            }
            regions = [region]
        } else {
            let partition = match.address.partition ?? match.profile?.partition ?? "aws"
            let possible = known.filter { region in
                guard let profile = match.profile else { return region.partition == partition }
                return region.partition == partition
                    && (profile.isHome(of: region) || isOffered(region, .geo) == true)
            }
            if possible.isEmpty, match.address.partition.map({ $0 != "aws" }) ?? false {
                throw UnpricedUsage(.unknownRegion)
            }
            regions = possible.isEmpty ? [.everywhere] : possible
        }
        let (scopes, regions) = (scopes, regions)
        all = scopes.flatMap { scope in
            regions.map { Place(region: $0, scope: scope, isOffered: isOffered($0, scope)) }
        }
    }
}

extension Places {
    /// Whether a request may come from a place.
    ///
    /// Of a place of which nobody says whether the offering is to be had there, its rates tell.
    /// Rates that came into force after somebody looked speak for themselves too.
    func isPossible(_ place: Place, with rates: some Sequence<Rate>) -> Bool {
        guard regions.count > 1, let isOffered = place.isOffered else {
            return place.isOffered == true || rates.contains { _ in true }
        }
        return isOffered
            || rates.contains { rate in lookedOn.map { $0 < rate.period.start } ?? true }
    }
}

extension Contradiction {
    /// The first contradiction between what is stated and what the name of the model says.
    fileprivate init?(in purchase: Purchase, _ match: OfferingMatch) {
        let address = match.address
        let stated = purchase.region == .everywhere ? nil : purchase.region
        let region = stated ?? address.region
        if let named = address.platform, named != purchase.platform {
            self = .platform(named: named, stated: purchase.platform)
        } else if let scope = purchase.scope, let named = match.scope, scope != named {
            self = .scope(named: named, stated: scope)
        } else if let stated, let named = address.region, stated != named {
            self = .region(named: named, stated: stated)
        } else if let region, let partition = address.partition, region.partition != partition {
            self = .partition(named: partition, region: region)
        } else if let region, let profile = match.profile, !profile.mayServe(region) {
            self = .profile(named: profile, region: region)
        } else {
            return nil
        }
    }
}
