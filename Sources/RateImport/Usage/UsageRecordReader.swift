public import Catalog
import Diagnostics
import Quantities

/// Reads usage records, one JSON object a line: Ratebook's own, those of Bedrock's model invocation
/// log as they are, and the answers of models as they are.
public struct UsageRecordReader: Sendable {
    /// The platform of a record that names none.
    public static let platform: PlatformID = "aws-bedrock"

    /// The counts of a record with their meters, in the order of the lines of a price.
    public static let counts: [(name: String, meter: MeterID)] = [
        ("input", "input_tokens"), ("output", "output_tokens"),
        ("cache_read", "cache_read_tokens"), ("cache_write_5m", "cache_write_5m_tokens"),
        ("cache_write_30m", "cache_write_30m_tokens"), ("cache_write_1h", "cache_write_1h_tokens"),
        ("cache_write_12h", "cache_write_12h_tokens"), ("input_audio", "input_audio_tokens"),
        ("output_audio", "output_audio_tokens"), ("web_searches", "web_searches"),
    ]

    private static let otherMembers = [
        "platform", "model", "region", "scope", "tier", "as_of", "id", "input_includes_cached",
    ]

    /// Creates a reader.
    public init() {}

    /// The record of a line.
    ///
    /// - Throws: ``UsageRecordFailure``.
    public func record(in line: [UInt8]) throws(UsageRecordFailure) -> UsageRecord {
        let root: JSONNode
        do throws(JSONFailure) {
            root = try JSONDocument(parsing: line, file: "standard input").root
        } catch { throw UsageRecordFailure("bad-json", error.diagnostic.summary) }
        return try record(root)
    }

    /// The record of a line that was read as JSON.
    ///
    /// - Parameters:
    ///   - root: The line.
    ///   - readsAnswer: Whether the answer that a log has kept is read, which says how long tokens
    ///     are cached and which tier served.
    /// - Returns: The record.
    /// - Throws: ``UsageRecordFailure``.
    public func record(
        _ root: JSONNode,
        readingAnswer readsAnswer: Bool = true
    ) throws(UsageRecordFailure) -> UsageRecord {
        guard root.kind == .object else {
            throw UsageRecordFailure("bad-record", "the line is not a JSON object")
        }
        if root["schemaType"]?.text == InvocationLog.schemaType {
            return try InvocationLog(root, readingAnswer: readsAnswer).record()
        }
        if AnswerRecord.isAnswer(root) { return try AnswerRecord(root).record() }
        return try ownRecord(RecordFields(root, id: root["id"]?.scalarText))
    }

    private func ownRecord(_ fields: RecordFields) throws(UsageRecordFailure) -> UsageRecord {
        let counted = UsageRecordReader.counts
        try fields.requireKnown(UsageRecordReader.otherMembers + counted.map(\.name))
        guard let model = try fields.text("model") else {
            throw fields.failure("the record names no model")
        }
        var counts: [Usage.Count] = []
        for (name, meter) in counted {
            if let units = try fields.count(name) { counts.append(Usage.Count(meter, units)) }
        }
        guard !counts.isEmpty else { throw fields.failure("the record counts nothing") }
        let includesCached = try fields.truth("input_includes_cached")
        if includesCached == true {
            guard let disjoint = counts.takingCachedOffInput() else {
                throw fields.failure("the input is said to count more cached tokens than it has")
            }
            counts = disjoint
        }
        return UsageRecord(
            id: fields.id,
            usage: Usage(
                platform: try fields.text("platform").map { PlatformID($0) }
                    ?? UsageRecordReader.platform,
                model: model,
                region: try fields.value("region", "region code") { Region(parsing: $0) },
                scope: try fields.value("scope", "scope") { Scope(rawValue: $0) },
                tier: try fields.value("tier", "tier") { PurchaseTier(rawValue: $0) } ?? .standard,
                counts: counts,
                day: try fields.value("as_of", "date") { CalendarDate(parsing: $0) },
                inputIncludesCached: includesCached
            )
        )
    }
}
