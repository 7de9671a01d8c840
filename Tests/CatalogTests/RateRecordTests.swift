import Catalog
import Quantities
import Testing

@Suite("The history of a key")
struct RateRecordTests {
    @Test(
        "lines stand in the order of the releases, with what they changed and what became of them"
    )
    func records() throws {
        let catalog = try Ledger.catalog([
            "2026-02-01": ["2026-01-01 3.00"],
            "2026-03-01": ["2026-01-01 2.90 corrected", "2026-06-01 2.00"],
            "2026-07-01": ["2026-08-01 - withdrawn"],
        ])
        let records = catalog.records(of: RateKey(Ledger.sku))
        #expect(records.map(\.change.kind) == [.added, .corrected, .moved, .withdrawn])
        #expect(records.map { $0.entry.price?.amount.description } == ["3", "2.9", "2", nil])
        #expect(
            records.map { $0.replacedBy?.description } == ["2026-03-01", nil, nil, nil]
        )
        let periods = records.map { record in
            record.period.map { "\($0.start)..\($0.end?.description ?? "")" }
        }
        #expect(
            periods == [
                nil, "2026-01-01..2026-06-01", "2026-06-01..2026-08-01", "2026-08-01..",
            ]
        )
    }

    @Test("what an earlier release knew has no later line")
    func known() throws {
        let catalog = try Ledger.catalog([
            "2026-02-01": ["2026-01-01 3.00"], "2026-03-01": ["2026-06-01 2.00"],
        ])
        let known = try #require(catalog.known(at: try Ledger.day("2026-02-15")))
        let records = known.records(of: RateKey(Ledger.sku))
        #expect(records.count == 1)
        #expect(records.first?.period?.end == nil)
    }

    @Test("the keys of an offering are all that a line is about, those without a price too")
    func keys() throws {
        let catalog = try Ledger.catalog([
            "2026-02-01": ["2026-01-01 3.00 confirmed over 5", "2026-01-01 4.00"],
            "2026-03-01": ["2026-01-01 - withdrawn"],
        ])
        let keys = catalog.keys(of: "o")
        #expect(keys.map { $0.condition?.description } == [nil, "over 5"])
        #expect(catalog.keys(of: "other") == [])
        #expect(catalog.records(of: RateKey(Ledger.sku)).count == 2)
    }
}
