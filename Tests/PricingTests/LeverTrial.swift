import Analysis
import Catalog
import Pricing
import Quantities
import Scenarios
import Testing

/// Levers tried on scenarios with the test catalog.
enum LeverTrial {
    /// A lever that an author lists, with numbers that have no range.
    static func lever(
        _ kind: LeverKind,
        _ numbers: KeyValuePairs<NumberKey, String> = [:],
        model: OfferingID? = nil,
        workload: String? = nil
    ) throws -> Lever {
        Lever(
            kind,
            workload: workload.map { Choice(value: $0) },
            model: model.map { Choice(value: $0) },
            numbers: try numbers.map { try TestScenario.number($0, $1) }
        )
    }

    /// The levers in order.
    static func study(_ levers: [Lever]?, on scenario: Scenario) throws -> LeverStudy {
        var scenario = scenario
        scenario.levers = levers
        let catalog = try TestCatalog.catalog()
        let compiler = ScenarioCompiler(catalog: catalog, asOf: try TestCatalog.day())
        return try LeverStudy(of: compiler.compile(scenario), in: catalog)
    }

    /// What one lever does.
    static func effect(_ lever: Lever, on workload: Workload) throws -> LeverStudy.Effect {
        try effect(lever, on: TestScenario.scenario([workload]))
    }

    /// What one lever does.
    static func effect(_ lever: Lever, on scenario: Scenario) throws -> LeverStudy.Effect {
        let outcome = try #require(study([lever], on: scenario).steps.first).alone
        return try #require(outcome.effect, "\(outcome)")
    }

    /// Why one lever does not apply.
    static func refusal(_ lever: Lever, on workload: Workload) throws -> String {
        try refusal(lever, on: TestScenario.scenario([workload]))
    }

    /// Why one lever does not apply; the key of a rate that there is not.
    static func refusal(_ lever: Lever, on scenario: Scenario) throws -> String {
        let outcome = try #require(study([lever], on: scenario).steps.first).alone
        guard case .refused(let refusal) = outcome else { return "it applies" }
        return switch refusal {
        case .reason(let reason): reason
        case .noRate(let key): "no rate: \(key.sku)"
        }
    }
}
