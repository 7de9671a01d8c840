import Catalog
import Diagnostics
import Foundation
import Quantities
import Scenarios
import SourceLoading
import TestSupport
import Testing
import UsageImport
import UsageTables

@Suite("Usage from invocation logs")
struct InvocationLogUsageTests {
    private func call(
        _ model: String,
        _ input: Int,
        _ output: Int,
        _ members: String = "",
        day: String = "2026-10-03"
    ) -> String {
        """
        {"schemaType":"ModelInvocationLog","timestamp":"\(day)T10:00:00Z",\
        "accountId":"111111111111","region":"eu-west-1","modelId":"\(model)",\
        "identity":{"arn":"arn:aws:iam::1:role/app"},\
        \(members)"input":{"inputTokenCount":\(input),"inputBodyJson":{"secret":"prompt"}},\
        "output":{"outputTokenCount":\(output)}}

        """
    }

    private let haiku = "eu.anthropic.claude-haiku-4-5-20251001-v1:0"

    // Inputs 100, 300, 200: median 200, mean 200. Outputs 10, 0, 50: median 10, mean 20.
    @Test("calls are added up by group, with the sizes of single requests")
    func sums() throws {
        let log =
            call(haiku, 100, 10) + call(haiku, 300, 0, day: "2026-10-21") + call(haiku, 200, 50)
        let intake = try Intake(log)
        #expect(intake.diagnostics == [])
        #expect(
            intake.lines == [
                "claude-haiku-4.5 input_tokens 600 tokens -",
                "claude-haiku-4.5 output_tokens 60 tokens -",
            ]
        )
        let row = intake.rows[0]
        #expect(row.requests == 3 && intake.rows[1].requests == 3)
        #expect(row.sizes == RequestSizes(p5: 100, p50: 200, p95: 300, mean: Quantity(200)))
        #expect(
            intake.rows[1].sizes == RequestSizes(p5: 0, p50: 10, p95: 50, mean: Quantity(20))
        )
        #expect(row.lastDay == CalendarDate(parsing: "2026-10-21"))
        #expect(row.group.scope == .geo && row.group.region == "eu-west-1")
        #expect(row.group.account == "111111111111" && row.group.principal == "")
        #expect(!intake.tables[0].csv.contains("secret") && !intake.tables[0].csv.contains("role"))
    }

    @Test("months are tables of their own, and one of them can be chosen")
    func months() throws {
        let log = call(haiku, 1, 1) + call(haiku, 2, 2, day: "2026-09-30")
        #expect(try Intake(log).tables.map(\.month.description) == ["2026-09", "2026-10"])
        let one = try Intake(log, keeping: UsageChoices(month: .october2026))
        #expect(one.tables.map(\.month.description) == ["2026-10"])
        #expect(one.counts.otherMonths == 1)
    }

    @Test("who called, and tags, are kept where they are asked for")
    func choices() throws {
        let log = call(haiku, 1, 1, #""requestMetadata":{"team":"a;b","user":"eve"},"#)
        let kept = try Intake(log, keeping: UsageChoices(keepsPrincipal: true, tags: ["team"]))
        let group = try #require(kept.rows.first?.group)
        #expect(group.principal == "arn:aws:iam::1:role/app")
        #expect(group.tags.text == "team=a%3Bb")
        #expect(try Intake(log).rows.first?.group.tags == UsageTags.none)
    }

    @Test("a failed call is counted apart, and one without tokens by itself")
    func odd() throws {
        let log =
            call(haiku, 5, 5, #""errorCode":"ThrottlingException","#)
            + call("cohere.rerank-v3-5:0", 0, 0)
        let intake = try Intake(log)
        #expect(intake.counts.failedCalls == 1)
        #expect(intake.rows.map(\.meter) == ["requests"])
        #expect(intake.rows.map(\.quantity) == [.one])
    }

    // The answer was not kept, so that nobody knows for how long; Haiku sells 5 minutes and an hour.
    @Test("a cache write whose lifetime nobody knows has a meter of its own")
    func cacheWrites() throws {
        let line = """
            {"schemaType":"ModelInvocationLog","timestamp":"2026-10-03T10:00:00Z",\
            "accountId":"111111111111","region":"eu-west-1","modelId":"\(haiku)","input":{"inputTokenCount":4,\
            "cacheReadInputTokenCount":7,"cacheWriteInputTokenCount":9},\
            "output":{"outputTokenCount":2,"outputBodyS3Path":"s3://a/b"}}
            """
        let meters = try Intake(line).rows.map { "\($0.meter?.text ?? "") \($0.quantity ?? .zero)" }
        #expect(
            meters == [
                "cache_read_tokens 7", "cache_write_tokens 9", "input_tokens 4", "output_tokens 2",
            ]
        )
    }

    @Test("a model that nobody knows stands under its own name, with a warning")
    func unknownModels() throws {
        let arn = "arn:aws:bedrock:eu-west-1:1:application-inference-profile/xyz"
        let intake = try Intake(call(arn, 3, 3) + call(arn, 3, 3))
        #expect(intake.rows.first?.group.model == arn)
        #expect(intake.diagnostics.map(\.code) == ["unknown-model"])
        #expect(intake.diagnostics[0].help?.contains("Content/profiles.yaml") == true)
        #expect(intake.diagnostics[0].range?.line == 1)
    }

    // 25 + 150 of Sonnet 4 with 100 read and 20 written; 1 + 8 of Nova Micro; 8 + 20 of Command R+.
    @Test("the samples are read")
    func samples() throws {
        let file = ProjectFolder.repository.appending(
            path: "../shared/data/usage/model-invocation-log.samples.jsonl"
        )
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print("skipped: the shared data are not on this machine")
            return
        }
        let intake = try Intake(text)
        #expect(!intake.diagnostics.contains { $0.severity == .error })
        #expect(
            intake.tables.map(\.month.description) == [
                "2024-01", "2025-06", "2026-04", "2026-07", "2026-09",
            ]
        )
        #expect(intake.counts.kept == 5)
        func quantity(_ month: Int, _ meter: String) -> Quantity? {
            intake.tables[month].rows.first { $0.meter?.text == meter }?.quantity
        }
        #expect(quantity(0, "input_tokens") == Quantity(1500))
        #expect(quantity(1, "output_tokens") == Quantity(256))
        #expect(quantity(2, "input_tokens") == Quantity(8))
        #expect(quantity(2, "output_tokens") == Quantity(20))
        #expect(quantity(3, "cache_read_tokens") == Quantity(100))
        #expect(quantity(3, "output_tokens") == Quantity(150))
        #expect(quantity(4, "output_tokens") == Quantity(8))
        #expect(intake.tables[4].rows[0].group.model == "nova-micro")
        #expect(!intake.tables.contains { $0.csv.contains("joke") })
    }
}
