/// What stands in a record of Bedrock's model invocation log, as far as it is read.
enum LogSchema {
    private static let tier =
        [SQLField]("serviceTier", "service_tier", as: .textOrObject)
        + [SQLField("performanceConfig", .record([SQLField("latency", .text)]))]

    /// The columns of a record.
    static let record: [SQLField] =
        [SQLField](
            "schemaType",
            "timestamp",
            "accountId",
            "region",
            "operation",
            "modelId",
            "errorCode",
            as: .text
        )
        + [SQLField("identity", .record([SQLField("arn", .text)]))]
        + [SQLField("requestMetadata", .map)] + tier
        + [SQLField](
            "cacheReadInputTokenCount",
            "cacheWriteInputTokenCount",
            as: .whole
        )
        + [
            SQLField(
                "input",
                .record(
                    [SQLField](
                        "inputTokenCount",
                        "cacheReadInputTokenCount",
                        "cacheWriteInputTokenCount",
                        as: .whole
                    ) + [SQLField("inputBodyJson", .text)]
                )
            ),
            SQLField(
                "output",
                .record(
                    [SQLField]("outputTokenCount", "outputImageCount", as: .whole)
                        + [SQLField("outputBodyJson", .text)]
                )
            ),
        ]

    private static let details = SQLType.record(
        [SQLField]("cached_tokens", "cache_write_tokens", as: .whole)
    )

    private static let usage = SQLType.record(
        [SQLField](
            "inputTokens",
            "input_tokens",
            "prompt_tokens",
            "inputTokenCount",
            "outputTokens",
            "output_tokens",
            "completion_tokens",
            "outputTokenCount",
            "cacheReadInputTokens",
            "cacheReadInputTokenCount",
            "cache_read_input_tokens",
            "cacheWriteInputTokens",
            "cacheWriteInputTokenCount",
            "cache_creation_input_tokens",
            as: .whole
        )
            + [
                SQLField("server_tool_use", .record([SQLField("web_search_requests", .whole)])),
                SQLField("prompt_tokens_details", details),
                SQLField("input_tokens_details", details),
                SQLField(
                    "cache_creation",
                    .record(
                        lifetimes.map { SQLField("ephemeral_\($0)_input_tokens", .whole) }
                    )
                ),
                SQLField(
                    "cacheDetails",
                    .list(.record([SQLField("ttl", .text), SQLField("inputTokens", .whole)]))
                ),
            ] + tier
    )

    private static let around: [SQLField] =
        [SQLField("usage", usage)] + tier
        + [
            SQLField(
                "trace",
                .record([
                    SQLField("promptRouter", .record([SQLField("invokedModelId", .text)]))
                ])
            )
        ]

    /// The lifetimes that a write to the cache may have.
    static let lifetimes = ["5m", "30m", "1h", "12h"]

    /// The parts of an event, or of a whole answer, in which counts and tiers stand.
    static let parts = ["message", "response", "metadata"]

    /// Where Bedrock adds its own counts.
    static let metrics = "amazon-bedrock-invocationMetrics"

    /// The events of an answer; a whole answer is one.
    static let events = SQLType.list(
        .record(
            around + parts.map { SQLField($0, .record(around)) } + [SQLField(metrics, usage)]
        )
    )
}
