import Quantities

/// The steps from invocation logs to sums and percentiles.
struct LogQuery {
    let engine: SQLEngine
    let choices: UsageChoices
    let names: LoggedNames

    /// The small tables that the steps look names up in.
    var values: [SQLValues] { names.values + [SQLValues.meters(engine)] }

    /// The steps, the last of which is the result.
    var steps: [SQLStep] {
        [records] + LogAnswers(engine: engine).steps + [counted, named, calls]
            + LogSums(engine: engine, tags: choices.tags).steps
    }

    private var tags: [(name: String, column: String)] { LogSums.columns(of: choices.tags) }

    private var records: SQLStep {
        let month = "SUBSTR(\(engine.known(engine.name("timestamp"))), 1, 7)"
        let isKept = choices.month.map { ["\(month) IN ('\($0)', '')"] } ?? []
        return SQLStep(
            name: "records",
            comment: "The calls that did not fail, with the counts that stand outside of answers.",
            columns: [
                ("month", month),
                ("day", "SUBSTR(\(engine.known(engine.name("timestamp"))), 1, 10)"),
                ("account", engine.known("accountId")),
                ("region", engine.known("region")),
                ("operation", engine.known("operation")),
                ("model_id", "modelId"),
                ("principal", choices.keepsPrincipal ? engine.known("identity.arn") : "''"),
            ] + tags.map { ($0.column, tag($0.name)) } + [
                ("given_input", "input.inputTokenCount"),
                ("given_output", "output.outputTokenCount"),
                ("given_read", given("cacheReadInputTokenCount")),
                ("given_write", given("cacheWriteInputTokenCount")),
                ("images", "COALESCE(output.outputImageCount, 0)"),
                ("request", "input.inputBodyJson"),
                ("answer", "TRIM(output.outputBodyJson)"),
                ("given_tier", "COALESCE(serviceTier, service_tier)"),
                ("given_latency", "performanceConfig.latency"),
            ],
            source: SQLEngine.exported,
            conditions: ["schemaType = 'ModelInvocationLog'", "errorCode IS NULL"] + isKept
        )
    }

    private func tag(_ name: String) -> String {
        let found = UsageTagNames.spellings(of: name)
            .map { "NULLIF(\(engine.value(of: $0, in: "requestMetadata")), '')" }
        return "COALESCE(\n    " + (found + ["''"]).joined(separator: ",\n    ") + ")"
    }

    private func given(_ name: String) -> String {
        "COALESCE(input.\(name), \(SQLEngine.exported).\(name))"
    }

    private var counted: SQLStep {
        let known = LogSchema.lifetimes.map { "cache_write_\($0)_tokens" }.joined(separator: " + ")
        let read = "COALESCE(given_read, answer_read, 0)"
        let written = "COALESCE(given_write, CASE WHEN is_read THEN answer_write END, \(known))"
        return SQLStep(
            name: "counted",
            comment: "The counts of each call, with no token in two of them: what stands outside "
                + "of the answer counts first.",
            columns: [
                ("", "*"),
                (
                    "input_tokens",
                    "COALESCE(given_input, CASE WHEN answer_details IS NULL THEN answer_input\n"
                        + "    ELSE answer_input - \(read)\n      - \(written) END, 0)"
                ),
                ("output_tokens", "COALESCE(given_output, answer_output, 0)"),
                ("cache_read_tokens", read),
                ("cache_write_rest", "\(written)\n    - (\(known))"),
                (
                    "invoked_model",
                    "COALESCE(CASE WHEN is_read THEN \(engine.largest("routed")) END, model_id)"
                ),
                ("tier", LogTiers(engine: engine).served),
                ("image_meter", LogImages(engine: engine).meter),
            ],
            source: "answers"
        )
    }

    private var named: SQLStep {
        let last = engine.lastPart(of: "invoked_model")
        let before = engine.beforePoint(of: last)
        let sum = (SQLValues.counts + ["cache_write_rest"]).joined(separator: " + ")
        return SQLStep(
            name: "named",
            comment: "The end of each model's name, and the same without the prefix of an "
                + "inference profile.",
            columns: [
                ("", "counted.*"),
                ("has_tokens", "\(sum) > 0"),
                ("last_part", last),
                (
                    "plain_name",
                    "CASE WHEN scopes.scope IS NULL THEN \(last)\n"
                        + "    ELSE SUBSTR(\(last), LENGTH(scopes.prefix) + 2) END"
                ),
                ("scope", "COALESCE(scopes.scope, 'in-region')"),
            ],
            source: "counted\nLEFT JOIN scopes ON scopes.prefix = \(before)"
        )
    }

    private var calls: SQLStep {
        let isMapped = names.hasProfiles
        let model = isMapped ? "COALESCE(profiles.model, models.model)" : "models.model"
        let profile =
            isMapped ? "profiles.model || ' ' || profiles.scope || profiles.other_tags,\n    " : ""
        return SQLStep(
            name: "calls",
            comment: "What belongs together: all names of one model in one scope. A call without "
                + "tokens is counted by\nits images, or by itself.",
            columns: [
                ("", "month"), ("", "day"), ("", "account"), ("", "region"), ("", "principal"),
                ("model", "COALESCE(\(profile)models.model || ' ' || named.scope, invoked_model)"),
                ("model_id", "invoked_model"),
                (
                    "tier",
                    "CASE WHEN has_tokens OR image_meter <> 'output_images' THEN tier "
                        + "ELSE 'standard' END"
                ),
            ]
                + tags.map { tag in
                    isMapped
                        ? (tag.column, "COALESCE(profiles.\(tag.column), named.\(tag.column))")
                        : ("", tag.column)
                }
                + SQLValues.counts.map { ("", $0) }
                + [
                    ("", "cache_write_rest"),
                    (
                        "rest_meter",
                        "COALESCE(CASE WHEN \(engine.hasParts("usages")) THEN caches.shortest\n"
                            + "    ELSE caches.of_any END, 'cache_write_5m_tokens')"
                    ),
                    (
                        "other_meter",
                        "CASE WHEN images > 0 THEN image_meter ELSE 'requests' END"
                    ),
                    (
                        "other_size",
                        "CASE WHEN images > 0 THEN images WHEN has_tokens THEN 0 ELSE 1 END"
                    ),
                ],
            source: "named\nLEFT JOIN models ON models.name = named.plain_name"
                + (isMapped ? "\nLEFT JOIN profiles ON profiles.name = \(profileName)" : "")
                + "\nLEFT JOIN caches ON caches.model = \(model)"
        )
    }

    /// What a profile is found by: its whole ARN where the project names it so, or its last part.
    private var profileName: String {
        let whole = names.wholeNames.map(engine.text)
        guard !whole.isEmpty else { return "named.last_part" }
        return "CASE WHEN invoked_model IN (\(whole.joined(separator: ", ")))"
            + "\n    THEN invoked_model ELSE last_part END"
    }
}
