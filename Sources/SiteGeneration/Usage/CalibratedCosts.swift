import Actuals
import Formulas
import Pricing
import Quantities
import ReportBuilding
import Scenarios
import SourceLoading

/// What a scenario costs a month with measured numbers, each alone and all together.
struct CalibratedCosts {
    let costs: CalibrationReport.Costs

    init(
        _ calibration: Calibration,
        of scenario: Scenario,
        in source: LoadedProject,
        _ context: ReportContext
    ) throws(EstimationFailure) {
        let compiler = ScenarioCompiler(catalog: context.catalog, asOf: context.asOf)
        func cost(setting edits: [NumberEdit]) throws(EstimationFailure) -> Money? {
            let settings = edits.map { $0.name + "=" + $0.number.key.text($0.value.expected) }
            guard let changed = source.scenario(scenario.id, setting: settings) else { return nil }
            return try ExpectedCost(of: compiler.compile(changed)).monthly
        }
        let now = try ExpectedCost(of: compiler.compile(scenario)).monthly
        var alone: [String: Money] = [:]
        for group in calibration.groups { alone[group.name] = try cost(setting: group.edits) }
        let all = calibration.groups.filter { alone[$0.name] != nil }.flatMap(\.edits)
        costs = CalibrationReport.Costs(
            now: now,
            together: try cost(setting: all) ?? now,
            alone: alone
        )
    }
}

extension Calibration {
    /// What is measured as edits of the file; numbers that change together are one group.
    var groups: [(name: String, edits: [NumberEdit])] {
        var names: [String] = []
        for driver in measured where !names.contains(driver.group ?? driver.name) {
            names.append(driver.group ?? driver.name)
        }
        return names.map { name in
            (name, measured.filter { ($0.group ?? $0.name) == name }.map(\.edit))
        }
    }
}

extension MeasuredDriver {
    fileprivate var edit: NumberEdit {
        NumberEdit(
            name: name,
            path: path,
            number: assumption,
            value: value,
            basis: .measured,
            note: note
        )
    }
}
