public import Catalog
public import Pricing
public import Quantities
public import Scenarios

/// What changed from one release of the catalog to a later one, and what that does to scenarios.
///
/// Each end is priced as it would have been then: with what its release knew, and the rates in
/// force on its day.
public struct RateChangeImpact: Sendable {
    /// The earlier release.
    public let from: Release

    /// The later release.
    public let to: Release

    /// What the releases after the earlier one changed, up to the later one, in order.
    public let changes: [RateChange]

    /// The rates that the earlier release announced and that came into force by the later one.
    public let arrivals: [Rate]

    /// What these changes do to regions that no line names.
    public let elsewhere: [RegionalChange]

    /// The scenarios, those that change most first.
    public let scenarios: [ScenarioImpact]

    /// The scenarios that cannot be computed, with the reason.
    public let failures: [Failure]

    /// A scenario that cannot be computed at one of the releases.
    public struct Failure: Sendable {
        /// The scenario.
        public let scenario: Scenario

        /// The reason.
        public let failure: EstimationFailure
    }

    private let stages: RateStages

    /// The catalog as it is known at the later release.
    public var catalog: RateCatalog { stages.after.catalog }

    /// Compares two releases; nil where the catalog lacks one or they are not in order.
    ///
    /// - Parameters:
    ///   - from: The earlier release.
    ///   - to: The later release.
    ///   - catalog: A catalog that knows both.
    ///   - scenarios: The scenarios to price.
    public init?(
        from: CalendarDate,
        to: CalendarDate,
        in catalog: RateCatalog,
        scenarios: [Scenario]
    ) {
        guard from < to, let earlier = catalog.known(at: from), let later = catalog.known(at: to),
            let first = earlier.newestRelease, let last = later.newestRelease,
            first.id == from, last.id == to
        else { return nil }
        self.from = first
        self.to = last
        changes = later.releases.filter { $0.id > from }.flatMap { later.changes(in: $0.id) }
            .filter { $0.kind != .unchanged }
        arrivals = earlier.skus.flatMap { earlier.allRates(of: $0) }
            .filter { $0.period.start > from && $0.period.start <= to }
        elsewhere = RegionalChange.all(
            by: changes.map(\.entry),
            to: earlier,
            giving: later,
            on: to
        )
        stages = RateStages(
            from: RateStages.Stage(catalog: earlier, day: from),
            to: RateStages.Stage(catalog: later, day: to)
        )
        (self.scenarios, failures) = RateChangeImpact.impacts(on: scenarios, through: stages)
    }

    /// The same change of rates with other scenarios.
    ///
    /// - Parameters:
    ///   - last: What is known of the change already.
    ///   - scenarios: The scenarios to price.
    ///   - isKnown: Whether a scenario, by its id, is the same as it was.
    public init(
        _ last: RateChangeImpact,
        on scenarios: [Scenario],
        keeping isKnown: (String) -> Bool
    ) {
        (from, to) = (last.from, last.to)
        (changes, arrivals, stages) = (last.changes, last.arrivals, last.stages)
        elsewhere = last.elsewhere
        let known = last.scenarios.filter { isKnown($0.scenario.id) }
        (self.scenarios, failures) = RateChangeImpact.impacts(
            on: scenarios,
            through: stages,
            knowing: known
        )
    }

    private static func impacts(
        on scenarios: [Scenario],
        through stages: RateStages,
        knowing known: [ScenarioImpact] = []
    ) -> ([ScenarioImpact], [Failure]) {
        var (impacts, failures): ([ScenarioImpact], [Failure]) = ([], [])
        for scenario in scenarios {
            if let impact = known.first(where: { $0.scenario.id == scenario.id }) {
                impacts.append(impact)
                continue
            }
            do throws(EstimationFailure) {
                impacts.append(try ScenarioImpact(of: scenario, through: stages))
            } catch { failures.append(Failure(scenario: scenario, failure: error)) }
        }
        let ranked = impacts.sorted { left, right in
            let (first, second) = (left.change, right.change)
            if first.isFarther(than: second) { return true }
            return !second.isFarther(than: first) && left.scenario.id < right.scenario.id
        }
        return (ranked, failures)
    }

    /// The changes of some kinds, in order.
    public func changes(_ kinds: Set<RateChange.Kind>) -> [RateChange] {
        changes.filter { kinds.contains($0.kind) }
    }
}

extension ScenarioImpact {
    /// The difference, by which scenarios are ranked.
    fileprivate var change: Money { (try? difference()) ?? .zero }
}
