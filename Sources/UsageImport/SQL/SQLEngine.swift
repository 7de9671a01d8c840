/// A program that runs SQL over exports of any size.
public enum SQLEngine: String, Sendable, Hashable, CaseIterable {
    /// DuckDB, on one machine.
    case duckdb
    /// Apache Spark.
    case spark
    /// Amazon Athena, which is Trino.
    case athena
}
