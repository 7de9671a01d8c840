import ArgumentParser
import Diagnostics
import SiteGeneration

/// `ratebook rates verify`.
struct RatesVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks the laws of the ledger; fails on an error.",
        discussion: """
            Overlaps, gaps, edited releases, missing sources, units and implausible prices
            are errors. A source that was read more than 180 days before the day that is
            priced is a warning: never the clock, but --as-of decides.

            EXAMPLES:
              ratebook rates verify
              ratebook rates verify --as-of 2027-06-30 --diagnostics github
            """
    )

    @OptionGroup var options: ProjectOptions

    func run() throws {
        let result = CatalogProject.load(try options.catalogRequest(checksLaws: true))
        let problems = result.diagnostics + (result.project?.freshnessProblems ?? [])
        try options.report(problems)
        guard let project = result.project else {
            throw CommandFailure.findings
        }
        try Console.standardOutput.write(project.verificationReport)
    }
}
