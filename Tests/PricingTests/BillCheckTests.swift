import Catalog
import Pricing
import Quantities
import Scenarios
import Testing

/// Lines of a bill beside amounts computed by hand.
@Suite("A bill, line by line")
struct BillCheckTests {
    private static let global = "USE1-MP:USE1_InputTokenCount_Global-Units"

    private func line(
        _ resource: String,
        _ type: String,
        _ amount: String,
        costing cost: String
    ) throws -> CheckedBillLine {
        let check = BillCheck(catalog: try TestCatalog.catalog(), day: try TestCatalog.day())
        return try check.check(
            BillLine(
                account: "1",
                resource: resource,
                region: "us-east-1",
                usageType: type,
                cost: try BilledNumber(parsing: cost),
                amount: try BilledNumber(parsing: amount)
            )
        )
    }

    @Test(
        "a line costs its amount, in the unit of its usage type, at the rate of its scope and tier",
        arguments: [
            // Ten million at 3.00 a million.
            ("sonnet", global, "10", "30.00"),
            // The prefix of the profile is the scope where the usage type says none: 3.30.
            ("us.sonnet", "USE1-MP:USE1_InputTokenCount-Units", "10", "33.00"),
            // A thousand thousands at 0.80 a million.
            ("global.nova", "USE1-NovaPro-input-tokens", "1000", "0.80"),
            // 0.00036 a thousand, by batch.
            ("us.llama", "USE1-MP:USE1_OutputTokenCount_Batch-Units", "2", "0.72"),
            // The rate of a long request.
            ("gpt", "USE1-MP:USE1_InputTokenCount_LCtx_Global-Units", "3", "15.00"),
            ("sonnet", "USE1-MP:USE1_CacheWriteInputTokenCount_Global-Units", "2", "7.50"),
        ]
    )
    func same(resource: String, type: String, amount: String, cost: String) throws {
        let line = try line(resource, type, amount, costing: cost)
        #expect(line.cost == (try Quantity(parsing: cost)))
        #expect(line.verdict == .same && line.agrees && line.isCompared)
    }

    @Test(
        "the rounding of amount and cost explains a difference up to its very edge",
        arguments: [
            // 0.95 to 1.05 million cost 2.85 to 3.15.
            ("3.1", true), ("3.2", true), ("3.3", false), ("2.8", true), ("2.7", false),
            ("3.15", true), ("3.16", false), ("2.85", true), ("2.84", false), ("3.155", false),
        ]
    )
    func rounding(cost: String, isWithin: Bool) throws {
        let line = try line("sonnet", Self.global, "1.0", costing: cost)
        let range = CheckedBillLine.Verdict.withinRounding(
            least: try Quantity(parsing: "2.85"),
            most: try Quantity(parsing: "3.15")
        )
        #expect(line.verdict == (isWithin ? range : .different))
        #expect(line.agrees == isWithin && line.isCompared)
    }

    @Test(
        "what cannot be computed says why, and has no cost",
        arguments: [
            ("sonnet", "USE1-Widgets", CheckedBillLine.Verdict.unknownUsageType),
            ("nobody", global, .unknownModel),
            // It is sold in no region alone, and has one price for all lengths.
            ("sonnet", "USE1-MP:USE1_InputTokenCount-Units", .noRate),
            ("sonnet", "USE1-MP:USE1_InputTokenCount_LCtx_Global-Units", .noRate),
        ]
    )
    func apart(resource: String, type: String, verdict: CheckedBillLine.Verdict) throws {
        let line = try line(resource, type, "1", costing: "3.00")
        #expect(line.verdict == verdict)
        #expect(!line.agrees && !line.isCompared && line.cost == nil)
    }

    @Test("totals keep what could not be computed apart, and never show a part as the whole")
    func totals() throws {
        let known = try line("sonnet", Self.global, "10", costing: "31.00")
        let other = try line("nobody", Self.global, "1", costing: "0.01")
        let tenth = try line("nobody", Self.global, "1", costing: "10.00")
        let totals = try BillTotals([known, other])
        #expect(totals.computed == Quantity(30) && totals.compared == Quantity(31))
        #expect(totals.apart == (try Quantity(parsing: "0.01")))
        // 31 of 31.01 is 99.97 percent; 31 of 41 is 75.6; 62 of 62.01 is 99.98.
        #expect(try totals.shareText == "99.9%")
        #expect(try BillTotals([known, tenth]).shareText == "75.6%")
        #expect(try BillTotals([known, known, other]).computed == Quantity(60))
        #expect(try BillTotals([known]).shareText == "100.0%")
        #expect(try BillTotals([tenth]).shareText == "0.0%")
        #expect(try BillTotals([]).shareText == "0.0%")
    }
}
