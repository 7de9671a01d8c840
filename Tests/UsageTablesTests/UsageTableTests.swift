import Catalog
import Diagnostics
import Quantities
import TestSupport
import Testing
import UsageTables

@Suite("Tables of usage")
struct UsageTableTests {
    @Test("a table that is written, read and written again has the same bytes")
    func roundTrip() throws {
        var random = SplitMix64(seed: 2210)
        for _ in 0..<100 {
            let table = try UsageSamples.random(&random)
            let log = DiagnosticLog()
            let file = SourceFile(path: "Content/usage/2026-10.csv", text: table.csv)
            let read = UsageTableReader(reporting: log).table(in: file, of: UsageSamples.month)
            #expect(log.diagnostics == [])
            #expect(read == table)
            #expect(read?.csv == table.csv)
        }
    }

    @Test("the columns are those of the contract, and rows stand in their order")
    func writing() throws {
        let table = UsageSamples.table([UsageSamples.bill("2", 3), UsageSamples.bill("1", 4)])
        #expect(
            table.csv == """
                month,source,account,region,platform,model,scope,tier,meter,service,principal,tags,\
                requests,quantity,unit,billed_cost,currency,charge,last_day,p5,p50,p95,mean
                2026-10,cur,1,,,,,,input_tokens,,,,,,,4,USD,usage,,,,,
                2026-10,cur,2,,,,,,input_tokens,,,,,,,3,USD,usage,,,,,

                """
        )
    }

    @Test("totals count the requests of a group once, and every cost")
    func totals() {
        let group = UsageGroup(month: UsageSamples.month, source: .liteLLM)
        let rows = [
            UsageRow(group: group, meter: "input_tokens", unit: "tokens", requests: 7),
            UsageRow(group: group, meter: nil, unit: "", requests: 7, cost: Quantity(2)),
            UsageSamples.bill("1", 3),
        ]
        let totals = UsageTotals(rows, in: .usDollar)
        #expect(totals.requests == 7)
        #expect(totals.cost == Quantity(5))
        #expect(totals.text == "USD 5.00, 7 requests, 3 lines")
    }
}
