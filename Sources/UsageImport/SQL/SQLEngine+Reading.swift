/// How an engine opens the files of an export, whose columns are stated and never inferred.
extension SQLEngine {
    /// What steps call the export.
    static let exported = "exported"

    /// The statements before the query; empty for none.
    func preparation(_ fields: [SQLField], at location: SQLLocation) -> String {
        switch self {
        case .duckdb: location.preparation + "SET TimeZone = 'UTC';\n\n"
        case .spark: "SET spark.sql.session.timeZone = UTC;\n\n" + sparkView(fields, location)
        case .athena: athenaTable(fields, location)
        }
    }

    /// The first part of `WITH …`; nil where a statement before has opened the files.
    func opening(_ fields: [SQLField], at location: SQLLocation) -> String? {
        guard self == .duckdb else { return nil }
        let files = text(location.pattern)
        let body: String
        if location.format == .json {
            let columns = fields.map { "      \(name($0.name)): \(text(columnType($0.type)))" }
            body =
                "  SELECT * FROM READ_JSON(\n    \(files),\n    format = 'newline_delimited',\n"
                + "    columns = {\n" + columns.joined(separator: ",\n") + "\n    }\n  )"
        } else {
            let isParquet = location.format == .parquet
            let columns = fields.map { field in
                let type: SQLType =
                    if case .map = field.type, isParquet { .map } else { .text }
                return "    CAST(NULL AS \(columnType(type))) AS \(name(field.name))"
            }
            body =
                "  SELECT\n" + columns.joined(separator: ",\n") + "\n  WHERE false\n"
                + "  UNION ALL BY NAME\n  SELECT * FROM \(location.tableReader)"
        }
        return "-- The export. A column that it does not have is empty.\n"
            + "\(SQLEngine.exported) AS (\n\(body)\n)"
    }

    private func sparkView(_ fields: [SQLField], _ location: SQLLocation) -> String {
        let columns = fields.map { "  \(name($0.name)) \(columnType($0.type))" }
        var options = ["path \(text(location.path))", "recursiveFileLookup 'true'"]
        var schema = " (\n" + columns.joined(separator: ",\n") + "\n)"
        switch location.format {
        case .json: options.append("mode 'FAILFAST'")
        case .csv:
            // The names are those of the first line, and every column is text.
            schema = ""
            options += ["header 'true'", "escape '\"'", "multiLine 'true'"]
        case .parquet: break
        }
        return "-- The export. A column that it does not have is empty.\n"
            + "CREATE OR REPLACE TEMPORARY VIEW \(SQLEngine.exported)\(schema)\n"
            + "USING \(location.format.rawValue)\nOPTIONS (\(options.joined(separator: ", ")));\n\n"
    }

    private func athenaTable(_ fields: [SQLField], _ location: SQLLocation) -> String {
        let columns = fields.map { field in
            let isText = location.format == .csv
            return "  `\(field.name)` \(columnType(isText ? .text : field.type))"
        }
        let form =
            switch location.format {
            case .json: "ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'\n"
            case .csv: "ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'\n"
            case .parquet: "STORED AS PARQUET\n"
            }
        return "-- The export as a table. Athena runs one statement at a time: run this one once.\n"
            + "CREATE EXTERNAL TABLE IF NOT EXISTS \(SQLEngine.exported) (\n"
            + columns.joined(separator: ",\n") + "\n)\n" + form
            + "LOCATION \(text(location.folder));\n\n"
    }
}
