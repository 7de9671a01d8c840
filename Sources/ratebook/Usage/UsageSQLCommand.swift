import ArgumentParser
import Diagnostics
import Quantities
import SiteGeneration

/// `ratebook usage sql`.
struct UsageSQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Prints SQL that brings an export of any size down to what import reads.",
        discussion: """
            DuckDB, Spark and Athena read what is too large for one import, and Parquet.
            The SQL adds up, and finds percentiles; ratebook usage import takes the
            result as it takes an export, and writes the same table as from the files
            themselves. The names of models that belong together, of the catalog and of
            Content/profiles.yaml, stand in the SQL: print it again when they change.

            LOCATION is a file, a pattern or a folder, on a disk or in a bucket. Of a
            folder logs are its JSON, and bills its Parquet.

            EXAMPLES:
              ratebook usage sql --source cur2 --engine duckdb 'cur2/**/*.parquet' > bill.sql
              duckdb -csv -nullvalue '' < bill.sql > bill.csv
              ratebook usage import bill.csv

              ratebook usage sql --source logs --engine spark --tag team s3a://logs/AWSLogs/
              ratebook usage sql --source focus --engine athena s3://bills/focus/data/
            """
    )

    @OptionGroup var options: ProjectOptions

    @Option(
        help: "What the export is: logs, cur2 or focus.",
        completion: .list(UsageSQL.sources)
    )
    var source: String

    @Option(
        help: "What runs the SQL: duckdb, spark or athena.",
        completion: .list(UsageSQL.engines)
    )
    var engine: String

    @Argument(help: "Where the export lies.", completion: .file())
    var location: String

    @Option(help: ArgumentHelp("Keep this month alone.", valueName: "month"))
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

    func validate() throws {
        guard options.catalog == nil, options.asOf == nil else {
            throw ValidationError("Usage has no rates: leave --catalog and --as-of out.")
        }
        try require(source, "--source", among: UsageSQL.sources)
        try require(engine, "--engine", among: UsageSQL.engines)
        guard !location.isEmpty else {
            throw ValidationError("Say where the export lies: a file, a pattern or a folder.")
        }
    }

    private func require(_ name: String, _ option: String, among names: [String]) throws {
        guard !names.contains(name) else { return }
        let near = nearestName(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
        throw ValidationError(
            "\(option) '\(name)' is not known: it is one of \(names.joined(separator: ", ")).\(near)"
        )
    }

    func run() throws {
        let request = UsageImportRequest(
            project: try options.projectFolder(),
            paths: [location],
            month: month,
            keepsPrincipal: keep.contains(.principal),
            tags: tag,
            services: service,
            isReplacing: false,
            isDryRun: true,
            usesDuckDB: false
        )
        let result: (text: String?, diagnostics: [Diagnostic])
        do throws(UnreadableLocation) {
            result = try UsageSQL.text(of: source, for: engine, request)
        } catch {
            throw CommandFailure.world("\(error.path) cannot be read so: \(error.reason)")
        }
        try options.report(result.diagnostics)
        guard let text = result.text else { throw CommandFailure.findings }
        try Console.standardOutput.write(text)
    }
}
