public import Diagnostics
import SourceLoading
import UsageImport

/// The SQL that brings an export of any size down to what `ratebook usage import` reads.
public enum UsageSQL {
    /// The exports for which there is SQL.
    public static let sources = ExportKind.allCases.map(\.rawValue)

    /// The engines for which there is SQL.
    public static let engines = SQLEngine.allCases.map(\.rawValue)

    /// The SQL for an export.
    ///
    /// - Parameters:
    ///   - source: One of ``sources``.
    ///   - engine: One of ``engines``.
    ///   - request: Where the export lies, as its only path, and what of it is kept.
    /// - Returns: The SQL; nil where the content has an error; and every problem.
    /// - Throws: ``UnreadableLocation``.
    public static func text(
        of source: String,
        for engine: String,
        _ request: UsageImportRequest
    ) throws(UnreadableLocation) -> (text: String?, diagnostics: [Diagnostic]) {
        guard let kind = ExportKind(rawValue: source), let engine = SQLEngine(rawValue: engine),
            let path = request.paths.first
        else { return (nil, []) }
        guard let location = SQLLocation(path, of: kind) else {
            throw UnreadableLocation(path: path, reason: reason(for: kind))
        }
        guard engine != .athena || location.format != .csv else {
            throw UnreadableLocation(
                path: path,
                reason: "Athena reads CSV by the place of a column and not by its name: export "
                    + "Parquet"
            )
        }
        let loaded = ProjectLoader.loadCatalog(request.project, checkingLaws: .unlessCarried)
        guard let project = loaded.project, !loaded.diagnostics.containsErrors else {
            return (nil, loaded.diagnostics)
        }
        let query = UsageQuery(
            of: kind,
            at: location,
            for: engine,
            keeping: request.choices,
            catalog: project.catalog,
            profiles: project.profiles
        )
        return (query.text, loaded.diagnostics)
    }

    private static func reason(for kind: ExportKind) -> String {
        kind == .logs
            ? "logs are files that end in .json, .jsonl or .ndjson, or in these and .gz, or a folder"
            : "bills are files that end in .parquet, .csv or .csv.gz, or a folder of Parquet"
    }
}

/// A location that an engine cannot be told to read.
public struct UnreadableLocation: Error {
    /// The location as the user wrote it.
    public let path: String

    /// What could be read instead.
    public let reason: String
}
