import Catalog
import Diagnostics
import Quantities
import Testing
import UsageImport
import UsageTables

@Suite("Usage from tables of Cost Explorer")
struct CostExplorerTests {
    // 1.5 + 2.25 of Bedrock, 4 + 6 of Haiku in October, 1 in November.
    @Test("days are added up to months, and other services left out")
    func services() throws {
        let table = """
            "Service","Bedrock($)","Claude Haiku 4.5 (Amazon Bedrock Edition)($)","EC2-Other($)",\
            "Total costs($)"
            "Service total","3.75","11","30","44.75"
            "2026-10-01","1.5","4","10","15.5"
            "2026-10-02","2.25","6","20","28.25"
            "2026-11-01","","1","","1"

            """
        let intake = try Intake(table)
        #expect(intake.diagnostics == [])
        #expect(intake.tables.map(\.month.description) == ["2026-10", "2026-11"])
        #expect(
            intake.rows.map { "\($0.group.service) \($0.group.model) \($0.cost ?? .zero)" } == [
                "Bedrock  3.75",
                "Claude Haiku 4.5 (Amazon Bedrock Edition) claude-haiku-4.5 10",
                "Claude Haiku 4.5 (Amazon Bedrock Edition) claude-haiku-4.5 1",
            ]
        )
        #expect(intake.counts.otherServices == ["EC2-Other": 2])
    }

    @Test("usage types give meter, tier and region; accounts stand as they are")
    func otherGroups() throws {
        let types = """
            "Usage type","USE1-NovaLite-input-tokens-batch($)","BoxUsage:t3($)","Total costs($)"
            "2026-10-01","0.5","7","7.5"
            """
        let row = try #require(try Intake(types).rows.first)
        #expect(row.meter == "input_tokens" && row.group.tier == .batch)
        #expect(
            row.group.region == "us-east-1" && row.quantity == nil && row.cost?.description == "0.5"
        )
        let accounts = """
            "Linked account","111122223333($)","Total costs($)"
            "2026-10-01","0.5","0.5"
            """
        #expect(try Intake(accounts).rows.map(\.group.account) == ["111122223333"])
    }
}
