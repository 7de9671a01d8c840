import ArgumentParser
import Diagnostics
import SiteGeneration

/// `ratebook explain`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Prints how the amounts of a scenario come about.",
        discussion: """
            Each line is shown with its formula in words, with the values put in, and with
            the source and date of each rate.

            EXAMPLES:
              ratebook explain rag-assistant
              ratebook explain rag-assistant answers.input_tokens
            """
    )

    @OptionGroup var options: ProjectOptions

    @Argument(
        help: "The scenario: the name of its file in Content/scenarios.",
        completion: .scenario
    )
    var scenario: String

    @Argument(help: "One line item, such as answers.input_tokens; all of them without it.")
    var line: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Set a driver for this explanation only.", valueName: "driver=value")
    )
    var settings: [String] = []

    @Option(help: ArgumentHelp("Explain a variant of the scenario.", valueName: "name"))
    var variant: String?

    func run() throws {
        let query = ScenarioQuery(
            options: options,
            scenario: scenario,
            settings: settings,
            variant: variant
        )
        try query.answer { (report, console) throws(ReportFailure) in
            try report.explanationText(
                of: line,
                width: console.width,
                colour: console.takesColour
            )
        }
    }
}
