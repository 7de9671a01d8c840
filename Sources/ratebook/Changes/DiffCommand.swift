public import ArgumentParser
import Diagnostics
public import Quantities
import SiteGeneration

/// `ratebook diff`.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Prints what a release changed and what that does to every scenario.",
        discussion: """
            Each scenario is priced as each release would have priced it on its own day.
            The difference is split into prices that vendors changed, corrections of the
            record, and new rates.

            With --prices it prints which prices of a price list changed and by what:
            the vendor, a correction, our terms, the currency. Both ends are then
            releases, other lists, or lists as known at a release.

            EXAMPLES:
              ratebook diff 2026-08-02 2026-11-12
              ratebook diff 2026-08-02 2026-11-12 --markdown
              ratebook diff 2026-08-02 2026-11-12 --markdown --limit github
              ratebook diff 2026-08-02 2026-11-12 --fail-over 5%
              ratebook diff --prices models 2026-08-02 2026-11-28
              ratebook diff --prices models models@2026-08-21 models --markdown
            """
    )

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The earlier release.", completion: .release)
    var from: String

    @Argument(help: "The later release.", completion: .release)
    var to: String

    @Option(
        help: ArgumentHelp("Compare the prices of a price list instead.", valueName: "list")
    )
    var prices: String?

    @Flag(help: "How it is printed.")
    var form = ReportForm.text

    @Option(
        help: ArgumentHelp(
            "With --markdown, leave out rows so that it fits into a comment.",
            discussion: "github, gitlab, azure, or a number of characters from 1000.",
            valueName: "site"
        )
    )
    var limit: CommentLimit?

    @Option(
        help: ArgumentHelp(
            "Fail when the cost of a scenario grows by more than this.",
            valueName: "percent"
        )
    )
    var failOver: Percentage?

    func validate() throws {
        guard options.catalog == nil, options.asOf == nil else {
            throw ValidationError("The releases stand for --catalog and --as-of here.")
        }
        guard prices == nil || limit == nil && failOver == nil else {
            throw ValidationError("--limit and --fail-over are for scenarios, not for --prices.")
        }
        guard prices == nil else { return }
        for day in [from, to] where CalendarDate(argument: day) == nil {
            throw ValidationError("A release is a day such as 2026-11-12, and \(day) is not one.")
        }
        guard limit == nil || form == .markdown else {
            throw ValidationError("--limit is for --markdown.")
        }
    }

    func run() throws {
        if let prices { return try printChanges(of: prices) }
        guard let from = CalendarDate(argument: from), let to = CalendarDate(argument: to) else {
            return
        }
        let result = PricedProject.load(try options.request())
        try options.report(result.diagnostics)
        guard let project = result.project else {
            throw CommandFailure.findings
        }
        let comparison: ReleaseComparison
        do throws(ReportFailure) {
            comparison = try project.comparison(from: from, to: to)
        } catch { return try options.report([error.diagnostic]) }
        let console = Console.standardOutput
        try console.write(
            limit.map { comparison.markdown(within: $0.length) }
                ?? comparison.text(as: form, width: console.width, colour: console.takesColour)
        )
        if let failOver { try options.report(comparison.problems(over: failOver.ratio)) }
    }

    private func printChanges(of list: String) throws {
        let request = CatalogRequest(project: try options.projectFolder())
        let result = PriceListProject.load(request, list: list)
        try options.report(result.diagnostics)
        guard let project = result.project else { throw CommandFailure.findings }
        let console = Console.standardOutput
        let text: String
        do throws(ReportFailure) {
            text = try project.changesText(
                from: from,
                to: to,
                as: form,
                width: console.width,
                colour: console.takesColour
            )
        } catch { return try options.report([error.diagnostic]) }
        try console.write(text)
    }
}

extension Percentage: ExpressibleByArgument {
    /// Reads a percentage such as `5%`, at least 0.
    public init?(argument: String) {
        guard let value = try? Percentage(parsing: argument), value.ratio >= .zero else {
            return nil
        }
        self = value
    }
}
