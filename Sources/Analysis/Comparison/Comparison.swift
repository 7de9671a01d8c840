public import Catalog
import Formulas
public import Pricing
import Quantities
public import Scenarios

/// One workload of a scenario bought in other ways: on other models, platforms, scopes, tiers and
/// regions, with all else as it stands.
public struct Comparison: Sendable {
    /// The scenario as it stands.
    public let scenario: Scenario

    /// The workload that is bought in other ways.
    public let workload: Workload

    /// The workload as it stands.
    public let baseline: ComparedOption

    /// All that has a price, the workload as it stands among it, from the cheapest for the whole
    /// scenario on; of two that cost the same the workload as it stands comes first.
    public let options: [ComparedOption]

    /// What has no price, with the reasons.
    public let gaps: [ComparisonGap]

    /// The cheapest way beside the workload as it stands; nil where there is none.
    public var cheapestAlternative: ComparedOption? {
        options.first { !$0.isBaseline && $0.difference != nil }
    }

    /// Compares a workload.
    ///
    /// - Parameters:
    ///   - estimate: The scenario as it stands.
    ///   - request: What to look at.
    ///   - catalog: The catalog of the estimate.
    /// - Throws: ``ComparisonRefusal`` for a workload to which another way does not carry over.
    public init(
        of estimate: Estimate,
        asking request: ComparisonRequest = ComparisonRequest(),
        in catalog: RateCatalog
    ) throws(ComparisonRefusal) {
        scenario = estimate.model.scenario
        workload = try scenario.comparedWorkload(named: request.workload)
        let bench = try ComparisonBench(estimate, workload, catalog)
        let candidates = ComparisonCandidates(
            workload: workload,
            otherModels: scenario.compareWith.map(\.value),
            request: request,
            catalog: catalog,
            asOf: estimate.model.asOf
        )
        baseline = bench.baseline(candidates.baseline)
        var (options, gaps): ([ComparedOption], [ComparisonGap]) = ([baseline], [])
        for way in candidates.ways {
            switch bench.result(of: way) {
            case .success(let option): options.append(option)
            case .failure(let reason): gaps.append(ComparisonGap(way: way, reason: reason))
            }
        }
        self.options = options.sorted { left, right in
            let (first, second) = (left.total.amount.expected, right.total.amount.expected)
            guard first == second else { return first < second }
            return left.isBaseline || !right.isBaseline && left.way < right.way
        }
        self.gaps = gaps
    }
}

extension Scenario {
    /// The workload of a name, or the first that another way carries over to.
    fileprivate func comparedWorkload(
        named name: String?
    ) throws(ComparisonRefusal) -> Workload {
        if let name {
            guard let workload = workloads.first(where: { $0.id == name }) else {
                throw .unknownWorkload(name)
            }
            if let refusal = workload.refusal { throw refusal }
            return workload
        }
        if let workload = workloads.first(where: { $0.refusal == nil }) { return workload }
        let refusals = workloads.compactMap(\.refusal)
        throw refusals.first { $0 != .noTokens } ?? .noTokens
    }
}

extension Workload {
    /// Why another way to buy its tokens does not carry over; nil where it does.
    fileprivate var refusal: ComparisonRefusal? {
        switch shape {
        case .embedding, .media: return .noTokens
        case .requests, .chat, .rag, .agent, .batch: break
        }
        switch capacity {
        case .imported: return .importedModel(title)
        case .provisioned: return customModel == nil ? .provisioned(title) : .customModel(title)
        case .reserved, nil: return customModel == nil ? nil : .customModel(title)
        }
    }
}
