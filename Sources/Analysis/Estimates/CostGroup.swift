public import Pricing
public import Quantities
import Scenarios

/// What all scenarios with one value of a tag cost, with their parts of what they share.
public struct CostGroup: Sendable {
    /// A scenario of a group.
    public struct Member: Sendable {
        /// Its estimate.
        public let estimate: Estimate

        /// The share of its cost that the group bears, as a ratio.
        public let share: Quantity

        /// That share of what it costs a month, at list price.
        public let monthly: Spread<Money>

        /// Whether a line of it has no price.
        public let isLowerBound: Bool
    }

    /// The tag, such as `team`.
    public let tag: String

    /// Its value; nil for scenarios that do not have the tag.
    public let value: String?

    /// The scenarios, in the order given.
    public let members: [Member]

    /// What they cost a month together, at list price.
    public let monthly: Spread<Money>

    /// Whether a line of them has no price.
    public var isLowerBound: Bool { members.contains(where: \.isLowerBound) }

    /// The groups of a tag, by value; they add up to all scenarios.
    ///
    /// Scenarios without the tag come last.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public static func groups(
        of estimates: [Estimate],
        by tag: String
    ) throws(ArithmeticFailure) -> [CostGroup] {
        let totals = try estimates.map { estimate throws(ArithmeticFailure) in
            try estimate.total(.monthly)
        }
        let direct = try DirectCosts(of: Array(zip(estimates, totals)), by: tag)
        var members: [String?: [Member]] = [:]
        for (estimate, total) in zip(estimates, totals) {
            for part in try direct.parts(of: estimate, costing: total) {
                members[part.value, default: []].append(part.member)
            }
        }
        let values = members.keys.compactMap(\.self).sorted().map(Optional.some)
        return try (values + [nil])
            .filter { members[$0] != nil }
            .map { value throws(ArithmeticFailure) in
                let members = members[value] ?? []
                var sum = Spread(Money.zero)
                for member in members { sum = try sum.plus(member.monthly) }
                return CostGroup(tag: tag, value: value, members: members, monthly: sum)
            }
    }

    /// Every tag that scenarios have or are split by, by name.
    public static func tags(of estimates: [Estimate]) -> [String] {
        let scenarios = estimates.map(\.model.scenario)
        let names = scenarios.flatMap { $0.tags.map(\.name) + $0.allocations.map(\.tag) }
        return Set(names).sorted()
    }
}

/// What the scenarios cost that have a tag themselves, by which shared costs are split.
private struct DirectCosts {
    private let tag: String
    private var costs: [String: Money] = [:]

    init(of estimates: [(Estimate, Total)], by tag: String) throws(ArithmeticFailure) {
        self.tag = tag
        for (estimate, total) in estimates {
            guard let value = estimate.model.scenario.value(of: tag) else { continue }
            costs[value] = try costs[value, default: .zero] + total.amount.expected
        }
    }

    /// Who bears a scenario: the value that it has, those that share it, or nobody.
    func parts(
        of estimate: Estimate,
        costing total: Total
    ) throws(ArithmeticFailure) -> [(value: String?, member: CostGroup.Member)] {
        let scenario = estimate.model.scenario
        let shares = try scenario.allocations.first { $0.tag == tag }.map(shares) ?? []
        guard !shares.isEmpty else {
            return [(scenario.value(of: tag), member(estimate, .one, total.amount, total))]
        }
        var rest = total.amount
        var parts: [(String?, CostGroup.Member)] = []
        for share in shares.dropLast() {
            let amount = try total.amount.times(share.ratio)
            rest = try rest.minus(amount)
            parts.append((share.value, member(estimate, share.ratio, amount, total)))
        }
        let last = shares[shares.count - 1]
        return parts + [(last.value, member(estimate, last.ratio, rest, total))]
    }

    /// What each value of the tag bears, by value; none where there is no value.
    private func shares(
        by allocation: Allocation
    ) throws(ArithmeticFailure) -> [Allocation.Share] {
        let values = costs.keys.sorted()
        let sum = try Money.total(of: Array(costs.values))
        switch allocation.rule {
        case .shares(let shares): return shares
        case .cost where sum > .zero:
            return try values.map { value throws(ArithmeticFailure) in
                let ratio = try costs[value, default: .zero].dollars() / sum.dollars()
                return Allocation.Share(value: value, ratio: ratio)
            }
        case .cost, .even:
            return try values.map { value throws(ArithmeticFailure) in
                Allocation.Share(value: value, ratio: try .one / Quantity(values.count))
            }
        }
    }

    private func member(
        _ estimate: Estimate,
        _ share: Quantity,
        _ monthly: Spread<Money>,
        _ total: Total
    ) -> CostGroup.Member {
        CostGroup.Member(
            estimate: estimate,
            share: share,
            monthly: monthly,
            isLowerBound: total.isLowerBound
        )
    }
}

extension Scenario {
    fileprivate func value(of tag: String) -> String? { tags.first { $0.name == tag }?.value }
}

extension Spread<Money> {
    fileprivate func times(_ ratio: Quantity) throws(ArithmeticFailure) -> Spread<Money> {
        try map { amount throws(ArithmeticFailure) in
            Money(rounding: try amount.dollars() * ratio)
        }
    }
}
