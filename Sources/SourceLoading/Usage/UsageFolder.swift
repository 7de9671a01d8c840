public import Catalog
public import Diagnostics
import Foundation
import Quantities
public import UsageTables

/// The folder `Content/usage` of a project, to which tables can be written.
public struct UsageFolder: Sendable {
    private static let shownPath = "Content/usage"

    /// The tables that stand there, in order of their months.
    public let tables: [UsageTable]

    private let location: URL
    private let files: SourceFolder

    /// Reads the folder of a project; one that is not there is empty.
    ///
    /// - Parameters:
    ///   - project: The folder that holds `Content`.
    ///   - catalog: The catalog whose names the tables use; nil to let every name pass.
    /// - Returns: The folder, or nil where a table has an error; and every problem.
    public static func read(
        project: String,
        knowing catalog: RateCatalog? = nil
    ) -> (folder: UsageFolder?, diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        let location = URL(filePath: project).appending(path: shownPath)
        let isThere = FileManager.default.fileExists(atPath: location.path)
        let files =
            isThere
            ? SourceFolder(reading: location, shownAs: shownPath, reporting: log)
            : SourceFolder(path: shownPath, files: [:])
        guard let files else { return (nil, log.diagnostics) }
        let content = files.files.map { ("usage/" + $0.key, $0.value) }
        let tables = UsageLoader.tables(
            in: SourceFolder(path: "Content", files: Dictionary(uniqueKeysWithValues: content)),
            catalog,
            log
        )
        guard !log.diagnostics.containsErrors else { return (nil, log.diagnostics) }
        let folder = UsageFolder(tables: tables, location: location, files: files)
        return (folder, log.diagnostics)
    }

    /// The table of a month; nil where there is none.
    public func table(of other: UsageTable) -> UsageTable? {
        tables.first { $0.month == other.month }
    }

    /// Where a table stands, as the user would write it.
    public func path(of table: UsageTable) -> String { files.shownPath(of: name(of: table)) }

    /// Where a row of a table that stands there begins.
    public func place(of row: UsageRow, in table: UsageTable) -> SourceRange? {
        files.file(name(of: table), reporting: DiagnosticLog())?.place(of: row, in: table)
    }

    /// Whether a table stands there byte for byte.
    public func holds(_ table: UsageTable) -> Bool {
        files.files[name(of: table)] == Array(table.csv.utf8)
    }

    /// Writes a table, as a whole or not at all; one of the same month is replaced.
    ///
    /// - Throws: What the disk says.
    public func write(_ table: UsageTable) throws {
        try FileManager.default.createDirectory(at: location, withIntermediateDirectories: true)
        try Data(table.csv.utf8)
            .write(to: location.appending(path: name(of: table)), options: .atomic)
    }

    private func name(of table: UsageTable) -> String { "\(table.month).csv" }
}
