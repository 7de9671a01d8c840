import Catalog
import Diagnostics
import Quantities
import Testing
import UsageImport
import UsageTables

@Suite("Usage from LiteLLM's spend logs")
struct GatewayUsageTests {
    private static let haiku = "us.anthropic.claude-haiku-4-5-20251001-v1:0"

    // Of 100 and 50 prompt tokens 30 were read from the cache; 0.0001 + 2.5e-05.
    private static let records = """
        {"request_id":"1","call_type":"acompletion","api_key":"k","spend":0.0001,"total_tokens":120,\
        "prompt_tokens":100,"completion_tokens":20,"startTime":"2026-10-05T08:00:00.000Z",\
        "model":"\(haiku)","custom_llm_provider":"bedrock","user":"eve","status":"success",\
        "metadata":{"usage_object":{"prompt_tokens_details":{"cached_tokens":30}}},\
        "request_tags":["team:search"],"messages":{"secret":"prompt"}}
        {"request_id":"2","spend":2.5e-05,"prompt_tokens":50,"completion_tokens":5,\
        "startTime":"2026-10-06 08:00:00","model":"bedrock/\(haiku)","custom_llm_provider":"bedrock",\
        "request_tags":"[\\"team:search\\"]"}
        {"request_id":"3","spend":0,"prompt_tokens":9,"completion_tokens":0,"status":"failure",\
        "startTime":"2026-10-06 08:00:00","model":"gpt"}
        {"request_id":"4","spend":0,"prompt_tokens":9,"completion_tokens":1,"cache_hit":"True",\
        "startTime":"2026-10-06 08:00:00","model":"gpt"}
        """

    private static let table = """
        request_id,spend,prompt_tokens,completion_tokens,startTime,model,custom_llm_provider,\
        metadata,request_tags,status,cache_hit
        1,0.0001,100,20,2026-10-05 08:00:00,\(haiku),bedrock,\
        "{""additional_usage_values"":{""cache_read_input_tokens"":30}}","[""team:search""]",success,
        2,2.5e-05,50,5,2026-10-06 08:00:00,\(haiku),bedrock,{},"[""team:search""]",success,
        3,0,9,0,2026-10-06 08:00:00,gpt,,{},[],failure,
        4,0,9,1,2026-10-06 08:00:00,gpt,,{},[],success,True

        """

    @Test("records and tables come to the same", arguments: [records, table])
    func forms(text: String) throws {
        let intake = try Intake(text, keeping: UsageChoices(tags: ["team"]))
        #expect(intake.diagnostics == [])
        #expect(
            intake.lines == [
                "claude-haiku-4.5 - -  0.000125", "claude-haiku-4.5 cache_read_tokens 30 tokens -",
                "claude-haiku-4.5 input_tokens 120 tokens -",
                "claude-haiku-4.5 output_tokens 25 tokens -",
            ]
        )
        #expect(intake.counts.failedCalls == 1 && intake.counts.cacheHits == 1)
        let row = intake.rows[2]
        #expect(row.requests == 2 && row.sizes?.p50 == 50 && row.sizes?.mean == Quantity(60))
        #expect(row.group.scope == .geo && row.group.platform == .bedrock)
        #expect(row.group.tags.text == "team=search" && row.group.principal == "")
        #expect(!intake.tables[0].csv.contains("secret"))
    }
}
