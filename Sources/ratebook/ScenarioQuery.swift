import Diagnostics
import SiteGeneration

/// A question about one scenario.
struct ScenarioQuery {
    let options: ProjectOptions
    let scenario: String
    let settings: [String]

    /// The report of the scenario, after printing what is to be said about it.
    func report() throws -> PricedScenario {
        let request = try options.request(scenario: scenario, settings: settings)
        let result = PricedProject.load(request)
        options.report(result.diagnostics)
        guard let report = result.project?.scenario, !result.diagnostics.containsErrors else {
            throw CommandFailure.findings
        }
        return report
    }
}
