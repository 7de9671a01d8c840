import ArgumentParser
import Quantities
import SiteGeneration

/// `ratebook rates audit`.
struct RatesAuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Prices each billed line again, and lists those that are billed otherwise.",
        discussion: """
            A line of a bill in Content/usage has a cost and a quantity, and so a price.
            It is set beside that of the catalog on the first day of the month. A reason
            stands there only where no other fits: the price of another tier, scope or
            region, the price before or after a change, or a discount on all of a
            platform. Amounts less than a cent apart are the same.

            EXAMPLES:
              ratebook rates audit
              ratebook rates audit --month 2026-10
              ratebook rates audit --month 2026-10 --fail-over 1%
              ratebook rates audit --format json
            """
    )

    @OptionGroup var options: ProjectOptions

    @Option(help: ArgumentHelp("The month (default: all with a bill).", valueName: "month"))
    var month: CalendarMonth?

    @Option(
        help: ArgumentHelp(
            "Fail where a line is billed above its list price by more than this.",
            valueName: "percent"
        )
    )
    var failOver: Percentage?

    @Option(help: ArgumentHelp("How it is printed: text or json.", valueName: "form"))
    var format = Form.text

    /// How an audit is printed.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        /// Tables for a terminal.
        case text
        /// Data to the contract `ratebook.audit/1`.
        case json
    }

    func run() throws {
        let result = BillAudit.load(try options.request(), month: month)
        try options.report(result.diagnostics)
        guard let audit = result.audit else { throw CommandFailure.findings }
        let console = Console.standardOutput
        let text: String
        do throws(ReportFailure) {
            text =
                switch format {
                case .text: try audit.text(width: console.width, colour: console.takesColour)
                case .json: try audit.json()
                }
        } catch { return try options.report([error.diagnostic]) }
        try console.write(text)
        if let failOver { try options.report(audit.problems(over: failOver.ratio)) }
    }
}
