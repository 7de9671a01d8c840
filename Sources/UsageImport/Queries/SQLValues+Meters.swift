extension SQLValues {
    /// The meters of a call that have a column of their own.
    static let counts =
        ["input_tokens", "output_tokens", "cache_read_tokens"]
        + LogSchema.lifetimes.map { "cache_write_\($0)_tokens" } + ["web_searches"]

    /// The meters that a call may have; `other` stands for one that the record names.
    static func meters(_ engine: SQLEngine) -> SQLValues {
        SQLValues(
            name: "meters",
            comment: "What is counted; other stands for images, and for calls without tokens.",
            columns: ["meter"],
            rows: (counts + ["cache_write_tokens", "other"]).map { [engine.text($0)] }
        )
    }

    /// How much of its meter a call has.
    static var size: String {
        let cases = counts.map { meter in
            let rest =
                meter.hasPrefix("cache_write")
                ? " + CASE rest_meter WHEN '\(meter)' THEN cache_write_rest ELSE 0 END" : ""
            return "    WHEN '\(meter)' THEN \(meter)\(rest)"
        }
        return "CASE meters.meter\n" + cases.joined(separator: "\n")
            + "\n    WHEN 'cache_write_tokens'"
            + " THEN CASE rest_meter WHEN 'cache_write_tokens' THEN cache_write_rest ELSE 0 END"
            + "\n    ELSE other_size END"
    }
}
