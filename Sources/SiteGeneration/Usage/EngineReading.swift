import SourceLoading
import UsageImport

/// Exports that DuckDB reads for an import, also where Ratebook alone could not: Parquet, buckets.
struct EngineReading {
    let project: LoadedProject
    let choices: UsageChoices
    private let program: DuckDBProgram

    /// Finds the engine.
    init(_ project: LoadedProject, keeping choices: UsageChoices) throws(EngineFailure) {
        self.project = project
        self.choices = choices
        do throws(DuckDBProgram.Failure) { program = try DuckDBProgram() } catch {
            throw EngineFailure(text: error.text)
        }
    }

    /// Reads what lies at some locations.
    func read(_ paths: [String], into intake: inout UsageIntake) throws(EngineFailure) {
        for (index, path) in paths.enumerated() {
            guard !paths[..<index].contains(path) else {
                throw EngineFailure(text: "\(path) is named twice, and would count twice")
            }
            let (kind, location) = try export(at: path)
            let query = UsageQuery(
                of: kind,
                at: location,
                for: .duckdb,
                keeping: choices,
                catalog: project.catalog,
                profiles: project.profiles
            )
            // Where nothing is found nothing is printed, not even the names of the columns.
            var hasBegun = false
            try run(query.text) { piece in
                if !hasBegun { intake.begin(path) }
                hasBegun = true
                intake.take(piece)
            }
            intake.end()
        }
    }

    /// What lies at a path, by the ending of its files and the columns of a table.
    private func export(
        at path: String
    ) throws(EngineFailure) -> (kind: ExportKind, location: SQLLocation) {
        let files = try SQLLocation.isFolder(path) ? pattern(in: path) : path
        if let location = SQLLocation(files, of: .logs) { return (.logs, location) }
        guard let location = SQLLocation(files, of: .focus) else {
            throw EngineFailure(
                text: "\(path) is no export that duckdb is told to read: name files that end in "
                    + ".parquet, .csv or .json, or in the last two and .gz, or a folder of them"
            )
        }
        let columns = try answer(location.preparation + location.columnsQuery)
        guard let kind = ExportKind(columns: columns) else {
            throw EngineFailure(
                text: "\(path) is neither a Cost and Usage Report nor a bill in FOCUS: it has "
                    + "neither a column line_item_usage_type nor BilledCost"
            )
        }
        return (kind, location)
    }

    /// The files of a folder, which are of one format.
    private func pattern(in folder: String) throws(EngineFailure) -> String {
        let formats = try answer(
            SQLLocation.preparation(for: folder) + SQLLocation.formats(in: folder)
        )
        guard let format = formats.first, formats.count == 1 else {
            throw EngineFailure(
                text: formats.isEmpty
                    ? "\(folder) has no files that end in .parquet, .csv or .json"
                    : "\(folder) has files of several kinds, \(formats.joined(separator: " and ")): "
                        + "name those of one, such as "
                        + "'\(SQLLocation.pattern(of: formats[0], in: folder))'"
            )
        }
        return SQLLocation.pattern(of: format, in: folder)
    }

    private func run(
        _ sql: String,
        _ use: ([UInt8]) -> Void
    ) throws(EngineFailure) {
        do throws(DuckDBProgram.Failure) { try program.run(sql, use) } catch {
            throw EngineFailure(text: error.text)
        }
    }

    /// The first column of what a query yields, without its name.
    private func answer(_ sql: String) throws(EngineFailure) -> [String] {
        var bytes: [UInt8] = []
        try run(sql) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
            .split { $0.isNewline }.dropFirst()
            .map { line in String(line.prefix { $0 != "," }) }
    }
}

/// Why an engine gave no result: what is wrong, and what to do about it.
public struct EngineFailure: Error {
    /// One sentence, and what the engine says.
    public let text: String
}
