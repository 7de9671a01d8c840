import Catalog
import Diagnostics

/// The regions and scopes that a purchase may have.
struct Places {
    /// The regions, or everywhere where none is known.
    let regions: [Region]

    /// The scopes.
    let scopes: [Scope?]

    /// Reads them from what is stated and from the name of the model.
    ///
    /// - Parameters:
    ///   - purchase: How it was bought.
    ///   - match: What the name of the model stands for.
    ///   - isVendorID: Whether the platform gave the name; without a prefix it then means the
    ///     region of the request.
    ///   - known: The regions of the platform.
    /// - Throws: ``UnpricedUsage`` for an unknown region and for a contradiction.
    init(
        of purchase: Purchase,
        _ match: OfferingMatch,
        isVendorID: Bool,
        regions known: [Region]
    ) throws(UnpricedUsage) {
        if let stated = purchase.scope, let named = match.scope, stated != named {
            throw UnpricedUsage(.contradiction)
        }
        let named = match.scope ?? (isVendorID && purchase.platform == .bedrock ? .inRegion : nil)
        scopes = (purchase.scope ?? named).map { [$0] } ?? [nil] + Scope.allCases
        guard let region = purchase.region, region != .everywhere else {
            let profile = match.profile ?? .global
            let possible = known.filter(profile.isHome)
            regions = possible.isEmpty ? [.everywhere] : possible
            return
        }
        guard known.isEmpty || known.contains(region) else {
            throw UnpricedUsage(
                .unknownRegion,
                nearestName: nearestName(to: region.text, among: known.map(\.text))
            )
        }
        if let profile = match.profile, !profile.mayServe(region) {
            throw UnpricedUsage(.contradiction)
        }
        regions = [region]
    }
}
