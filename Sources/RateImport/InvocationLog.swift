import Catalog
import Quantities

/// A record of Bedrock's model invocation log.
///
/// Its input tokens leave out those that were read from the cache or written to it. Without a word
/// on how long a written prefix is kept it is kept for five minutes, as Bedrock does.
struct InvocationLog {
    /// What such a record says that it is.
    static let schemaType = "ModelInvocationLog"

    private let fields: RecordFields
    private let input: RecordFields
    private let output: RecordFields
    private let body: JSONNode?

    init(_ node: JSONNode) {
        let id = node["requestId"]?.text
        fields = RecordFields(node, id: id)
        input = RecordFields(node["input"] ?? node, id: id)
        output = RecordFields(node["output"] ?? node, id: id)
        body = node["output"]?["outputBodyJson"]
    }

    /// The usage.
    func record() throws(UsageRecordFailure) -> UsageRecord {
        guard let model = try fields.text("modelId") else {
            throw fields.failure("the record names no modelId")
        }
        let read = try cached(
            "cacheReadInputTokenCount",
            orInBody: ["cacheReadInputTokens", "cache_read_input_tokens"]
        )
        let written = try cached(
            "cacheWriteInputTokenCount",
            orInBody: ["cacheWriteInputTokens", "cache_creation_input_tokens"]
        )
        let forAnHour = min(try hourlyWrites(), written)
        let counts = [
            Usage.Count("input_tokens", try input.count("inputTokenCount") ?? 0),
            Usage.Count("output_tokens", try output.count("outputTokenCount") ?? 0),
            Usage.Count("cache_read_tokens", read),
            Usage.Count("cache_write_5m_tokens", written - forAnHour),
            Usage.Count("cache_write_1h_tokens", forAnHour),
        ]
        guard counts.contains(where: { $0.units > 0 }) else {
            throw fields.failure("the record counts no tokens, so they are not what is billed")
        }
        return UsageRecord(
            id: fields.id,
            usage: Usage(
                platform: UsageRecordReader.platform,
                model: model,
                region: try fields.value("region", "region code") { Region(parsing: $0) },
                tier: try tier(),
                counts: counts,
                day: try fields.value("timestamp", "time") {
                    CalendarDate(parsing: String($0.prefix(10)))
                }
            )
        )
    }

    /// A count of the cache, which logs keep with the input, beside it, or in the answer only.
    private func cached(
        _ name: String,
        orInBody names: [String]
    ) throws(UsageRecordFailure) -> Int {
        if let count = try input.count(name) { return count }
        if let count = try fields.count(name) { return count }
        guard let usage = body?["usage"] else { return 0 }
        for name in names {
            if let count = try RecordFields(usage, id: fields.id).count(name) { return count }
        }
        return 0
    }

    /// The tokens that the answer says are kept for an hour.
    private func hourlyWrites() throws(UsageRecordFailure) -> Int {
        guard let usage = body?["usage"] else { return 0 }
        if let creation = usage["cache_creation"] {
            let counts = RecordFields(creation, id: fields.id)
            return try counts.count("ephemeral_1h_input_tokens") ?? 0
        }
        var sum = 0
        for detail in usage["cacheDetails"].map({ Array($0.elements) }) ?? []
        where detail["ttl"]?.text == "1h" {
            sum += try RecordFields(detail, id: fields.id).count("inputTokens") ?? 0
        }
        return sum
    }

    /// The tier that the answer says served it.
    private func tier() throws(UsageRecordFailure) -> PurchaseTier {
        if body?["performanceConfig"]?["latency"]?.text == "optimized" { return .latencyOptimized }
        guard let name = body?["serviceTier"]?["type"]?.text, name != "default" else {
            return .standard
        }
        guard let tier = PurchaseTier(rawValue: name) else {
            throw fields.failure("the service tier \"\(name)\" is not known")
        }
        return tier
    }
}
