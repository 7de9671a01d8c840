import ArgumentParser
import SiteGeneration

/// `ratebook usage list`.
struct UsageListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the months in Content/usage, with their sources, accounts and totals.",
        discussion: """
            A log says how many requests there were, and a bill what they cost.

            EXAMPLES:
              ratebook usage list
              ratebook usage list --json
            """
    )

    @OptionGroup var options: ProjectOptions

    @Flag(help: "Print every row as JSON, to the contract ratebook.usage/1.")
    var json = false

    func run() throws {
        let result = UsageListing.load(try options.projectFolder())
        try options.report(result.diagnostics)
        guard let listing = result.listing else { throw CommandFailure.findings }
        let console = Console.standardOutput
        try console.write(
            json ? listing.json : listing.text(width: console.width, colour: console.takesColour)
        )
    }
}
