import Catalog
import Quantities

/// An answer as a model gave it: that of Converse, a message of Anthropic's, or a completion or
/// response of OpenAI's, with what it cannot know (region, day, who sold it) beside its own members.
struct AnswerRecord {
    private let fields: RecordFields
    private let node: JSONNode

    init(_ node: JSONNode) {
        self.node = node
        fields = RecordFields(node, id: node["id"]?.scalarText)
    }

    /// Whether an object has the form of an answer.
    static func isAnswer(_ node: JSONNode) -> Bool { node["usage"]?.kind == .object }

    /// The usage.
    func record() throws(UsageRecordFailure) -> UsageRecord {
        var answer = AnswerUsage(id: fields.id)
        try answer.read(body: node)
        let isConverse = answer.usesConverseNames
        guard isConverse || fields["platform"] != nil else {
            throw fields.failure(
                "an answer of this form does not say who sold it: "
                    + "add \"platform\", such as aws-bedrock"
            )
        }
        let (modelID, name) = (try fields.text("modelId"), try fields.text("model"))
        guard let model = answer.routedModel ?? modelID ?? name else {
            throw fields.failure("the answer does not name its model: add \"modelId\"")
        }
        var counts = [
            Usage.Count("input_tokens", 0), Usage.Count("output_tokens", answer.output ?? 0),
            Usage.Count("cache_read_tokens", answer.cacheRead ?? 0),
        ]
        counts += answer.searches
        counts += try answer.cacheWrites(stated: nil, fields)
        counts[0] = Usage.Count("input_tokens", try answer.uncachedInput(beside: counts, fields))
        guard counts.contains(where: { $0.units > 0 }) else {
            throw fields.failure("the usage of the answer counts no tokens")
        }
        return UsageRecord(
            id: fields.id,
            usage: Usage(
                platform: try fields.text("platform").map { PlatformID($0) }
                    ?? UsageRecordReader.platform,
                model: model,
                region: try fields.value("region", "region code") { Region(parsing: $0) },
                scope: try fields.value("scope", "scope") { Scope(rawValue: $0) },
                tier: try answer.tier.tier(fields),
                counts: counts,
                day: try fields.value("as_of", "date") { CalendarDate(parsing: $0) },
                inputIncludesCached: answer.inputIncludesCached ? true : nil
            ),
            warnings: answer.tier.warnings
        )
    }
}
