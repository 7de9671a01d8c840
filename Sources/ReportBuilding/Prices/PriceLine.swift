import Catalog
import Quantities
import ReportModel

/// Keys of one meter that always had the same prices, such as those of two scopes.
///
/// They are all pairs of some scopes and some regions, on one platform, in one tier and under one
/// condition, so that a short name says exactly which they are.
struct PriceLine {
    /// The keys, in order.
    private(set) var keys: [RateKey]

    /// What the releases said about each of them, in their order.
    let records: [RateRecord]

    /// The sources and notes of each record, for all keys together.
    private(set) var evidence: [(sources: [SourceID], notes: [String])]

    private init(_ key: RateKey, _ records: [RateRecord]) {
        keys = [key]
        self.records = records
        evidence = records.map { ($0.entry.sources, [$0.entry.note].compactMap(\.self)) }
    }

    /// The lines of some keys, in the order of the first key of each.
    static func lines(of keys: [RateKey], in catalog: RateCatalog) -> [PriceLine] {
        let single = keys.map { PriceLine($0, catalog.records(of: $0)) }
        let byScope = merged(single) { line in Group(line, regions: line.regions, scopes: []) }
        return merged(byScope) { line in Group(line, regions: [], scopes: line.scopes) }
    }

    private static func merged(
        _ lines: [PriceLine],
        by group: (PriceLine) -> Group
    ) -> [PriceLine] {
        var merged: [PriceLine] = []
        var places: [Group: Int] = [:]
        for line in lines {
            if let place = places[group(line)] {
                merged[place].add(line)
            } else {
                places[group(line)] = merged.count
                merged.append(line)
            }
        }
        return merged
    }

    private mutating func add(_ other: PriceLine) {
        keys += other.keys
        for (index, own) in other.evidence.enumerated() {
            evidence[index].sources += own.sources.filter { !evidence[index].sources.contains($0) }
            evidence[index].notes += own.notes.filter { !evidence[index].notes.contains($0) }
        }
    }

    private struct Group: Hashable {
        let platform: PlatformID?
        let tier: PurchaseTier?
        let condition: RateCondition?
        let regions: [Region]
        let scopes: [Scope?]
        let said: [Said]

        init(_ line: PriceLine, regions: [Region], scopes: [Scope?]) {
            platform = line.keys.first?.sku.platform
            tier = line.keys.first?.sku.tier
            condition = line.keys.first?.condition
            self.regions = regions
            self.scopes = scopes
            said = line.records.map(Said.init)
        }
    }

    /// What a record says, without its evidence.
    private struct Said: Hashable {
        let price: UnitPrice?
        let start: CalendarDate
        let end: CalendarDate?
        let release: CalendarDate
        let replacedBy: CalendarDate?
        let status: RateStatus
        let kind: RateChange.Kind

        init(_ record: RateRecord) {
            price = record.entry.price
            start = record.entry.period.start
            end = record.period?.end
            release = record.entry.release
            replacedBy = record.replacedBy
            status = record.entry.status
            kind = record.change.kind
        }
    }
}

extension PriceLine {
    /// Whether the releases ever gave another price, or none.
    var hasChanged: Bool {
        records.contains { !Self.isSame($0.entry.price, records.first?.entry.price) }
    }

    /// The prices over time as known now, up to a day; days without a price have nil.
    func points(upTo day: CalendarDate) -> [StepChart.Point] {
        let standing = records.filter { $0.period != nil && $0.entry.period.start <= day }
            .sorted { $0.entry.period.start < $1.entry.period.start }
        var points: [StepChart.Point] = []
        for (index, record) in standing.enumerated() {
            let start = record.entry.period.start
            if points.isEmpty || !Self.isSame(points.last?.price, record.entry.price) {
                points.append(StepChart.Point(start, record.entry.price))
            }
            let next = index + 1 < standing.count ? standing[index + 1].entry.period.start : nil
            if let end = record.period?.end, end <= day, end != next {
                points.append(StepChart.Point(end, nil))
            }
        }
        return points
    }

    private static func isSame(_ price: UnitPrice?, _ other: UnitPrice?) -> Bool {
        guard let price, let other else { return price == nil && other == nil }
        guard let first = try? price.perUnit, let second = try? other.perUnit else { return false }
        return first == second
    }
}

extension PriceLine {
    /// The regions without repetition, in order.
    var regions: [Region] { unique(keys.map(\.sku.region)) }

    /// The scopes without repetition, in order.
    var scopes: [Scope?] { unique(keys.map(\.sku.scope)) }

    /// Which keys they are: platform, scopes, tier, condition and regions, nil for what does not
    /// matter.
    func parts(in context: ReportContext) -> [[Inline]?] {
        let scopes = scopes.compactMap { $0?.rawValue }
        let regions = regions.filter { $0 != .everywhere }.map(\.text)
        let places = regions.count > 2 ? "\(regions.count) regions" : regions.inWords
        let platform = (keys.first?.sku.platform).flatMap { context.foreignName(of: $0) }
        return [
            platform.map { [.text($0)] }, scopes.isEmpty ? nil : [.text(scopes.inWords)],
            (keys.first?.sku.tier.rawValue).map { [.text($0)] }, keys.first?.condition?.words,
            regions.isEmpty ? nil : [.text(places)],
        ]
    }

    private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}
