public import ArgumentParser
import Diagnostics
import Foundation
import Quantities
public import RateImport
import SiteGeneration
import SiteOutput

/// `ratebook rates import`.
struct RatesImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Adds a release with what a published price list says other than the catalog.",
        discussion: """
            Only what differs is written, so that importing a list again writes
            nothing. What cannot be mapped is counted with its reason, and listed with
            --details: nothing is guessed. A difference is a price move unless
            --correct says that the record was wrong; then the new price holds from
            the first day of the old one.

            Every price that changes is listed with both figures. Held back until
            --take says otherwise are a price that contradicts a source which is
            trusted more, and one that cannot be right beside others, such as a cache
            read that costs more than input. What is taken says so in its note.

            The list is recorded as a source in Content/catalog/sources.yaml, unless
            --source names one that is there.

            EXAMPLES:
              ratebook rates import litellm model_prices.json --release 2026-11-30 \\
                --correct titan-text-express --details
              ratebook rates import aws-price-list index.json \\
                --release 2026-12-01 --dry-run
            """
    )

    @OptionGroup var options: ProjectOptions

    @OptionGroup(title: "Release") var release: ReleaseOptions

    @Argument(help: "What the files are.")
    var format: ImportFormat

    @Argument(help: "The files of one list.", completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("The source that the list is in the catalog.", valueName: "id"))
    var source: String?

    @Option(help: ArgumentHelp("The day of the list (default: the release's).", valueName: "date"))
    var read: CalendarDate?

    @Option(
        help: ArgumentHelp(
            "An offering, or a platform/offering, whose differences are errors of the record.",
            valueName: "offering|all"
        )
    )
    var correct: [String] = []

    @Option(
        help: ArgumentHelp(
            "An offering, or a platform/offering, whose prices are taken although they are held back.",
            valueName: "offering|all"
        )
    )
    var take: [String] = []

    @Option(
        help: ArgumentHelp(
            "An offering, or a platform/offering, that is not taken from the list.",
            valueName: "offering"
        )
    )
    var leaveOut: [String] = []

    @Flag(help: "Withdraw rates of the same publisher that the list no longer has.")
    var withdrawMissing = false

    @Flag(help: "List everything that was added and skipped.")
    var details = false

    @Flag(help: "Print the summary as JSON.")
    var json = false

    func validate() throws {
        guard options.catalog == nil, options.asOf == nil else {
            throw ValidationError("A release follows the newest: leave --catalog and --as-of out.")
        }
    }

    func run() throws {
        let request = RateImportRequest(
            project: try options.projectFolder(),
            format: format,
            files: try files.map { ($0, try contents(of: $0)) },
            terms: release.terms,
            source: source,
            readOn: read,
            corrections: correct,
            taken: take,
            leftOut: leaveOut,
            isWithdrawingMissing: withdrawMissing
        )
        let progress = ProgressLine(options)
        defer { progress.finish() }
        let outcome: (result: RateImporting?, diagnostics: [Diagnostic])
        do { outcome = try RateImporting.run(request, telling: progress.show) } catch {
            throw CommandFailure.world(
                "the release cannot be written: \(OutputError.reason(for: error))"
            )
        }
        progress.finish()
        try options.report(outcome.diagnostics)
        guard let result = outcome.result else { throw CommandFailure.findings }
        try Console.standardOutput.write(
            json
                ? result.json(isDryRun: release.dryRun)
                : result.text(details: details, isDryRun: release.dryRun)
        )
    }

    private func contents(of path: String) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw CommandFailure.world("\(path) cannot be read")
        }
        return Array(data)
    }
}

extension ImportFormat: ExpressibleByArgument {}
