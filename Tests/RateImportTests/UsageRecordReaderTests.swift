import Catalog
import Quantities
import RateImport
import Testing

@Suite("Usage records")
struct UsageRecordReaderTests {
    private func record(_ line: String) throws -> UsageRecord {
        try UsageRecordReader().record(in: Array(line.utf8))
    }

    private func counts(_ record: UsageRecord) -> [String: Int] {
        Dictionary(
            record.usage.counts.filter { $0.units > 0 }.map { ($0.meter.text, $0.units) },
            uniquingKeysWith: +
        )
    }

    @Test("a record has the names of the options")
    func own() throws {
        let record = try record(
            """
            {"id": 7, "platform": "aws-bedrock", "model": "claude-haiku-4.5", "region": null,
             "scope": "global", "tier": "batch", "input": 1000, "output": "20",
             "cache_read": 3, "cache_write_5m": 4, "cache_write_1h": 5, "as_of": "2026-11-12"}
            """
        )
        #expect(record.id == "7")
        #expect(
            record.usage
                == Usage(
                    platform: "aws-bedrock",
                    model: "claude-haiku-4.5",
                    scope: .global,
                    tier: .batch,
                    counts: [
                        Usage.Count("input_tokens", 1_000), Usage.Count("output_tokens", 20),
                        Usage.Count("cache_read_tokens", 3),
                        Usage.Count("cache_write_5m_tokens", 4),
                        Usage.Count("cache_write_1h_tokens", 5),
                    ],
                    day: CalendarDate(parsing: "2026-11-12")
                )
        )
    }

    @Test(
        "a record that cannot be meant is refused",
        arguments: [
            #"{"model": "m", "input_tokens": 1}"#, #"{"model": "m", "input": 1.5}"#,
            #"{"model": "m", "input": -1}"#, #"{"model": "m", "input": 1e3}"#, #"{"model": "m"}"#,
            #"{"input": 1}"#, #"{"model": "m", "input": 1, "scope": "world"}"#,
            #"{"model": "m", "input": 1, "as_of": "2026-02-30"}"#, "[1]",
        ]
    )
    func refused(line: String) throws {
        let failure = #expect(throws: UsageRecordFailure.self) { try record(line) }
        #expect(failure?.code == "bad-record")
    }

    @Test("a line that is no JSON is refused as such")
    func broken() throws {
        let failure = #expect(throws: UsageRecordFailure.self) { try record(#"{"model": "#) }
        #expect(failure?.code == "bad-json")
    }

    @Test("a log record is read with its region, its day and its cache counts on either level")
    func log() throws {
        let record = try record(
            """
            {"schemaType": "ModelInvocationLog", "timestamp": "2026-07-15T23:59:59.1Z",
             "region": "us-east-1", "requestId": "r", "modelId": "us.a", "accountId": "1",
             "input": {"inputTokenCount": 25}, "output": {"outputTokenCount": 150},
             "cacheReadInputTokenCount": 100, "cacheWriteInputTokenCount": 20}
            """
        )
        #expect(record.id == "r")
        #expect(record.usage.model == "us.a")
        #expect(record.usage.region == "us-east-1")
        #expect(record.usage.day == CalendarDate(parsing: "2026-07-15"))
        #expect(
            counts(record) == [
                "input_tokens": 25, "output_tokens": 150, "cache_read_tokens": 100,
                "cache_write_5m_tokens": 20,
            ]
        )
    }

    @Test("what the answer says of cache writes and of the tier counts")
    func answer() throws {
        let record = try record(
            """
            {"schemaType": "ModelInvocationLog", "modelId": "a",
             "input": {"inputTokenCount": 5, "cacheWriteInputTokenCount": 30},
             "output": {"outputTokenCount": 1, "outputBodyJson": {
               "serviceTier": {"type": "flex"},
               "usage": {"cache_read_input_tokens": 7,
                 "cache_creation": {"ephemeral_1h_input_tokens": 10}}}}}
            """
        )
        #expect(record.usage.tier == .flex)
        #expect(
            counts(record) == [
                "input_tokens": 5, "output_tokens": 1, "cache_read_tokens": 7,
                "cache_write_5m_tokens": 20, "cache_write_1h_tokens": 10,
            ]
        )
    }

    @Test("a log record without tokens is not free")
    func uncounted() throws {
        let line = #"{"schemaType": "ModelInvocationLog", "modelId": "a", "input": {}}"#
        #expect(throws: UsageRecordFailure.self) { try record(line) }
    }
}
