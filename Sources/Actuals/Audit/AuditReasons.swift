import Catalog
import Quantities
import UsageTables

/// The reasons that fit a line which is billed at another price than that of the list.
struct AuditReasons {
    /// Each that fits; several where nobody can say which of them it is.
    let all: [AuditReason]

    init(_ line: AuditedLine, in catalog: RateCatalog) {
        guard let rate = line.rate else {
            all = []
            return
        }
        let (sku, day) = (rate.sku, line.row.group.month.firstDay)
        let region = line.row.group.region ?? .everywhere
        let near = catalog.rates(of: sku.offering, on: day)
            .filter { other in
                other.sku.platform == sku.platform && other.sku.meter == sku.meter
                    && other.key.condition == rate.key.condition && line.fits(other.price)
            }
        func isHere(_ other: SKU) -> Bool { [region, .everywhere].contains(other.region) }
        let tiers = near.filter { isHere($0.sku) && $0.sku.scope == sku.scope }.map(\.sku.tier)
        let scopes = near.filter { isHere($0.sku) && $0.sku.tier == sku.tier }
            .compactMap(\.sku.scope)
        let regions = near.filter { $0.sku.scope == sku.scope && $0.sku.tier == sku.tier }
            .map(\.sku.region)
        var reasons: [AuditReason] = []
        let otherTiers = PurchaseTier.allCases.filter { $0 != sku.tier && tiers.contains($0) }
        if !otherTiers.isEmpty { reasons.append(.tier(otherTiers)) }
        let otherScopes = Scope.allCases.filter { $0 != sku.scope && scopes.contains($0) }
        if !otherScopes.isEmpty { reasons.append(.scope(otherScopes)) }
        let otherRegions = Set(regions).subtracting([sku.region, region]).sorted()
        if !otherRegions.isEmpty { reasons.append(.region(otherRegions)) }
        all = reasons + AuditReasons.changes(line, rate, in: catalog)
    }

    /// The change of the price in the month that the bill has the other side of.
    private static func changes(
        _ line: AuditedLine,
        _ rate: Rate,
        in catalog: RateCatalog
    ) -> [AuditReason] {
        let month = line.row.group.month
        return catalog.history(of: rate.key)
            .filter { line.fits($0.price) }
            .compactMap { other in
                if other.period.start > month.firstDay, other.period.start <= month.lastDay {
                    return .after(other.period.start)
                }
                guard other.period.end == month.firstDay else { return nil }
                return .before(month.firstDay)
            }
    }
}

/// The platforms of a month on which everything is billed at the same ratio of the list price.
struct PlatformDiscounts {
    private var ratios: [PlatformID: Quantity] = [:]

    init(_ lines: [AuditedLine]) throws(ArithmeticFailure) {
        let priced = Dictionary(grouping: lines.filter { ($0.listCost ?? .zero) > .zero }) {
            $0.row.group.platform
        }
        for (platform, lines) in priced {
            guard let platform, lines.count > 1, let largest = lines.max(by: { $0.cost < $1.cost }),
                let ratio = try largest.ratio(), ratio != .one, !largest.agrees
            else { continue }
            var isSame = true
            for line in lines {
                guard let list = line.listCost else { continue }
                let amount = try list * ratio
                if !line.fits(amount) { isSame = false }
            }
            if isSame { ratios[platform] = ratio }
        }
    }

    func reasons(for line: AuditedLine) -> [AuditReason] {
        line.row.group.platform.flatMap { ratios[$0] }.map { [.discount($0)] } ?? []
    }
}
