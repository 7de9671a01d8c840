/// The steps from calls to groups, their sums and their percentiles.
struct LogSums {
    let engine: SQLEngine
    let tags: [String]

    /// The columns in which the tags stand that are kept.
    static func columns(of tags: [String]) -> [(name: String, column: String)] {
        tags.enumerated().map { ($0.element, "tag_\($0.offset + 1)") }
    }

    private var keys: [String] {
        ["month", "account", "region", "model", "tier", "principal"]
            + LogSums.columns(of: tags).map(\.column)
    }

    private var group: [SQLStep.Column] { keys.map { ("", $0) } }

    /// The steps, the last of which is the result.
    var steps: [SQLStep] { [groups, sizes, counts, running, result] }

    private var groups: SQLStep {
        SQLStep(
            name: "call_groups",
            comment: "The groups, each with one of the names that its model has in the log.",
            columns: group + [
                ("model_id", "MIN(model_id)"), ("last_day", "MAX(day)"), ("requests", "COUNT(*)"),
            ],
            source: "calls",
            groups: keys
        )
    }

    private var sizes: SQLStep {
        SQLStep(
            name: "sizes",
            comment: "How large each call was by each meter.",
            columns: group + [
                (
                    "meter",
                    "CASE WHEN meters.meter = 'other' THEN other_meter ELSE meters.meter END"
                ),
                ("size", SQLValues.size),
            ],
            source: "calls\nCROSS JOIN meters"
        )
    }

    private var counts: SQLStep {
        SQLStep(
            name: "counts",
            comment: "How many calls had each size.",
            columns: group + [("", "meter"), ("", "size"), ("times", "COUNT(*)")],
            source: "sizes",
            conditions: ["size > 0"],
            groups: keys + ["meter", "size"]
        )
    }

    private var running: SQLStep {
        let part = "PARTITION BY \(keys.joined(separator: ", ")), meter"
        return SQLStep(
            name: "running",
            comment: "How many calls were of a size or smaller, and how many had the meter at all.",
            columns: [
                ("", "*"),
                ("up_to", "SUM(times) OVER (\(part) ORDER BY size)"),
                ("with_meter", "SUM(times) OVER (\(part))"),
            ],
            source: "counts"
        )
    }

    private var result: SQLStep {
        let kept = LogSums.columns(of: tags)
            .map { (name: $0.name, value: "NULLIF(\($0.column), '')") }
        return SQLStep(
            name: "",
            comment: "The sums. A percentile is the least size that 5, 50 or 95 percent of all "
                + "calls of the group\ndo not exceed; a call without the meter has size 0. Whole "
                + "numbers are compared, in twentieths,\nso that it is exact in every engine.",
            columns: [
                ("", "month"), ("", "last_day"), ("", "account"), ("", "region"),
                (engine.name("modelId"), "model_id"), ("", "tier"), ("", "principal"),
                ("tags", kept.isEmpty ? "''" : engine.object(kept)), ("", "meter"),
                ("requests", engine.asText("requests")),
                ("quantity", engine.asText("SUM(size * times)")),
                ("p5", size(atTwentieths: 1)), ("p50", size(atTwentieths: 10)),
                ("p95", size(atTwentieths: 19)),
            ],
            source: "running\nJOIN call_groups USING (\(keys.joined(separator: ", ")))",
            groups: keys + ["model_id", "last_day", "requests", "meter"]
        )
    }

    private func size(atTwentieths share: Int) -> String {
        engine.asText(
            "CASE WHEN (requests - MAX(with_meter)) * 20 >= requests * \(share) THEN 0\n"
                + "    ELSE MIN(CASE WHEN (requests - with_meter + up_to) * 20 >= "
                + "requests * \(share) THEN size END) END"
        )
    }
}
