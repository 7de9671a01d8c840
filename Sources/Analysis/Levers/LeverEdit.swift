import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios

/// A scenario while a lever changes it.
///
/// The result could have been written as a scenario file. What the lever assumes becomes a
/// parameter, and so does a number that it changes; the number then follows from both by an
/// expression. So its estimate has the same cases, and is explained in the same way, as any other.
struct LeverEdit {
    let lever: Lever
    let market: LeverMarket

    /// The scenario as changed so far.
    var scenario: Scenario

    /// The workloads for whose requests a lever has chosen a model.
    var modelChoices: [String: LeverKind]

    /// What is to be said about the result, in whole sentences.
    var remarks: [String] = []

    /// The cost model of the scenario at the last check.
    private(set) var model: CostModel

    private var inputs: [String: Formula] = [:]

    init(
        _ lever: Lever,
        on model: CostModel,
        modelChoices: [String: LeverKind],
        in market: LeverMarket
    ) {
        self.lever = lever
        self.market = market
        self.modelChoices = modelChoices
        self.model = model
        scenario = model.scenario
        scenario.variants = []
    }

    /// Whether nobody asked for the lever.
    var isStandard: Bool { lever.origin == nil && lever.workload == nil }

    /// A number of the lever as a part of expressions.
    mutating func input(_ key: NumberKey) throws(LeverRefusal) -> Formula {
        if let known = inputs[key.name] { return known }
        guard let number = lever.number(key) else {
            throw .reason("\(key.name) is not stated")
        }
        let name = lever.kind.rawValue.split(separator: "-").joined(separator: "_")
        let formula = formula(of: number, as: name + "_" + key.name)
        inputs[key.name] = formula
        return formula
    }

    /// A number as a part of expressions: what it follows from, or a parameter in its place.
    mutating func formula(of number: Assumption, as name: String) -> Formula {
        if let expression = number.expression { return expression.formula }
        let known = Set(scenario.parameters.map(\.key.name))
        let free = [name] + (2...99).map { "\(name)_\($0)" }
        let unused = free.first { !known.contains($0) } ?? name
        let key = NumberKey(
            name: unused,
            label: number.key.label,
            unit: number.key.unit,
            minimum: .zero,
            maximum: nil,
            defaultValue: nil
        )
        scenario.parameters.append(number.renamed(to: key))
        return .driver(DriverID(unused))
    }

    /// A number that follows from parameters.
    func assumption(_ key: NumberKey, as formula: Formula) throws(LeverRefusal) -> Assumption {
        let stated = scenario.parameters.filter { $0.expression == nil }
        let values = Dictionary(stated.map { (DriverID($0.key.name), $0.value) }) { $1 }
        guard let value = try? formula.range(over: values) else {
            throw .reason("\(key.name) would follow from more numbers than can be handled")
        }
        for number in [value.low, value.high] {
            guard let rule = key.rule(brokenBy: number) else { continue }
            throw .reason("\(key.name) \(rule), and it would come to \(key.unit.text(number))")
        }
        return Assumption(
            key: key,
            value: value,
            basis: nil,
            owner: nil,
            note: nil,
            isDefault: false,
            origin: nil,
            expression: Expression(formula: formula, parameters: formula.drivers.map(\.name))
        )
    }

    /// Puts what follows from a number in its place.
    mutating func restate(
        _ number: inout Assumption,
        of owner: String,
        as follows: (Formula) -> Formula
    ) throws(LeverRefusal) {
        let before = formula(of: number, as: owner + "_" + number.key.name)
        number = try assumption(number.key, as: follows(before))
    }
}

extension LeverEdit {
    /// Changes every workload that the lever is for and can be applied to.
    ///
    /// - Parameter change: Changes the workload at a place among the workloads.
    /// - Throws: ``LeverRefusal`` where there is none, for the first.
    mutating func eachWorkload(
        _ change: (inout LeverEdit, Int) throws(LeverRefusal) -> Void
    ) throws(LeverRefusal) {
        let named = lever.workload?.value
        let ids = scenario.workloads.map(\.id)
            .filter { named == nil ? !isAssistant($0) : $0 == named }
        let titles = scenario.workloads.map { ($0.id, $0.title) }
        try each(ids, titled: titles) { (edit, id) throws(LeverRefusal) in
            guard let place = edit.scenario.workloads.firstIndex(where: { $0.id == id }) else {
                return
            }
            try change(&edit, place)
        }
    }

    /// Whether a lever added the workload, so that a model works for the requests of another.
    private func isAssistant(_ workload: String) -> Bool {
        let kind = modelChoices[workload]
        return kind == .contextCompression || kind == .promptCompression
    }

    /// Makes each of some changes that can be made.
    ///
    /// - Throws: ``LeverRefusal`` where none can be: the reasons, each with what it is for.
    mutating func each(
        _ ids: [String],
        titled titles: [(id: String, title: String)],
        _ change: (inout LeverEdit, String) throws(LeverRefusal) -> Void
    ) throws(LeverRefusal) {
        var refusals: [(refusal: LeverRefusal, titles: [String])] = []
        var count = 0
        for id in ids {
            var copy = self
            do throws(LeverRefusal) {
                try change(&copy, id)
                try copy.check()
                self = copy
            } catch {
                count += 1
                let title = titles.first { $0.id == id }?.title ?? id
                if let place = refusals.firstIndex(where: { $0.refusal == error }) {
                    refusals[place].titles.append(title)
                } else {
                    refusals.append((error, [title]))
                }
            }
        }
        guard let first = refusals.first, count == ids.count else {
            if ids.isEmpty { throw .reason("there is nothing that it is for") }
            return
        }
        let reasons = refusals.compactMap { refusal, titles -> String? in
            guard case .reason(let reason) = refusal else { return nil }
            return titles.joined(separator: ", ") + ": " + reason
        }
        throw reasons.count == refusals.count
            ? .reason(reasons.joined(separator: "; ")) : first.refusal
    }

    /// Compiles the scenario as it is now.
    ///
    /// - Throws: ``LeverRefusal`` where a line would lose its price, or a request would fail.
    mutating func check() throws(LeverRefusal) {
        guard scenario != model.scenario else { return }
        let after = market.model(of: scenario)
        let known = Set(model.missingRates.map(\.key))
        if let missing = after.missingRates.first(where: { !known.contains($0.key) }) {
            throw .noRate(missing.key)
        }
        let before = Set(model.findings.map(\.summary))
        for finding in after.findings where !before.contains(finding.summary) {
            if finding.code == "context-window-exceeded" { throw .reason(finding.summary) }
        }
        model = after
    }
}
