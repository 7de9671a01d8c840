import ArgumentParser
import Diagnostics
import SiteGeneration

/// What every command about one scenario takes, and how it begins.
struct ScenarioOptions: ParsableArguments {
    @OptionGroup var project: ProjectOptions

    @Argument(
        help: "The scenario: the name of its file in Content/scenarios.",
        completion: .scenario
    )
    var scenario: String

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Set a driver for this run only.", valueName: "driver=value")
    )
    var settings: [String] = []

    @Option(help: ArgumentHelp("Take a variant of the scenario.", valueName: "name"))
    var variant: String?

    /// The project, loaded and priced for the scenario, with what is to be said about its files.
    func load() throws -> (project: PricedProject?, diagnostics: [Diagnostic]) {
        PricedProject.load(
            try project.request(scenario: scenario, settings: settings, variant: variant)
        )
    }

    /// Prints a text about the scenario, after what is to be said about its files.
    func answer(
        with text: (PricedScenario, Console) throws(ReportFailure) -> String
    ) throws {
        let result = try load()
        try project.report(result.diagnostics)
        guard let scenario = result.project?.scenario else { throw CommandFailure.findings }
        let console = Console.standardOutput
        let answer: String
        do throws(ReportFailure) { answer = try text(scenario, console) } catch {
            return try project.report([error.diagnostic])
        }
        try console.write(answer)
    }
}
