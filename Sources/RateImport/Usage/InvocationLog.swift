import Catalog
import Quantities

/// A record of Bedrock's model invocation log.
///
/// Its input tokens leave out those that were read from the cache or written to it. The counts
/// outside the answer are those that Bedrock made; the answer says what these leave open.
struct InvocationLog {
    /// What such a record says that it is.
    static let schemaType = "ModelInvocationLog"

    private let node: JSONNode
    private let fields: RecordFields
    private let readsAnswer: Bool

    /// Prepares to read a record; without its answer only the counts outside of it.
    init(_ node: JSONNode, readingAnswer readsAnswer: Bool = true) {
        self.node = node
        self.readsAnswer = readsAnswer
        fields = RecordFields(node, id: node["requestId"]?.text)
    }

    /// The usage.
    func record() throws(UsageRecordFailure) -> UsageRecord {
        var answer = AnswerUsage(id: fields.id)
        if readsAnswer, let body = try fields.object("output")?["outputBodyJson"] {
            try answer.read(body: body)
        }
        let failedCall = try fields.text("errorCode")
        var counts = try tokens(answer)
        counts += try InvokedImages(fields).counts()
        let isCounted = counts.contains { $0.units > 0 }
        guard isCounted || failedCall != nil else {
            throw fields.failure("the record counts no tokens, so they are not what is billed")
        }
        let modelID = try fields.text("modelId")
        guard let model = answer.routedModel ?? modelID else {
            throw fields.failure("the record names no modelId")
        }
        let usage = Usage(
            platform: UsageRecordReader.platform,
            model: model,
            region: try fields.value("region", "region code") { Region(parsing: $0) },
            tier: try tier(answer.tier),
            counts: counts,
            day: try fields.value("timestamp", "time") {
                CalendarDate(parsing: String($0.prefix(10)))
            }
        )
        return UsageRecord(
            id: fields.id,
            usage: usage,
            failedCall: failedCall,
            warnings: warnings(answer.tier, ofFailedCall: isCounted ? failedCall : nil)
        )
    }

    private func tokens(_ answer: AnswerUsage) throws(UsageRecordFailure) -> [Usage.Count] {
        let read = try cached("cacheReadInputTokenCount") ?? answer.cacheRead ?? 0
        let writes = try answer.cacheWrites(
            stated: try cached("cacheWriteInputTokenCount"),
            fields
        )
        let output =
            try fields.object("output")?.count("outputTokenCount") ?? answer.output ?? 0
        var counts = [
            Usage.Count("input_tokens", 0), Usage.Count("output_tokens", output),
            Usage.Count("cache_read_tokens", read),
        ]
        counts += writes + answer.searches
        if let input = try fields.object("input")?.count("inputTokenCount") {
            counts[0] = Usage.Count("input_tokens", input)
        } else {
            counts[0] = Usage.Count(
                "input_tokens",
                try answer.uncachedInput(beside: counts, fields)
            )
        }
        return counts
    }

    /// A count of the cache, which logs keep with the input or beside it.
    private func cached(_ name: String) throws(UsageRecordFailure) -> Int? {
        if let count = try fields.object("input")?.count(name) { return count }
        return try fields.count(name)
    }

    /// The tier that served it: what the answer says, and then what stands beside it.
    private func tier(_ answer: ServedTier) throws(UsageRecordFailure) -> PurchaseTier {
        var served = answer
        if !served.statesLatency { try served.read(fields) }
        let tier = try served.tier(fields)
        guard try fields.text("operation") == "CreateModelInvocationJob" else { return tier }
        guard tier == .standard || tier == .batch else {
            throw fields.failure(
                "a job of invocations is batch, and the answer says \(tier.rawValue)"
            )
        }
        return .batch
    }

    /// What to know, of a failed call that counts something above all.
    private func warnings(_ tier: ServedTier, ofFailedCall error: String?) -> [UsageWarning] {
        guard let error else { return tier.warnings }
        return tier.warnings + [
            UsageWarning(
                "failed-call",
                "the call ended with \(error), so what its record counts is not priced"
            )
        ]
    }
}
