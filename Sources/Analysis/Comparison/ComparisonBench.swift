import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

/// Prices a scenario with one of its workloads bought in one way after the other.
struct ComparisonBench {
    private let estimate: Estimate
    private let workload: Workload
    private let catalog: RateCatalog
    private let total: Total
    private let tokens: Total
    private let unpriced: Set<LineID>
    private let snapshot: AvailabilitySnapshot?

    private var scenario: Scenario { estimate.model.scenario }
    private var asOf: CalendarDate { estimate.model.asOf }

    init(
        _ estimate: Estimate,
        _ workload: Workload,
        _ catalog: RateCatalog
    ) throws(ComparisonRefusal) {
        self.estimate = estimate
        self.workload = workload
        self.catalog = catalog
        unpriced = estimate.unpriced
        snapshot = catalog.snapshot(on: estimate.model.asOf)
        do throws(ArithmeticFailure) {
            total = try estimate.total(.monthly)
            tokens = try estimate.tokens(of: workload)
        } catch { throw .impossible }
    }

    /// The workload as it stands.
    func baseline(_ way: PurchaseWay) -> ComparedOption {
        ComparedOption(
            way: way,
            model: estimate.model,
            tokens: tokens,
            total: total,
            cacheLifetime: workload.caching?.ttl.value,
            surroundings: [],
            difference: .zero,
            share: total.isLowerBound ? nil : .zero,
            isBaseline: true
        )
    }

    /// What the scenario costs with the workload bought in a way, or why that is not to be had.
    func result(of way: PurchaseWay) -> Result<ComparedOption, ComparisonGap.Reason> {
        let moved = MovedWorkload(workload, of: scenario, to: way, catalog, asOf: asOf)
        if let reason = obstacle(to: way, moved.workload) { return .failure(reason) }
        let model = ScenarioCompiler(catalog: catalog, asOf: asOf).compile(moved.scenario)
        let known = Set(estimate.model.requestsBeyondWindow)
        if let words = model.requestsBeyondWindow.first(where: { !known.contains($0) }) {
            return .failure(.tooLarge(words))
        }
        do throws(EstimationFailure) {
            return try option(way, moved, try Estimator.estimate(model))
        } catch { return .failure(.impossible(error)) }
    }

    private func option(
        _ way: PurchaseWay,
        _ moved: MovedWorkload,
        _ estimate: Estimate
    ) throws(EstimationFailure) -> Result<ComparedOption, ComparisonGap.Reason> {
        let lacking = estimate.unpriced
        if let key = estimate.firstMissingRate(in: lacking.subtracting(unpriced)) {
            return .failure(.noRate(key))
        }
        do throws(ArithmeticFailure) {
            let total = try estimate.total(.monthly)
            let difference =
                lacking == unpriced
                ? try total.amount.expected - self.total.amount.expected : nil
            return .success(
                ComparedOption(
                    way: way,
                    model: estimate.model,
                    tokens: try estimate.tokens(of: moved.workload),
                    total: total,
                    cacheLifetime: moved.workload.caching?.ttl.value,
                    surroundings: moved.surroundings,
                    difference: difference,
                    share: try share(of: difference),
                    isBaseline: false
                )
            )
        } catch {
            throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error))
        }
    }

    private func share(of difference: Money?) throws(ArithmeticFailure) -> Quantity? {
        guard let difference, !total.isLowerBound, total.amount.expected > .zero else { return nil }
        return try difference.dollars() / total.amount.expected.dollars()
    }

    /// Why a way is not to be had, as far as that is known before it is priced.
    private func obstacle(to way: PurchaseWay, _ moved: Workload) -> ComparisonGap.Reason? {
        guard way.tier != nil else { return .notSold }
        for meter in [MeterID.inputTokens, .outputTokens] {
            let sku = moved.sku(of: meter, on: way.model)
            let rates = catalog.ratesWithOrWithoutScope(of: sku, on: asOf)
            guard let rate = rates.first(where: { $0.key.condition == nil }) else {
                return .noRate(RateKey(sku))
            }
            if let reason = way.absence(from: snapshot, pricedBy: rate) { return reason }
        }
        let isWaitedFor = [.chat, .agent, .rag].contains(workload.shape.kind)
        guard way.tier == .batch, isWaitedFor, !workload.tiers.contains(.batch) else { return nil }
        return .tooSlow
    }
}

extension PurchaseWay {
    /// Why it is not to be had where it has a price; nil where it is.
    ///
    /// A price that came into force after the newest list of what is to be had where speaks for
    /// itself.
    func absence(
        from snapshot: AvailabilitySnapshot?,
        pricedBy rate: Rate
    ) -> ComparisonGap.Reason? {
        guard let snapshot, let region, rate.period.start <= snapshot.day,
            let scopes = snapshot.scopes(of: model, on: platform, from: region)
        else { return nil }
        let isAvailable = scope.map(scopes.contains) ?? !scopes.isEmpty
        return isAvailable ? nil : .unavailable(on: snapshot.day, scopes: scopes)
    }
}

extension Estimate {
    /// The lines of every month that have no amount.
    fileprivate var unpriced: Set<LineID> {
        Set(
            lines.filter { $0.item.recurrence == .monthly && $0.outcome.amount == nil }
                .map(\.item.id)
        )
    }

    /// What the tokens of a workload cost a month, or the capacity for them.
    fileprivate func tokens(of workload: Workload) throws(ArithmeticFailure) -> Total {
        try Total(
            of: lines.filter { line in
                line.item.part == .inference && line.item.id.name.hasPrefix(workload.id + ".")
            }
        )
    }

    /// A rate that some lines lack; nil where none of them lacks one itself.
    fileprivate func firstMissingRate(in ids: Set<LineID>) -> RateKey? {
        for line in lines where ids.contains(line.item.id) {
            if case .unpriced(.noRate(let missing)) = line.outcome, let first = missing.first {
                return first.key
            }
        }
        return nil
    }
}
