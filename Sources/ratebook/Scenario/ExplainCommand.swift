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

    @OptionGroup var query: ScenarioOptions

    @Argument(help: "One line item, such as answers.input_tokens; all of them without it.")
    var line: String?

    func run() throws {
        try query.answer { (report, console) throws(ReportFailure) in
            try report.explanationText(
                of: line,
                width: console.width,
                colour: console.takesColour
            )
        }
    }
}
