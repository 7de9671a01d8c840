/// How an engine hands over what a query yields, which is a table with commas.
extension SQLEngine {
    /// How the query is run.
    var advice: String {
        switch self {
        case .duckdb: "Run it with: duckdb -csv -nullvalue '' < FILE > usage.csv"
        case .spark: "Run it with: spark-sql -f FILE, which writes the folder usage-result."
        case .athena: "Run each statement in Amazon Athena, and download the result as CSV."
        }
    }

    /// What stands before `WITH`.
    var beforeQuery: String {
        guard self == .spark else { return "" }
        return "INSERT OVERWRITE DIRECTORY 'usage-result'\n"
            + "USING csv OPTIONS (header 'true', escape '\"')\n"
    }
}
