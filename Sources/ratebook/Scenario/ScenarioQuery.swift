import Diagnostics
import SiteGeneration

/// A question about one scenario.
struct ScenarioQuery {
    let options: ProjectOptions
    let scenario: String
    let settings: [String]
    let variant: String?

    /// Prints a text about the scenario, after what is to be said about its files.
    func answer(
        with text: (PricedScenario, Console) throws(ReportFailure) -> String
    ) throws {
        let request = try options.request(scenario: scenario, settings: settings, variant: variant)
        let result = PricedProject.load(request)
        try options.report(result.diagnostics)
        guard let scenario = result.project?.scenario else { throw CommandFailure.findings }
        let console = Console.standardOutput
        let answer: String
        do throws(ReportFailure) { answer = try text(scenario, console) } catch {
            return try options.report([error.diagnostic])
        }
        try console.write(answer)
    }
}
