/// What DuckDB is asked before it is told to read.
extension SQLLocation {
    /// Lets DuckDB use the credentials of AWS that the machine has.
    public static func preparation(for path: String) -> String {
        path.hasPrefix("s3://")
            ? "CREATE OR REPLACE SECRET bucket (TYPE s3, PROVIDER credential_chain);\n" : ""
    }

    /// The same for this location.
    public var preparation: String { SQLLocation.preparation(for: text) }

    /// Asks for the names of the columns of a table, a line each.
    public var columnsQuery: String {
        let files = SQLEngine.duckdb.text(pattern)
        let reader =
            format == .parquet
            ? "READ_PARQUET(\(files))" : "READ_CSV(\(files), header = true, all_varchar = true)"
        return "SELECT column_name FROM (DESCRIBE SELECT * FROM \(reader));\n"
    }

    /// Asks for the endings of the files in a folder, a line each: `parquet`, `json.gz`.
    public static func endings(in folder: String) -> String {
        let files = SQLEngine.duckdb.text((folder.hasSuffix("/") ? folder : folder + "/") + "**")
        return
            "SELECT DISTINCT REGEXP_EXTRACT(file, '[.]((parquet|csv|json|jsonl|ndjson)([.]gz)?)$', 1)"
            + "\n  AS ending FROM GLOB(\(files))\n"
            + "WHERE REGEXP_MATCHES(file, '[.](parquet|csv|json|jsonl|ndjson)([.]gz)?$') ORDER BY 1;\n"
    }
}
