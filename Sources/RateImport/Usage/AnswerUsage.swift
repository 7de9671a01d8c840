import Catalog
import Diagnostics

/// What an answer says of its usage, put together from the body or from the events of a stream.
///
/// The counts of a stream are those up to an event, so the largest of each is that of the whole,
/// in whichever order and however often the events are kept.
struct AnswerUsage {
    /// Input tokens as the answer counts them.
    private(set) var input: Int?

    /// Output tokens.
    private(set) var output: Int?

    /// Tokens read from the cache.
    private(set) var cacheRead: Int?

    /// Tokens written to the cache, whatever their lifetime.
    private(set) var cacheWrite: Int?

    /// Tokens written to the cache by lifetime, such as `1h`.
    private(set) var lifetimes: [String: Int] = [:]

    /// Searches of the web that the model asked for, which Anthropic's messages count.
    private(set) var webSearches: Int?

    /// Whether the input counts the tokens of the cache too, as OpenAI's does.
    private(set) var inputIncludesCached = false

    /// Whether the counts have the names that Converse gives them.
    private(set) var usesConverseNames = false

    /// Whether a usage was found.
    private(set) var isStated = false

    /// The tier that served.
    private(set) var tier = ServedTier()

    /// The model that a prompt router chose.
    private(set) var routedModel: String?

    private let id: String?

    init(id: String?) { self.id = id }

    /// Reads a body: an object, a list of events, or a text of JSON.
    mutating func read(body: JSONNode) throws(UsageRecordFailure) {
        switch body.kind {
        case .array: for event in body.elements { try read(part: event) }
        case .string: try read(text: body.text ?? "")
        default: try read(part: body)
        }
    }

    private mutating func read(text: String) throws(UsageRecordFailure) {
        guard !text.isEmpty else { return }
        let root: JSONNode
        do throws(JSONFailure) {
            root = try JSONDocument(parsing: Array(text.utf8), file: "outputBodyJson").root
        } catch {
            throw failure("the text of outputBodyJson is not JSON: \(error.diagnostic.summary)")
        }
        guard root.kind != .string else {
            throw failure("outputBodyJson is a text inside a text")
        }
        try read(body: root)
    }

    /// Reads a whole body or one event.
    private mutating func read(part: JSONNode) throws(UsageRecordFailure) {
        guard part.kind == .object else { return }
        let fields = RecordFields(part, id: id)
        try read(holder: fields)
        // Where an event keeps them: Anthropic's first, those of OpenAI's Responses, and the last
        // of Converse and of Nova.
        for name in ["message", "response", "metadata"] {
            guard let inner = part[name], inner.kind == .object else { continue }
            try read(holder: RecordFields(inner, id: id))
        }
        if let metrics = try fields.object("amazon-bedrock-invocationMetrics") {
            try read(metrics: metrics)
        }
    }

    /// Reads the members that stand around a usage.
    private mutating func read(holder: RecordFields) throws(UsageRecordFailure) {
        try tier.read(holder)
        if let usage = try holder.object("usage") {
            try tier.read(usage)
            try read(usage: usage)
        }
        guard let routed = holder["trace"]?["promptRouter"]?["invokedModelId"]?.text else { return }
        guard routedModel == nil || routedModel == routed else {
            throw failure("the answer names two models that a prompt router invoked")
        }
        routedModel = routed
    }

    private mutating func read(usage: RecordFields) throws(UsageRecordFailure) {
        isStated = true
        if usage["inputTokens"] != nil || usage["outputTokens"] != nil { usesConverseNames = true }
        raise(
            &input,
            to: try usage.count(oneOf: ["inputTokens", "input_tokens", "prompt_tokens"])
        )
        raise(
            &output,
            to: try usage.count(oneOf: ["outputTokens", "output_tokens", "completion_tokens"])
        )
        raise(
            &cacheRead,
            to: try usage.count(
                oneOf: [
                    "cacheReadInputTokens", "cacheReadInputTokenCount", "cache_read_input_tokens",
                ]
            )
        )
        raise(
            &cacheWrite,
            to: try usage.count(
                oneOf: [
                    "cacheWriteInputTokens", "cacheWriteInputTokenCount",
                    "cache_creation_input_tokens",
                ]
            )
        )
        let tools = try usage.object("server_tool_use")
        raise(&webSearches, to: try tools?.count("web_search_requests"))
        for name in ["prompt_tokens_details", "input_tokens_details"] {
            guard let details = try usage.object(name) else { continue }
            let read = try details.count("cached_tokens")
            let written = try details.count("cache_write_tokens")
            raise(&cacheRead, to: read)
            raise(&cacheWrite, to: written)
            if read != nil || written != nil { inputIncludesCached = true }
        }
        try readLifetimes(usage)
    }

    private mutating func readLifetimes(_ usage: RecordFields) throws(UsageRecordFailure) {
        if let creation = try usage.object("cache_creation") {
            for lifetime in AnswerUsage.knownLifetimes {
                let count = try creation.count("ephemeral_\(lifetime)_input_tokens")
                raise(&lifetimes[lifetime], to: count)
            }
        }
        guard let details = usage["cacheDetails"] else { return }
        guard details.kind == .array else { throw failure("\"cacheDetails\" is not a list") }
        var sums: [String: Int] = [:]
        for detail in details.elements {
            let fields = RecordFields(detail, id: id)
            guard let lifetime = try fields.text("ttl"),
                AnswerUsage.knownLifetimes.contains(lifetime)
            else { throw failure("\"cacheDetails\" names no lifetime that is known in \"ttl\"") }
            guard let count = try fields.count("inputTokens") else {
                throw failure("\"cacheDetails\" has no \"inputTokens\" for \(lifetime)")
            }
            let sum = sums[lifetime, default: 0] + count
            guard sum < 1_000_000_000_000_000 else {
                throw failure("\"cacheDetails\" counts more than can be meant")
            }
            sums[lifetime] = sum
        }
        for (lifetime, sum) in sums { raise(&lifetimes[lifetime], to: sum) }
    }

    private mutating func read(metrics: RecordFields) throws(UsageRecordFailure) {
        isStated = true
        raise(&input, to: try metrics.count("inputTokenCount"))
        raise(&output, to: try metrics.count("outputTokenCount"))
        raise(&cacheRead, to: try metrics.count("cacheReadInputTokenCount"))
        raise(&cacheWrite, to: try metrics.count("cacheWriteInputTokenCount"))
    }

    /// The lifetimes that a cache write may have.
    static let knownLifetimes = ["5m", "30m", "1h", "12h"]

    private func raise(_ count: inout Int?, to other: Int?) {
        if let other { count = max(count ?? 0, other) }
    }

    private func failure(_ summary: String) -> UsageRecordFailure {
        UsageRecordFailure("bad-record", summary, id: id)
    }
}
