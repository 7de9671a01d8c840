/// What the answers say that logs keep: how long tokens are cached, which tier served, and counts
/// that the record leaves out.
struct LogAnswers {
    private let engine: SQLEngine
    private let details = ["prompt_tokens_details", "input_tokens_details"]

    init(engine: SQLEngine) { self.engine = engine }

    /// The steps, in order.
    var steps: [SQLStep] { [events, stated, written, understood, counts] }

    private var events: SQLStep {
        let body =
            "CASE WHEN answer LIKE '[%' THEN answer\n"
            + "    WHEN answer LIKE '{%' THEN '[' || answer || ']' END"
        return SQLStep(
            name: "events_of_calls",
            comment: "The events of each answer that was kept; a whole answer is one event.",
            columns: [("", "*"), ("events", engine.fromJSON(body, as: LogSchema.events))],
            source: "records"
        )
    }

    private var stated: SQLStep {
        let holders = ["e"] + LogSchema.parts.map { "e.\($0)" }
        let usages = holders.map { "\($0).usage" }
        let around = holders + usages
        let tiers = around.flatMap { ["\($0).serviceTier", "\($0).service_tier"] }
        return SQLStep(
            name: "stated",
            comment: "What the events count, which tiers and latencies they name, and the model "
                + "that a prompt router chose.",
            columns: [
                ("", "*"),
                ("all_usages", all(usages + ["e.\(engine.name(LogSchema.metrics))"])),
                ("tiers", LogTiers(engine: engine).named(in: all(tiers.map(engine.objectText)))),
                ("latencies", all(around.map { "\($0).performanceConfig.latency" })),
                ("routed", all(holders.map { "\($0).trace.promptRouter.invokedModelId" })),
            ],
            source: "events_of_calls"
        )
    }

    private func all(_ values: [String]) -> String {
        engine.flat(engine.each("e", of: "events", engine.list(values)))
    }

    private var written: SQLStep {
        let names =
            ["cacheWriteInputTokens", "cacheWriteInputTokenCount"]
            + ["cache_creation_input_tokens"]
        let value = number(names + details.map { $0 + ".cache_write_tokens" }, in: "all_usages")
        return SQLStep(
            name: "written",
            comment: "Tokens that the answer says were written to the cache, in all and by "
                + "lifetime.",
            columns: [("", "*"), ("answer_write", value)]
                + LogSchema.lifetimes.map { ("answer_write_\($0)", written(for: $0)) },
            source: "stated"
        )
    }

    private func written(for lifetime: String) -> String {
        let those = engine.with("d", of: "u.cacheDetails", "d.ttl = '\(lifetime)'")
        let sum = engine.sum(engine.each("d", of: those, "d.inputTokens"))
        let names = ["cache_creation.ephemeral_\(lifetime)_input_tokens"]
        return "COALESCE(\(number(names, [sum], in: "all_usages")), 0)"
    }

    private var understood: SQLStep {
        let known = LogSchema.lifetimes.map { "answer_write_\($0)" }.joined(separator: " + ")
        let isRead =
            LogTiers(engine: engine).isUnderstood
            + "\n    AND COALESCE(given_write, answer_write, \(known))\n      >= \(known)"
        return SQLStep(
            name: "understood",
            comment: "Where an answer is no JSON, names a tier that nobody knows or two of them, "
                + "or wrote more than was\ncounted, what stands outside of it counts alone.",
            columns: [
                ("", "*"),
                ("is_read", isRead),
                ("usages", "CASE WHEN \(isRead)\n    THEN all_usages END"),
            ],
            source: "written"
        )
    }

    private var counts: SQLStep {
        let read = details.map { $0 + ".cached_tokens" }
        let write = details.map { $0 + ".cache_write_tokens" }
        let caches = [
            "cacheReadInputTokens", "cacheReadInputTokenCount", "cache_read_input_tokens",
        ]
        let output = ["outputTokens", "output_tokens", "completion_tokens", "outputTokenCount"]
        let input = ["inputTokens", "input_tokens", "prompt_tokens", "inputTokenCount"]
        return SQLStep(
            name: "answers",
            comment: "What the answer counts: of the events of a stream the largest, which is the "
                + "last.",
            columns: [
                ("", "*"),
                ("answer_input", number(input, in: "usages")),
                ("answer_output", number(output, in: "usages")),
                ("answer_read", number(caches + read, in: "usages")),
                ("answer_details", number(read + write, in: "usages")),
                (
                    "web_searches",
                    "COALESCE(\(number(["server_tool_use.web_search_requests"], in: "usages")), 0)"
                ),
            ]
                + LogSchema.lifetimes.map { life in
                    (
                        "cache_write_\(life)_tokens",
                        "CASE WHEN is_read THEN answer_write_\(life) ELSE 0 END"
                    )
                },
            source: "understood"
        )
    }

    private func number(_ names: [String], _ others: [String] = [], in usages: String) -> String {
        let values = names.map { "u.\($0)" } + others
        return engine.largest(engine.flat(engine.each("u", of: usages, engine.list(values))))
    }
}
