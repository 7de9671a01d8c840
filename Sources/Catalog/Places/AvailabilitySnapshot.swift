import Diagnostics
public import Quantities

/// Which offerings were to be had where and how on a day.
///
/// A snapshot speaks of the offerings and of the regions that it has lines for. An offering of
/// which it speaks is not to be had in a region of which it speaks, unless a line says so. Of
/// everything else it says nothing.
public struct AvailabilitySnapshot: Sendable {
    /// The day, which names the snapshot.
    public let day: CalendarDate

    private let content: Deferred<Content>

    /// The lines in order, and by what is asked for.
    private struct Content: Sendable {
        let lines: [Availability]
        var shelves: [Item: [Region: Availability]] = [:]
        var covered: [PlatformID: Set<Region>] = [:]

        init(_ lines: [Availability]) {
            self.lines = lines.sorted {
                ($0.platform, $0.offering, $0.region) < ($1.platform, $1.offering, $1.region)
            }
            for line in lines {
                let item = Item(platform: line.platform, offering: line.offering)
                shelves[item, default: [:]][line.region] = line
                guard line.region != .everywhere else { continue }
                covered[line.platform, default: []].insert(line.region)
            }
        }
    }

    private struct Item: Hashable {
        let platform: PlatformID
        let offering: OfferingID
    }

    /// Creates a snapshot; of two lines about the same the later counts.
    public init(day: CalendarDate, lines: [Availability]) {
        self.init(day: day) { lines }
    }

    /// Creates a snapshot whose lines are read when they are asked for.
    public init(day: CalendarDate, reading lines: @escaping @Sendable () -> [Availability]) {
        self.day = day
        content = Deferred { Content(lines()) }
    }

    /// The lines, by platform, offering and region.
    public var lines: [Availability] { content.value.lines }

    private var shelves: [Item: [Region: Availability]] { content.value.shelves }

    private var covered: [PlatformID: Set<Region>] { content.value.covered }

    /// The regions of a platform that the snapshot speaks of, in order.
    public func regions(of platform: PlatformID) -> [Region] {
        covered[platform, default: []].sorted()
    }

    /// What the snapshot says of an offering, by platform and region.
    public func lines(of offering: OfferingID) -> [Availability] {
        lines.filter { $0.offering == offering }
    }

    /// The scopes in which an offering is to be had by requests from a region.
    ///
    /// - Returns: No scope where it is not to be had; nil where the snapshot does not speak of the
    ///   offering, or of the region.
    public func scopes(
        of offering: OfferingID,
        on platform: PlatformID,
        from region: Region
    ) -> [Scope]? {
        guard let shelf = shelves[Item(platform: platform, offering: offering)],
            covered[platform]?.contains(region) ?? false
        else { return nil }
        return (shelf[region] ?? shelf[.everywhere])?.scopes ?? []
    }

    /// Whether an offering is to be had by requests from a region in a scope.
    ///
    /// - Parameters:
    ///   - offering: What is sold.
    ///   - platform: Who sells.
    ///   - region: Where a request is made.
    ///   - scope: Where it may be served.
    ///   - profile: The profile that serves it; nil for any.
    /// - Returns: nil where the snapshot does not speak of the offering, or of the region.
    public func offers(
        _ offering: OfferingID,
        on platform: PlatformID,
        from region: Region,
        in scope: Scope,
        through profile: InferenceProfile? = nil
    ) -> Bool? {
        guard let scopes = scopes(of: offering, on: platform, from: region) else { return nil }
        guard scope == .geo, let profile else { return scopes.contains(scope) }
        return profiles(of: offering, on: platform, from: region).contains(profile.rawValue)
    }

    private func profiles(
        of offering: OfferingID,
        on platform: PlatformID,
        from region: Region
    ) -> [String] {
        let shelf = shelves[Item(platform: platform, offering: offering)] ?? [:]
        return (shelf[region] ?? shelf[.everywhere])?.profiles ?? []
    }

    /// The regions that the snapshot speaks of from which an offering is to be had, in order.
    ///
    /// - Parameters:
    ///   - offering: What is sold.
    ///   - platform: Who sells.
    ///   - scope: Where a request may be served; nil for any of the scopes.
    /// - Returns: The regions.
    public func regions(
        with offering: OfferingID,
        on platform: PlatformID,
        scope: Scope? = nil
    ) -> [Region] {
        regions(of: platform)
            .filter { region in
                let scopes = scopes(of: offering, on: platform, from: region) ?? []
                return scope.map(scopes.contains) ?? !scopes.isEmpty
            }
    }
}
