import ArgumentParser
import Diagnostics
import Quantities
import SiteGeneration

/// `ratebook usage compare`.
struct UsageCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compares what was used with what scenarios estimate, and says why it differs.",
        discussion: """
            A scenario says under actuals: which usage in Content/usage is its own. Its
            estimate of the month, with the rates of that month as they were known then,
            becomes the actual cost step by step: requests, tokens a request, cache use,
            models, places, tiers, prices, and what was not estimated or never came. The
            steps sum exactly, and do not depend on their order. Of a month that runs,
            the days up to the last one with usage are compared.

            EXAMPLES:
              ratebook usage compare
              ratebook usage compare chatbot
              ratebook usage compare chatbot --month 2026-10 --format json
            """
    )

    @OptionGroup var options: ProjectOptions

    @Argument(
        help: "The scenario whose difference is explained (default: all, side by side).",
        completion: .scenario
    )
    var scenario: String?

    @Option(
        help: ArgumentHelp(
            "The month (default: all, and of one scenario the last).",
            valueName: "month"
        )
    )
    var month: CalendarMonth?

    @Option(help: ArgumentHelp("How it is printed: text or json.", valueName: "form"))
    var format = Form.text

    /// How a comparison is printed.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        /// Tables for a terminal.
        case text
        /// Data to the contract `ratebook.actuals/1`.
        case json
    }

    func run() throws {
        let request = try options.request(scenario: scenario)
        let result = UsageComparison.load(request, month: month)
        try options.report(result.diagnostics)
        guard let comparison = result.comparison else { throw CommandFailure.findings }
        let console = Console.standardOutput
        guard format == .text else { return try console.write(comparison.json) }
        let text: String
        do throws(ReportFailure) {
            text = try comparison.text(width: console.width, colour: console.takesColour)
        } catch { return try options.report([error.diagnostic]) }
        try console.write(text)
    }
}
