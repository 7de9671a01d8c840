import Catalog
import Quantities
import RateImport
import Testing

@Suite("Records of the invocation log")
struct InvocationLogTests {
    private func record(_ members: String, body: String) throws -> UsageRecord {
        let line = """
            {"schemaType": "ModelInvocationLog", "modelId": "a", "requestId": "r", \(members),
             "output": {"outputTokenCount": 10, "outputBodyJson": \(body)}}
            """
        return try UsageRecordReader().record(in: Array(line.utf8))
    }

    private static let written =
        #""input": {"inputTokenCount": 40, "cacheWriteInputTokenCount": 9}"#
    private static let plain = #""input": {"inputTokenCount": 40}"#

    private func counts(_ record: UsageRecord) -> [String: Int] {
        Dictionary(
            record.usage.counts.filter { $0.units > 0 }.map { ($0.meter.text, $0.units) },
            uniquingKeysWith: +
        )
    }

    @Test(
        "the lifetime of a cache write is read in every form of a body",
        arguments: [
            #"{"usage": {"cache_creation": {"ephemeral_1h_input_tokens": 9}}}"#,
            #"{"usage": {"cacheDetails": [{"ttl": "1h", "inputTokens": 9}]}}"#,
            #"[{"metadata": {"usage": {"cacheDetails": [{"ttl": "1h", "inputTokens": 9}]}}}]"#,
            #"[{"type": "message_start", "message": {"usage": {"cache_creation": {"ephemeral_1h_input_tokens": 9}}}}, {"type": "message_stop"}]"#,
            #"[{"type": "message_stop"}, {"message": {"usage": {"cache_creation": {"ephemeral_1h_input_tokens": 4}}}}, {"usage": {"cache_creation": {"ephemeral_1h_input_tokens": 9}}}]"#,
            #""{\"usage\": {\"cache_creation\": {\"ephemeral_1h_input_tokens\": 9}}}""#,
            #""[{\"usage\": {\"cache_creation\": {\"ephemeral_1h_input_tokens\": 9}}}]""#,
        ]
    )
    func lifetime(body: String) throws {
        for members in [Self.written, Self.plain] {
            let record = try record(members, body: body)
            #expect(
                counts(record) == [
                    "input_tokens": 40, "output_tokens": 10, "cache_write_1h_tokens": 9,
                ]
            )
            #expect(record.usage.counts.allSatisfy { $0.others.isEmpty })
        }
    }

    @Test("a lifetime that nobody states is the model's own, or open where no answer was kept")
    func open() throws {
        let answered = try record(Self.written, body: #"{"usage": {"inputTokens": 40}}"#)
        let kept = try record(Self.written, body: #"{"stop_reason": "end_turn"}"#)
        for (record, choice) in [(answered, Usage.Count.Choice.firstSold), (kept, .anySold)] {
            let write = try #require(record.usage.counts.last)
            #expect(write.units == 9 && write.choice == choice)
            #expect(write.meters == Usage.cacheWrites)
        }
    }

    @Test("the counts of a stream are the largest, in any order and however often")
    func stream() throws {
        let start =
            #"{"type": "message_start", "message": {"usage": {"cache_read_input_tokens": 7, "output_tokens": 1}}}"#
        let metrics =
            #"{"type": "message_stop", "amazon-bedrock-invocationMetrics": {"inputTokenCount": 3, "outputTokenCount": 12}}"#
        for events in [[start, metrics], [metrics, start, start]] {
            let line = """
                {"schemaType": "ModelInvocationLog", "modelId": "a",
                 "output": {"outputBodyJson": [\(events.joined(separator: ","))]}}
                """
            let record = try UsageRecordReader().record(in: Array(line.utf8))
            #expect(
                counts(record) == ["input_tokens": 3, "output_tokens": 12, "cache_read_tokens": 7]
            )
        }
    }

    @Test(
        "the tier that served is read wherever it stands",
        arguments: [
            (#"{"serviceTier": {"type": "flex"}}"#, PurchaseTier.flex),
            (#"{"serviceTier": "flex"}"#, .flex), (#"{"service_tier": "flex"}"#, .flex),
            (#"{"usage": {"service_tier": "priority"}}"#, .priority),
            (#"[{"message": {"usage": {"service_tier": "batch"}}}]"#, .batch),
            (#"[{"metadata": {"serviceTier": {"type": "priority"}}}]"#, .priority),
            (
                #"[{"response": {"service_tier": "auto"}}, {"response": {"service_tier": "flex"}}]"#,
                .flex
            ),
            (#"{"service_tier": "default"}"#, .standard),
            (#"{"usage": {"service_tier": "standard"}}"#, .standard),
            (#"{"performanceConfig": {"latency": "optimized"}}"#, .latencyOptimized),
            (#"{"performanceConfig": {"latency": "standard"}}"#, .standard),
            (#"{"serviceTier": {"type": "reserved"}}"#, .reservedOneMonth),
        ]
    )
    func tier(body: String, tier: PurchaseTier) throws {
        #expect(try record(Self.plain, body: body).usage.tier == tier)
    }

    @Test("the answer's latency stands above that beside it, and a job is batch")
    func besideTheAnswer() throws {
        let asked = Self.plain + #", "performanceConfig": {"latency": "optimized"}"#
        #expect(try record(asked, body: "{}").usage.tier == .latencyOptimized)
        let got = #"{"performanceConfig": {"latency": "standard"}}"#
        #expect(try record(asked, body: got).usage.tier == .standard)
        let job = Self.plain + #", "operation": "CreateModelInvocationJob""#
        #expect(try record(job, body: "{}").usage.tier == .batch)
    }

    @Test("what was only asked for, and what a reservation serves, is told")
    func warnings() throws {
        let wish = try record(Self.plain, body: #"{"service_tier": "auto"}"#)
        #expect(wish.usage.tier == .standard)
        #expect(wish.warnings.map(\.code) == ["tier-not-stated"])
        let reserved = try record(Self.plain, body: #"{"serviceTier": "reserved"}"#)
        #expect(reserved.warnings.map(\.code) == ["reserved-capacity"])
    }

    @Test("a call that failed costs nothing, and one that counts tokens says so")
    func failedCall() throws {
        let line =
            #"{"schemaType": "ModelInvocationLog", "modelId": "a", "errorCode": "ThrottlingException", "output": {}}"#
        let record = try UsageRecordReader().record(in: Array(line.utf8))
        #expect(record.failedCall == "ThrottlingException")
        let late = try self.record(
            Self.plain + #", "errorCode": "ModelStreamErrorException""#,
            body: "[]"
        )
        #expect(late.failedCall == "ModelStreamErrorException")
        #expect(late.warnings.map(\.code) == ["failed-call"])
    }

    @Test("a prompt router's choice is the model")
    func router() throws {
        let body = #"{"trace": {"promptRouter": {"invokedModelId": "b"}}}"#
        #expect(try record(Self.plain, body: body).usage.model == "b")
    }

    @Test("images are counted by the size and the quality of the request")
    func images() throws {
        func images(_ config: String) throws -> UsageRecord {
            let line = """
                {"schemaType": "ModelInvocationLog", "modelId": "a",
                 "input": {"inputBodyJson": {"imageGenerationConfig": {\(config)}}},
                 "output": {"outputImageCount": 2}}
                """
            return try UsageRecordReader().record(in: Array(line.utf8))
        }
        let large = try images(#""width": 2048, "height": 1024, "quality": "premium""#)
        #expect(counts(large) == ["output_images_2048_premium": 2])
        let failure = #expect(throws: UsageRecordFailure.self) { try images(#""width": 512"#) }
        #expect(failure?.summary.hasSuffix("height, quality") == true)
    }

    @Test(
        "a record that contradicts itself, or is broken, is refused and says where",
        arguments: [
            (#"{"usage": {"cache_creation": {"ephemeral_1h_input_tokens": 10}}}"#, "10 tokens"),
            (#"{"usage": {"cacheDetails": {"ttl": "1h"}}}"#, "cacheDetails"),
            (#"{"usage": {"cacheDetails": [{"ttl": "2h", "inputTokens": 9}]}}"#, "ttl"),
            (#"{"usage": {"cacheDetails": [{"ttl": "1h"}]}}"#, "inputTokens"),
            (#"{"usage": {"cacheDetails": [{"ttl": "1h", "inputTokens": -9}]}}"#, "inputTokens"),
            (#"{"usage": {"output_tokens": 1.5}}"#, "output_tokens"),
            (#"{"usage": {"output_tokens": 99999999999999999999}}"#, "output_tokens"),
            (#"{"usage": [1]}"#, "usage"), (#"{"serviceTier": {"type": 3}}"#, "serviceTier"),
            (#"{"serviceTier": "gold"}"#, "gold"),
            (#"{"serviceTier": "flex", "service_tier": "priority"}"#, "flex and priority"),
            (#"{"performanceConfig": {"latency": "fast"}}"#, "fast"),
            (#""{\"usage\": ""#, "outputBodyJson"),
        ]
    )
    func refused(body: String, word: String) throws {
        let failure = #expect(throws: UsageRecordFailure.self) {
            try record(Self.written, body: body)
        }
        #expect(failure?.code == "bad-record" && failure?.id == "r")
        #expect(failure?.summary.contains(word) == true, "\(failure?.summary ?? "")")
    }
}
