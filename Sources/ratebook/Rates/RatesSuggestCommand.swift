import ArgumentParser
import Quantities
import SiteGeneration
import SiteOutput

/// `ratebook rates suggest`.
struct RatesSuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Writes a draft release of prices that a bill asks and the catalog does not.",
        discussion: """
            The prices of `ratebook rates audit` that nothing explains, and those that the
            catalog lacks, become lines of a new release with the bill as their source. A
            discount is no list price and is left out. A price for which a better source
            stands in the catalog is held back until --take names its offering. No
            release that is there is changed, and nothing is written where a law of the
            ledger would be broken.

            EXAMPLES:
              ratebook rates suggest --month 2026-10 --release 2026-11-30 --dry-run
              ratebook rates suggest --month 2026-10 --release 2026-11-30 \\
                --take claude-haiku-4.5
            """
    )

    @OptionGroup var options: ProjectOptions

    @OptionGroup(title: "Release") var release: ReleaseOptions

    @Option(help: ArgumentHelp("The month of the bill.", valueName: "month"))
    var month: CalendarMonth

    @Option(
        help: ArgumentHelp(
            "Take what is held back of an offering, or of all.",
            valueName: "offering"
        )
    )
    var take: [String] = []

    @Flag(help: "List everything that was left out, too.")
    var details = false

    func validate() throws {
        guard options.catalog == nil, options.asOf == nil else {
            throw ValidationError("A release follows the newest: leave --catalog and --as-of out.")
        }
    }

    func run() throws {
        do {
            let outcome = try RateImporting.run(
                try options.request(),
                billOf: month,
                taking: take,
                terms: release.terms
            )
            try options.report(outcome.diagnostics)
            guard let result = outcome.result else { throw CommandFailure.findings }
            try Console.standardOutput.write(
                result.text(details: details, isDryRun: release.dryRun)
            )
        } catch let failure as CommandFailure { throw failure } catch {
            let reason = OutputError.reason(for: error)
            throw CommandFailure.world("the release cannot be written: \(reason)")
        }
    }
}
