/// Where an export lies: a file, a pattern such as `exports/*.parquet`, or a folder, on a disk or in
/// a bucket.
public struct SQLLocation: Sendable {
    /// How the files of an export are written.
    public enum Format: String, Sendable {
        /// One JSON object a line.
        case json
        /// A table with a first line of names.
        case csv
        /// Apache Parquet.
        case parquet
    }

    /// The location as it was stated.
    public let text: String

    /// How its files are written: what its ending says, or else as AWS writes such exports.
    public let format: Format

    /// Whether it is a folder, of which every file is read that ends like the format.
    private let isFolder: Bool

    /// Reads a location; nil for the ending of files that no engine is told to read.
    public init?(_ text: String, of kind: ExportKind) {
        self.text = text
        isFolder = SQLLocation.isFolder(text)
        switch isFolder ? (kind == .logs ? "json" : "parquet") : SQLLocation.ending(of: text) {
        case "json", "jsonl", "ndjson": format = .json
        case "csv": format = .csv
        case "parquet": format = .parquet
        default: return nil
        }
        guard (format == .json) == (kind == .logs) else { return nil }
    }

    /// Whether a location names no file and no pattern.
    public static func isFolder(_ text: String) -> Bool {
        text.hasSuffix("/") || ending(of: text).isEmpty && !text.contains("*")
    }

    /// The ending of the files, without that of a compressed one: `json` of `a.json.gz`.
    private static func ending(of text: String) -> Substring {
        let last = text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        let plain = last.hasSuffix(".gz") ? last.dropLast(3) : last
        guard let point = plain.lastIndex(of: ".") else { return "" }
        // What follows may be a pattern: json*
        return plain[plain.index(after: point)...].prefix { $0.isLetter }
    }

    /// The folder, without a pattern behind it.
    var folder: String {
        guard !isFolder else { return SQLLocation.slashed(text) }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast().joined(separator: "/") + (parts.count > 1 ? "/" : "./")
    }

    /// The files as a pattern that DuckDB reads.
    public var pattern: String {
        isFolder ? SQLLocation.pattern(of: format.rawValue, in: text) : text
    }

    /// The files as Spark finds them.
    var path: String { isFolder ? folder : text }
}
