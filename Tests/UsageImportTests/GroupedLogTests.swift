import Catalog
import Diagnostics
import Quantities
import SourceLoading
import Testing
import UsageImport
import UsageTables

@Suite("Results of SQL over logs")
struct GroupedLogTests {
    private static let head =
        "month,last_day,account,region,modelId,tier,principal,tags,meter,requests,quantity,p5,p50,p95\n"

    private static let nova = "2026-10,2026-10-09,111111111111,us-east-1,us.amazon.nova-pro-v1:0,"

    @Test("a line is a row, with the mean of all requests")
    func row() throws {
        let intake = try Intake(
            Self.head + Self.nova
                + "flex,role,\"{\"\"team\"\":\"\"a\"\"}\",input_tokens,3,10,1,4,5\n",
            keeping: UsageChoices(tags: ["team"])
        )
        #expect(intake.diagnostics == [])
        let row = try #require(intake.rows.first)
        #expect(row.group.model == "nova-pro" && row.group.scope == .geo)
        #expect(row.group.tier == .flex && row.group.principal == "")
        #expect(row.group.tags.text == "team=a")
        #expect(row.requests == 3 && row.sizes?.p95 == 5)
        #expect(row.sizes?.mean.description == "3.333333333333333333")
    }

    @Test("two names of one model that were counted apart are an error, for sizes cannot be merged")
    func splitUsage() throws {
        let line = "standard,,,input_tokens,3,10,1,4,5\n"
        let other = Self.nova.replacing(
            "us.amazon",
            with: "arn:aws:bedrock:us-east-1:1:inference-profile/us.amazon"
        )
        let intake = try Intake(Self.head + Self.nova + line + other + line)
        #expect(intake.diagnostics.map(\.code) == ["split-usage"])
        #expect(intake.diagnostics.first?.range?.line == 3)
    }

    @Test("counts that are no whole numbers are told")
    func badCount() throws {
        let intake = try Intake(Self.head + Self.nova + "standard,,,input_tokens,3.5,10,1,4,5\n")
        #expect(intake.diagnostics.map(\.code) == ["bad-integer"])
    }

    @Test("writes to the cache of one meter are one size of a call, with and without a lifetime")
    func sameMeterTwice() throws {
        let intake = try Intake(
            """
            {"schemaType":"ModelInvocationLog","timestamp":"2026-10-02T00:00:00Z",\
            "accountId":"111111111111","region":"us-east-1","modelId":"us.anthropic.claude-haiku-4-5-20251001-v1:0",\
            "input":{"inputTokenCount":7,"cacheWriteInputTokenCount":100},\
            "output":{"outputTokenCount":1,"outputBodyJson":{"usage":{"input_tokens":7,\
            "cache_creation":{"ephemeral_5m_input_tokens":30}}}}}
            """
        )
        let row = intake.rows.first { $0.meter == "cache_write_5m_tokens" }
        #expect(row?.quantity == Quantity(100) && row?.sizes?.p50 == 100)
    }
}
