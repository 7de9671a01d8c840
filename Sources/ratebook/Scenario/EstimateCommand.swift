public import ArgumentParser
import Diagnostics
public import SiteGeneration

/// `ratebook estimate`.
struct EstimateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimate",
        abstract: "Prints what a scenario costs.",
        discussion: """
            EXAMPLES:
              ratebook estimate rag-assistant
              ratebook estimate rag-assistant --set answers.monthly_requests=80000
              ratebook estimate chatbot --variant pilot
              ratebook estimate rag-assistant --json
              ratebook estimate rag-assistant --levers
              ratebook estimate rag-assistant --focus 1.2
            """
    )

    @OptionGroup var query: ScenarioOptions

    @Flag(help: "Print what can be done about the bill instead: each lever alone and in order.")
    var levers = false

    @Flag(help: "How the estimate is printed.")
    var form = ReportForm.text

    @Option(
        help: ArgumentHelp(
            "Print the charges of a month as CSV with the columns of FOCUS.",
            discussion: "1.2 or 1.4, the version of the specification.",
            valueName: "version"
        )
    )
    var focus: FocusVersion?

    func validate() throws {
        guard focus != nil, levers || form != .text else { return }
        throw ValidationError("--focus has a form of its own: it goes with no other form.")
    }

    func run() throws {
        try query.answer { (report, console) throws(ReportFailure) in
            if let focus { return try report.focusText(focus) }
            return try report.estimateText(
                as: form,
                leversOnly: levers,
                width: console.width,
                colour: console.takesColour
            )
        }
    }
}

extension ReportForm: EnumerableFlag {
    /// The flag of a form.
    public static func name(for value: ReportForm) -> NameSpecification { .long }

    /// What the flag does.
    public static func help(for value: ReportForm) -> ArgumentHelp? {
        switch value {
        case .text: "A summary for a terminal (default)."
        case .json: "All of it as JSON, to the contract that its field schema names."
        case .csv: "The main table as CSV."
        case .markdown: "The summary as Markdown."
        }
    }
}

extension FocusVersion: ExpressibleByArgument {}
