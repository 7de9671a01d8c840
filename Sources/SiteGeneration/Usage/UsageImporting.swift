import Catalog
public import Diagnostics
import Quantities
import SourceLoading
import UsageImport
import UsageTables

/// An import of logs and bills into `Content/usage`.
public struct UsageImporting: Sendable {
    /// What it comes to, month by month.
    let merges: [UsageMerge]

    /// What became of the lines.
    let tally: UsageCounts

    /// The files that were written, or would be in a dry run; none where nothing differs.
    public let written: [String]

    /// Reads the files, and writes a table for each month of which anything is new.
    ///
    /// - Returns: The import; nil where nothing was written because of an error.
    /// - Throws: ``UnreadableUsage``, ``EngineFailure``, or what the disk says while writing.
    public static func run(
        _ request: UsageImportRequest
    ) throws -> (result: UsageImporting?, diagnostics: [Diagnostic]) {
        let files: [String]
        do throws(UsageFiles.Failure) {
            files = request.usesDuckDB ? request.paths : try UsageFiles.find(request.paths)
        } catch { throw UnreadableUsage(path: error.path, cause: error.cause) }
        let loaded = ProjectLoader.loadCatalog(request.project, checkingLaws: .unlessCarried)
        let usage = UsageFolder.read(
            project: request.project,
            knowing: loaded.project?.catalog
        )
        let before = loaded.diagnostics + usage.diagnostics
        guard let project = loaded.project, let folder = usage.folder, !before.containsErrors
        else { return (nil, before) }
        let log = DiagnosticLog()
        for problem in before { log.report(problem) }
        var intake = UsageIntake(
            catalog: project.catalog,
            profiles: UsageProfiles(project.profiles),
            choices: request.choices,
            reporting: log
        )
        if request.usesDuckDB {
            try EngineReading(project, keeping: request.choices).read(files, into: &intake)
        } else {
            try read(files, into: &intake, log)
        }
        guard log.errorCount == 0 else { return (nil, log.diagnostics) }
        let merges = intake.tables.map {
            UsageMerge($0, into: folder.table(of: $0), replacing: request.isReplacing)
        }
        if merges.isEmpty { reportNothing(in: files, intake.counts, log) }
        for merge in merges { report(merge, in: folder, log) }
        guard log.errorCount == 0 else { return (nil, log.diagnostics) }
        let changed = merges.map(\.table).filter { !folder.holds($0) }
        if !request.isDryRun { for table in changed { try folder.write(table) } }
        let result = UsageImporting(
            merges: merges,
            tally: intake.counts,
            written: changed.map { folder.path(of: $0) }
        )
        return (result, log.diagnostics)
    }

    private static func read(
        _ files: [String],
        into intake: inout UsageIntake,
        _ log: DiagnosticLog
    ) throws(UnreadableUsage) {
        var seen: [[UInt8]: String] = [:]
        for file in files {
            intake.begin(file)
            let digest: [UInt8]
            do throws(UsageFiles.Failure) {
                digest = try UsageFiles.read(file, reporting: log) { intake.take($0) }
            } catch { throw UnreadableUsage(path: error.path, cause: error.cause) }
            intake.end()
            if let other = seen.updateValue(file, forKey: digest) {
                log.error(
                    "same-usage-file",
                    file == other
                        ? "the file is named twice"
                        : "the file holds the same as \(other), byte for byte",
                    inFile: file,
                    help: "leave one of the two out: its usage would count twice"
                )
            }
        }
    }

    private static func reportNothing(
        in files: [String],
        _ tally: UsageCounts,
        _ log: DiagnosticLog
    ) {
        log.report(
            Diagnostic(
                .error,
                code: "no-usage",
                "there is nothing to import",
                inFile: files.first,
                notes: tally.leftOut,
                help: files.isEmpty
                    ? "name files that end in .json, .jsonl or .csv, or folders with such files"
                    : "look whether it is the right export, and the right --month"
            )
        )
    }

    private static func report(_ merge: UsageMerge, in folder: UsageFolder, _ log: DiagnosticLog) {
        guard let old = folder.table(of: merge.table) else { return }
        let path = folder.path(of: merge.table)
        if let currencies = merge.currencies {
            log.error(
                "two-currencies",
                "the table is in \(currencies.old.code), and the import in \(currencies.new.code)",
                inFile: path,
                help: "a month is in one currency: import the other into a project of its own"
            )
        }
        for part in merge.different {
            log.error(
                "usage-overlap",
                "\(part) stands here with other figures than in the import",
                at: old.rows(of: part).first.flatMap { folder.place(of: $0, in: old) },
                help: "import all exports of the month in one command; where the new one is the "
                    + "whole of it, --replace takes it in place of these lines"
            )
        }
    }
}

/// A log or a bill that cannot be read.
public struct UnreadableUsage: Error {
    /// The path as the user wrote it.
    public let path: String

    /// What the system says.
    public let cause: any Error
}
