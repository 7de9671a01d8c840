public import Catalog
import Diagnostics
import Formulas
public import Pricing
public import Quantities
public import Scenarios

/// What could be done about the bill of a scenario: each lever alone, and all of them in order.
///
/// Every amount is the expected cost of a whole scenario at list price, priced like any other; a
/// saving is a difference of two of them. So the savings of the stack add up to the difference of
/// its ends and never exceed the bill, and those of levers alone must not be added.
public struct LeverStudy: Sendable {
    /// What a lever makes of a scenario.
    public struct Effect: Sendable {
        /// What a month cost before.
        public let before: Money

        /// What a month costs with it.
        public let after: Money

        /// What a month costs less with it; below nought where it costs more.
        public let saving: Money

        /// What falls once because of it.
        public let oneTime: Money

        /// What it changes.
        public let changes: [LeverChange]

        /// What is to be said about it, in whole sentences.
        public let remarks: [String]

        /// The scenario with it.
        public let scenario: Scenario

        /// Whole months until its saving has paid for what falls once; nil where nothing falls once
        /// or nothing is saved.
        public var monthsToPayBack: Int? {
            guard oneTime > .zero, saving > .zero, let once = try? oneTime.dollars(),
                let each = try? saving.dollars(), let months = try? once / each,
                let whole = try? months.roundedUp(toMultipleOf: .one)
            else { return nil }
            return Int(whole.description)
        }
    }

    /// What became of a lever.
    public enum Outcome: Sendable {
        /// It applies.
        case applied(Effect)
        /// It does not apply.
        case refused(LeverRefusal)
    }

    /// A lever alone and in its place.
    public struct Step: Sendable {
        /// The lever.
        public let lever: Lever

        /// What it does to the scenario as it stands.
        public let alone: Outcome

        /// What it does after the levers before it.
        public let stacked: Outcome

        /// Whether the stack goes on without it though it applies: it would cost more, and nobody
        /// asked for it.
        public let isLeftOut: Bool
    }

    /// Whether the author lists the levers; else all are tried in the default order.
    public let isStated: Bool

    /// What a month costs as it stands.
    public let before: Money

    /// What a month costs with every lever of the stack.
    public let after: Money

    /// The levers in order.
    public let steps: [Step]

    /// The scenario with every lever of the stack.
    public let scenario: Scenario

    /// Whether some line of the scenario has no price, so that its amounts are lower bounds.
    public let isLowerBound: Bool

    /// Tries the levers of a scenario.
    ///
    /// - Parameters:
    ///   - model: The cost model of the scenario.
    ///   - catalog: The catalog as known at the release that is used.
    /// - Throws: ``EstimationFailure`` for a scenario whose arithmetic has no result.
    public init(of model: CostModel, in catalog: RateCatalog) throws(EstimationFailure) {
        let market = LeverMarket(catalog: catalog, asOf: model.asOf)
        let levers = model.scenario.levers
        let first = try Stage(model: model, cost: ExpectedCost(of: model), modelChoices: [:])
        var (stage, steps): (Stage, [Step]) = (first, [])
        var isFirst = true
        for lever in levers ?? Lever.standard {
            let alone = try first.trying(lever, in: market)
            let stacked = isFirst ? alone : try stage.trying(lever, in: market)
            let saving = stacked.stage.flatMap { try? stage.cost.monthly - $0.cost.monthly }
            let isLeftOut = levers == nil && (saving.map { $0 < .zero } ?? false)
            if let next = stacked.stage, !isLeftOut { (stage, isFirst) = (next, false) }
            steps.append(
                Step(
                    lever: lever,
                    alone: alone.outcome,
                    stacked: stacked.outcome,
                    isLeftOut: isLeftOut
                )
            )
        }
        isStated = levers != nil
        before = first.cost.monthly
        after = stage.cost.monthly
        scenario = stage.model.scenario
        isLowerBound = !model.missingRates.isEmpty
        self.steps = steps
    }
}

extension LeverStudy.Outcome {
    /// What the lever does; nil where it does not apply.
    public var effect: LeverStudy.Effect? {
        guard case .applied(let effect) = self else { return nil }
        return effect
    }
}

extension LeverStudy {
    /// The levers of the stack with what each does there.
    public var stack: [(lever: Lever, effect: Effect)] {
        steps.filter { !$0.isLeftOut }
            .compactMap { step in step.stacked.effect.map { (step.lever, $0) } }
    }

    /// Whether a lever saves another amount after those before it than alone.
    public var orderMatters: Bool {
        steps.contains { step in
            guard let alone = step.alone.effect, let stacked = step.stacked.effect else {
                return step.alone.effect != nil || step.stacked.effect != nil
            }
            return alone.saving != stacked.saving
        }
    }

    /// A scenario on the way, with its cost.
    private struct Stage {
        let model: CostModel
        let cost: ExpectedCost
        let modelChoices: [String: LeverKind]

        func trying(
            _ lever: Lever,
            in market: LeverMarket
        ) throws(EstimationFailure) -> (outcome: Outcome, stage: Stage?) {
            var edit = LeverEdit(lever, on: model, modelChoices: modelChoices, in: market)
            do throws(LeverRefusal) { try edit.apply() } catch { return (.refused(error), nil) }
            let after = try ExpectedCost(of: edit.model)
            guard after != cost else { return (.refused(edit.nothingChanged(from: model)), nil) }
            let (saving, oneTime): (Money, Money)
            do throws(ArithmeticFailure) {
                (saving, oneTime) = try (
                    cost.monthly - after.monthly, after.oneTime - cost.oneTime
                )
            } catch {
                throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error))
            }
            let effect = Effect(
                before: cost.monthly,
                after: after.monthly,
                saving: saving,
                oneTime: oneTime,
                changes: LeverChange.all(from: model, to: edit.model),
                remarks: edit.remarks + edit.warnings(since: model),
                scenario: edit.scenario
            )
            let stage = Stage(model: edit.model, cost: after, modelChoices: edit.modelChoices)
            return (.applied(effect), stage)
        }
    }
}

extension LeverEdit {
    /// Changes the scenario.
    ///
    /// - Throws: ``LeverRefusal`` where the lever does not apply.
    fileprivate mutating func apply() throws(LeverRefusal) {
        switch lever.kind {
        case .loopCap: try capLoops()
        case .structuredOutput: try structureOutput()
        case .promptCompression: try compressPrompts()
        case .smallerChunks: try shrinkChunks()
        case .rerank: try rerank()
        case .contextCompression: try compressContext()
        case .cascade: try cascade()
        case .promptRouting: try routePrompts()
        case .distillation: try distil()
        case .caching: try cache()
        case .batch: try moveTokens(to: .batch)
        case .flex: try moveTokens(to: .flex)
        case .provisioned: try provision()
        case .schedule: try schedule()
        case .vectorStore: try moveVectors()
        case .logSampling: try sampleLogs()
        case .tagging: try tag()
        }
        try check()
    }

    /// Warnings that the scenario did not have before, as sentences.
    fileprivate func warnings(since old: CostModel) -> [String] {
        let known = Set(old.findings.map(\.summary))
        return model.findings
            .filter { $0.severity != .note && !known.contains($0.summary) }
            .map { $0.summary.prefix(1).uppercased() + $0.summary.dropFirst() + "." }
    }

    /// Why a change that could be made has no effect on any amount.
    fileprivate func nothingChanged(from old: CostModel) -> LeverRefusal {
        let reason = warnings(since: old).first.map { ": " + $0.dropLast() } ?? ""
        return .reason("it changes no amount of the expected month" + reason)
    }
}
