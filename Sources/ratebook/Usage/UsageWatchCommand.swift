import ArgumentParser
import Quantities
import SiteGeneration

/// `ratebook usage watch`.
struct UsageWatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Says as a comment what of a month asks for attention, and why.",
        discussion: """
            For a scheduled run, which ratebook workflow github-usage, gitlab-usage and
            azure-usage print: scenarios that cost more than was estimated, each with its
            walk; budgets that are passed, or will be at the pace of a running month; and
            usage in no scenario. It ends with exit code 1 where there is any, and says so
            where there is none.

            The text is Markdown and begins with <!-- ratebook usage 2026-10 -->, so that
            a later run finds it and edits it instead of saying it again.

            EXAMPLES:
              ratebook usage watch
              ratebook usage watch --month 2026-10 --over 5% --limit github
            """
    )

    @OptionGroup var options: ProjectOptions

    @Option(help: ArgumentHelp("The month (default: the last with usage).", valueName: "month"))
    var month: CalendarMonth?

    @Option(
        help: ArgumentHelp(
            "By how much a month may pass its estimate; 10% if not given.",
            valueName: "percent"
        )
    )
    var over: Percentage?

    @Option(
        help: ArgumentHelp(
            "Leave out rows so that it fits into a comment.",
            discussion: "github, gitlab, azure, or a number of characters from 1000.",
            valueName: "site"
        )
    )
    var limit: CommentLimit?

    func run() throws {
        let result = UsageAlert.load(
            try options.request(),
            month: month,
            over: over?.ratio ?? GateOptions.usualExcess
        )
        try options.report(result.diagnostics)
        guard let alert = result.alert else { throw CommandFailure.findings }
        try Console.standardOutput.write(alert.markdown(within: limit?.length ?? .max))
        if alert.isLoud { throw CommandFailure.findings }
    }
}
