import Catalog
import Quantities
import RateImport
import Testing

@Suite("Answers as records")
struct AnswerRecordTests {
    private func record(_ line: String) throws -> UsageRecord {
        try UsageRecordReader().record(in: Array(line.utf8))
    }

    private func counts(_ record: UsageRecord) -> [String: Int] {
        Dictionary(
            record.usage.counts.filter { $0.units > 0 }.map { ($0.meter.text, $0.units) },
            uniquingKeysWith: +
        )
    }

    @Test("an answer of Converse, with its model beside it")
    func converse() throws {
        let record = try record(
            """
            {"modelId": "us.a", "region": "us-east-1", "as_of": "2026-11-12", "stopReason": "end_turn",
             "usage": {"inputTokens": 5, "outputTokens": 2, "totalTokens": 10,
               "cacheReadInputTokens": 0, "cacheWriteInputTokens": 3,
               "cacheDetails": [{"ttl": "1h", "inputTokens": 3}]},
             "serviceTier": {"type": "priority"}, "metrics": {"latencyMs": 1}}
            """
        )
        #expect(record.usage.model == "us.a" && record.usage.tier == .priority)
        #expect(record.usage.region == "us-east-1")
        #expect(record.usage.day == CalendarDate(parsing: "2026-11-12"))
        #expect(
            counts(record) == ["input_tokens": 5, "output_tokens": 2, "cache_write_1h_tokens": 3]
        )
    }

    @Test("the model that a prompt router invoked is the one that is priced")
    func router() throws {
        let record = try record(
            """
            {"usage": {"inputTokens": 5}, "modelId": "router",
             "trace": {"promptRouter": {"invokedModelId": "us.b"}}}
            """
        )
        #expect(record.usage.model == "us.b")
    }

    // 100 input tokens, of which 60 were read from the cache.
    @Test(
        "OpenAI counts cached tokens as input, and Anthropic does not",
        arguments: [
            (
                #""usage": {"prompt_tokens": 100, "prompt_tokens_details": {"cached_tokens": 60}}"#,
                40
            ),
            (#""usage": {"input_tokens": 100, "input_tokens_details": {"cached_tokens": 60}}"#, 40),
            (#""usage": {"input_tokens": 100, "cache_read_input_tokens": 60}"#, 100),
        ]
    )
    func cached(usage: String, input: Int) throws {
        let record = try record(#"{"platform": "openai", "model": "m", \#(usage)}"#)
        #expect(counts(record) == ["input_tokens": input, "cache_read_tokens": 60])
    }

    @Test(
        "what an answer leaves open is asked for",
        arguments: [
            (#"{"usage": {"inputTokens": 5}}"#, "modelId"),
            (#"{"model": "claude", "usage": {"input_tokens": 5}}"#, "platform"),
            (#"{"modelId": "a", "usage": {"inputTokens": 0}}"#, "counts no tokens"),
            (#"{"modelId": "a", "usage": {"inputTokens": -1}}"#, "inputTokens"),
            (
                #"{"platform": "openai", "model": "m", "usage": {"prompt_tokens": 1, "prompt_tokens_details": {"cached_tokens": 2}}}"#,
                "2 tokens of the cache among 1"
            ),
        ]
    )
    func open(line: String, word: String) throws {
        let failure = #expect(throws: UsageRecordFailure.self) { try record(line) }
        #expect(failure?.summary.contains(word) == true, "\(failure?.summary ?? "")")
    }
}
