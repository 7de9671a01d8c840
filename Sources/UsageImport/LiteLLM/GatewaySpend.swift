import Catalog
import Diagnostics
import Quantities
import RateImport
import UsageTables

/// What LiteLLM's table `LiteLLM_SpendLogs` says of one call, in whichever form it was exported.
///
/// Its prompt tokens count those of the cache too, which are taken off.
struct GatewaySpend {
    /// The text of a column; empty for none.
    let text: (String) -> String

    /// The JSON in a column; nil for none.
    let json: (String) -> JSONNode?

    /// Where the record stands.
    let place: () -> SourceRange

    /// What the record says; nil where the call cost nothing, or the record is wrong, which is
    /// reported.
    func entry(_ reading: inout UsageReading) -> UsageEntry? {
        guard text("status") != "failure" else {
            reading.counts.failedCalls += 1
            return nil
        }
        guard !["True", "true"].contains(text("cache_hit")) else {
            reading.counts.cacheHits += 1
            return nil
        }
        let log = reading.log
        let spend = number("spend", log)
        let prompt = count("prompt_tokens", log)
        let completion = count("completion_tokens", log)
        let day = CalendarDate(parsing: String(text("startTime").prefix(10)))
        let isWrong = day == nil && !text("startTime").isEmpty
        if isWrong { report("startTime", "is not a time", log) }
        guard !isWrong, let spend, let prompt, let completion,
            let month = reading.month(of: day.map { CalendarMonth(containing: $0) }, at: place())
        else { return nil }
        let model = reading.models.model(named: written)
        reading.note(model, at: place())
        var group = UsageGroup(month: month, source: .liteLLM)
        group.platform = model.platform
        group.region = model.region
        group.model = model.name
        group.scope = model.scope
        group.principal = reading.choices.keepsPrincipal ? text("user") : ""
        group.tags = UsageTags(reading.tagNames.values(tag))
        let counts = counts(prompt, completion, of: model.offering)
            .map { meter, units in
                UsageEntry.Count(
                    meter: meter,
                    unit: reading.unit(of: meter),
                    quantity: Quantity(units),
                    size: units
                )
            }
        let cost = UsageEntry.Count(meter: nil, unit: "", quantity: nil, cost: spend)
        return UsageEntry(
            group: group,
            day: day,
            isRequest: true,
            counts: counts + [cost],
            currency: .usDollar
        )
    }

    /// The model with its provider before it, as `bedrock/us.amazon.nova-lite-v1:0`.
    private var written: String {
        let (provider, model) = (text("custom_llm_provider"), text("model"))
        return provider.isEmpty || model.hasPrefix(provider + "/") ? model : provider + "/" + model
    }

    private func counts(
        _ prompt: Int,
        _ completion: Int,
        of offering: Offering?
    ) -> [(MeterID, Int)] {
        let read = cached(["cache_read_input_tokens"], or: "cached_tokens")
        let written = cached(["cache_creation_input_tokens"], or: "cache_creation_tokens")
        let write = Usage.Count(
            Usage.cacheWrites[0],
            written,
            or: Array(Usage.cacheWrites.dropFirst()),
            .anySold
        )
        let input = prompt >= read + written ? prompt - read - written : prompt
        let counts = [
            (Usage.Count("input_tokens", input).meter(of: offering), input),
            ("output_tokens", completion), ("cache_read_tokens", read),
            (write.meter(of: offering), written),
        ]
        return counts.filter { $0.1 > 0 }
    }

    /// A count of the cache, which the metadata holds.
    private func cached(_ names: [String], or detail: String) -> Int {
        let metadata = json("metadata")
        for holder in ["usage_object", "additional_usage_values"] {
            guard let usage = metadata?[holder] else { continue }
            let values = names.map { usage[$0] } + [usage["prompt_tokens_details"]?[detail]]
            for value in values {
                if let count = value?.numberText.flatMap({ Int($0) }), count > 0 { return count }
            }
        }
        return 0
    }

    private func tag(_ name: String) -> String? {
        let marks = [name + ":", name + "="]
        for tag in json("request_tags")?.elements.map({ $0.text ?? "" }) ?? [] {
            for mark in marks where tag.hasPrefix(mark) { return String(tag.dropFirst(mark.count)) }
        }
        if let value = json("metadata")?["spend_logs_metadata"]?[name]?.text { return value }
        return ["team_id", "organization_id", "end_user", "model_group"].contains(name)
            ? text(name) : nil
    }

    private func number(_ name: String, _ log: DiagnosticLog) -> Quantity? {
        let number = text(name).isEmpty ? .zero : WrittenNumber.quantity(text(name))
        if number == nil { report(name, "is not a number", log) }
        return number
    }

    private func count(_ name: String, _ log: DiagnosticLog) -> Int? {
        let count = text(name).isEmpty ? 0 : Int(text(name))
        guard let count, count >= 0 else {
            report(name, "is not a whole number from 0 on", log)
            return nil
        }
        return count
    }

    private func report(_ name: String, _ summary: String, _ log: DiagnosticLog) {
        log.error(
            "bad-record",
            "\"\(name)\" \(summary)",
            at: place(),
            help: "export the table LiteLLM_SpendLogs again, with its columns as they are"
        )
    }
}
