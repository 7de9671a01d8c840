import Catalog
import Foundation
import Pricing
import Quantities
import ReportBuilding
import Scenarios
import SiteGeneration
import SourceLoading
import TestSupport
import Testing

/// The bill of May 2026, computed again from the catalog.
@Suite("The real bill")
struct ShippedBillTests {
    private func lines() throws -> [CheckedBillLine] {
        let project = try ShippedProject.priced()
        let bill = try #require(project.source.bills.first { $0.id == "2026-05-europe" })
        let check = BillCheck(catalog: project.context.catalog, day: bill.day)
        return try bill.lines.map { try check.check($0) }
    }

    @Test("every line comes out as billed, or within the rounding of its printed usage")
    func agreement() throws {
        let lines = try lines()
        // Worked out with fractions from the printed usage and the list prices of the models.
        let computed = [
            "1151.315", "631.4869", "251.4765", "140.7241", "1.911", "0.525", "0.2365", "0.1595",
            "0.69", "0.402", "0.00022", "0.0000099", "0.009633021", "0.003896016",
        ]
        let expected = try computed.map { try Quantity(parsing: $0) }
        #expect(lines.map(\.cost) == expected)
        let rounded = lines.indices.filter { lines[$0].verdict != .same }
        // 0.525 rounds away from zero, to the 0.53 of the bill; 1151.315 and 0.69 are not as billed.
        #expect(rounded == [0, 8])
        let disagreeing = lines.filter { !$0.agrees }
        #expect(disagreeing.isEmpty)
        // 209.330 stands for 209.3295 to 209.3305, at 5.50 each.
        let range = CheckedBillLine.Verdict.withinRounding(
            least: try Quantity(parsing: "1151.31225"),
            most: try Quantity(parsing: "1151.31775")
        )
        #expect(lines[0].verdict == range)
    }

    @Test("Claude is billed in millions of tokens and Nova in thousands")
    func units() throws {
        let lines = try lines()
        #expect(lines[1].usage?.tokensPerUnit == Quantity(1_000_000))
        #expect(lines[12].usage?.tokensPerUnit == Quantity(1_000))
        #expect(UsageType(parsing: "EU_SomethingElse") == nil)
    }

    @Test("a line that is not of the catalog, or of another price, does not agree")
    func disagreement() throws {
        let project = try ShippedProject.priced()
        let bill = try #require(project.source.bills.first)
        let check = BillCheck(catalog: project.context.catalog, day: bill.day)
        func verdict(
            _ resource: String,
            _ type: String,
            _ cost: String
        ) throws -> CheckedBillLine.Verdict {
            try check.check(
                BillLine(
                    account: "A",
                    resource: resource,
                    region: "eu-west-1",
                    usageType: type,
                    cost: BilledNumber(parsing: cost),
                    amount: BilledNumber(parsing: "1.000")
                )
            )
            .verdict
        }
        let haiku = "eu.anthropic.claude-haiku-4-5-20251001-v1:0"
        #expect(try verdict(haiku, "EU_InputTokenCount", "1.10") == .same)
        #expect(try verdict(haiku, "EU_InputTokenCount", "1.00") == .different)
        #expect(try verdict("eu.nobody.model-1", "EU_InputTokenCount", "1.10") == .unknownModel)
        #expect(try verdict(haiku, "EU_Searches", "1.10") == .unknownUsageType)
        #expect(try verdict("eu.amazon.titan-text-express-v1", "X-input-tokens", "1.10") == .noRate)
    }

    @Test("reserved capacity is billed by the hour of a thousand tokens a minute")
    func reserved() throws {
        let context = try ShippedProject.priced().context
        let check = BillCheck(catalog: context.catalog, day: context.asOf)
        // The least that is sold, for a month of 730 hours: 100,000 tokens in and 10,000 out a minute.
        for (type, amount, cost) in [
            ("InputTPM", "73000", "14454.00"), ("OutputTPM", "7300", "7227.00"),
        ] {
            let line = try check.check(
                BillLine(
                    account: "A",
                    resource: "us.anthropic.claude-sonnet-4-6",
                    region: "us-east-1",
                    usageType: "USE1-MP:USE1_Reserved_1Month_\(type)_Geo-Units",
                    cost: BilledNumber(parsing: cost),
                    amount: BilledNumber(parsing: amount)
                )
            )
            #expect(line.verdict == .same)
        }
    }

    @Test("the bill is the published one, line by line")
    func published() throws {
        let file = ProjectFolder.repository.appending(
            path: "../shared/data/usage/real-bill.bedrock.2026-05.eur-org.csv"
        )
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print("skipped: the published bill is not on this machine")
            return
        }
        let rows = text.split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(separator: ",") }
        let lines = try lines().map(\.line)
        #expect(lines.count == rows.count)
        for (line, row) in zip(lines, rows) {
            #expect(line.resource == row[1] && line.region.text == row[2])
            #expect(line.usageType == row[3])
            let (cost, amount) = (String(row[4]), String(row[5]))
            #expect(try line.cost == BilledNumber(parsing: cost))
            #expect(try line.amount == BilledNumber(parsing: amount))
        }
    }
}
