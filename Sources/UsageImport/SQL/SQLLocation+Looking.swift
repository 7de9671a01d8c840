/// What DuckDB is asked before it is told to read.
extension SQLLocation {
    /// Lets DuckDB use the credentials of AWS that the machine has.
    ///
    /// That it could is a table of its own, which the program would print before the result.
    public static func preparation(for path: String) -> String {
        path.hasPrefix("s3://")
            ? ".once /dev/null\n"
                + "CREATE OR REPLACE SECRET bucket (TYPE s3, PROVIDER credential_chain);\n" : ""
    }

    /// The same for this location.
    public var preparation: String { SQLLocation.preparation(for: text) }

    /// The files as a table in DuckDB, whose columns are found by their names; nothing of CSV is
    /// guessed.
    var tableReader: String {
        let files = SQLEngine.duckdb.text(pattern)
        guard format == .csv else { return "READ_PARQUET(\(files), union_by_name = true)" }
        return "READ_CSV(\n    \(files), header = true, all_varchar = true, union_by_name = true,"
            + "\n    delim = ',', quote = '\"', escape = '\"'\n  )"
    }

    /// Asks for the names of the columns of a table, a line each.
    public var columnsQuery: String {
        "SELECT column_name FROM (DESCRIBE SELECT * FROM \(tableReader));\n"
    }

    /// Asks which of `parquet`, `csv` and `json` the files in a folder are, a line each.
    public static func formats(in folder: String) -> String {
        let files = SQLEngine.duckdb.text(slashed(folder) + "**")
        return """
            SELECT DISTINCT REGEXP_EXTRACT(file, '[.](parquet|csv|json)l?([.]gz)?$', 1) AS format
            FROM GLOB(\(files))
            WHERE REGEXP_MATCHES(file, '[.](parquet|csv|json)l?([.]gz)?$')
            ORDER BY 1;

            """
    }

    /// The files of a format in a folder, compressed ones too, as a pattern.
    public static func pattern(of format: String, in folder: String) -> String {
        slashed(folder) + "**/*." + format + (format == "parquet" ? "" : "*")
    }

    /// A folder with a slash at its end.
    static func slashed(_ folder: String) -> String {
        folder.hasSuffix("/") ? folder : folder + "/"
    }
}
