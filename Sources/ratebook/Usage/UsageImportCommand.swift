public import ArgumentParser
import Diagnostics
public import Quantities
import SiteGeneration
import SiteOutput

/// `ratebook usage import`.
struct UsageImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Adds up logs and bills to a small table a month, Content/usage/2026-10.csv.",
        discussion: """
            Each file tells by its content what it is: Bedrock's model invocation log,
            LiteLLM's spend logs, a Cost and Usage Report (CUR 2.0, or the old one), a
            bill in FOCUS 1.0 to 1.4, or a table of AWS Cost Explorer. Files are read
            piece by piece, however large, also as gzip has compressed them. Of a folder
            all files that end in .json, .jsonl and .csv, or in these and .gz, are read,
            also in the folders that Bedrock makes in S3.

            Rows are added up by month, account, region, model, scope, tier, meter and
            tags. No prompt is kept, and nobody's name: who made the requests stands in
            the table with --keep principal alone, and of tags only those that --tag
            names.

            An account and a month are taken from one import as a whole, never added to
            what stands there. The same export twice changes nothing; other figures are
            an error, unless --replace takes them in place of the old ones. Of a bill
            that has more than Amazon Bedrock the other lines are counted and left out.

            With --with duckdb the program duckdb, which is on the path, reads the files
            and adds them up: Parquet too, and what lies in a bucket, such as
            's3://bills/cur2/data/**/*.parquet'. The table is the same. For what is too
            large for one machine see ratebook usage sql.

            EXAMPLES:
              ratebook usage import exports/2026-10/ --tag team
              ratebook usage import bill.csv --month 2026-10 --replace
              ratebook usage import logs/AWSLogs --keep principal --dry-run
            """
    )

    @OptionGroup var options: ProjectOptions

    @Argument(
        help: "Logs and bills, or folders of them; with DuckDB also patterns and s3:// addresses.",
        completion: .file()
    )
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "Keep this month alone; lines without a day are taken to be of it.",
            valueName: "month"
        )
    )
    var month: CalendarMonth?

    @Option(help: "Keep what is left out otherwise: principal, who made the requests.")
    var keep: [KeptColumn] = []

    @Option(help: ArgumentHelp("Keep a tag, such as team.", valueName: "key"))
    var tag: [String] = []

    @Option(
        help: ArgumentHelp(
            "Keep the lines of another service too, as the bill calls it.",
            valueName: "name"
        )
    )
    var service: [String] = []

    @Option(
        help: ArgumentHelp("What reads the files: duckdb (default: Ratebook).", valueName: "engine")
    )
    var with: ImportEngine?

    @Flag(help: "Take the figures of an account and a month in place of those that stand there.")
    var replace = false

    @Flag(help: "Write nothing, and say what would be written.")
    var dryRun = false

    func validate() throws {
        guard options.catalog == nil, options.asOf == nil else {
            throw ValidationError("Usage has no rates: leave --catalog and --as-of out.")
        }
    }

    func run() throws {
        let request = UsageImportRequest(
            project: try options.projectFolder(),
            paths: files,
            month: month,
            keepsPrincipal: keep.contains(.principal),
            tags: tag,
            services: service,
            isReplacing: replace,
            isDryRun: dryRun,
            usesDuckDB: with == .duckdb
        )
        let outcome: (result: UsageImporting?, diagnostics: [Diagnostic])
        do { outcome = try UsageImporting.run(request) } catch let failure as UnreadableUsage {
            throw CommandFailure.world(
                "\(failure.path) cannot be read: \(OutputError.reason(for: failure.cause))"
            )
        } catch let failure as EngineFailure {
            throw CommandFailure.world(failure.text)
        } catch {
            throw CommandFailure.world(
                "the usage cannot be written: \(OutputError.reason(for: error))"
            )
        }
        try options.report(outcome.diagnostics)
        guard let result = outcome.result else { throw CommandFailure.findings }
        try Console.standardOutput.write(result.text(isDryRun: dryRun))
    }
}

/// What of usage is left out unless it is asked for.
enum KeptColumn: String, ExpressibleByArgument, CaseIterable {
    /// Who made the requests.
    case principal
}

/// What reads the files of an import instead of Ratebook.
enum ImportEngine: String, ExpressibleByArgument, CaseIterable {
    /// The program `duckdb`.
    case duckdb
}

extension CalendarMonth: ExpressibleByArgument {
    /// Reads a month as in `2026-10`.
    public init?(argument: String) { self.init(parsing: argument) }
}
