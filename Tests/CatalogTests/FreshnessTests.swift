import Catalog
import Diagnostics
import Quantities
import Testing

@Suite("Freshness")
struct FreshnessTests {
    private func catalog(readOn days: [String]) throws -> RateCatalog {
        let release = try Ledger.day("2026-01-01")
        let names: [SourceID] = ["s", "t"]
        let sources = try zip(names, days)
            .map { id, day in
                Source(
                    id: id,
                    title: "T",
                    url: "https://s.example",
                    publisher: "P",
                    readOn: try Ledger.day(day),
                    confidence: .firstParty
                )
            }
        let entry = LedgerEntry(
            release: release,
            key: RateKey(Ledger.sku),
            price: try Ledger.price("1"),
            period: try Ledger.period("2026-01-01"),
            status: .confirmed,
            sources: sources.map(\.id)
        )
        return RateCatalog(
            vocabulary: Vocabulary(platforms: [], meters: [], offerings: [], sources: sources),
            releases: [Ledger.release(release, [try #require(entry)])]
        )
    }

    // The 30th of June 2026 is the 181st day of the year, 180 days after the first.
    @Test(
        "a rate is stale after 180 days, counted to the day that is priced",
        arguments: [("2026-06-30", 0), ("2026-07-01", 1)]
    )
    func limit(day: String, problems: Int) throws {
        let found = FreshnessLaw.problems(
            in: try catalog(readOn: ["2026-01-01"]),
            asOf: try Ledger.day(day)
        )
        #expect(found.count == problems)
        #expect(found.allSatisfy { $0.code == "stale-rate" && $0.severity == .warning })
    }

    @Test("the newest of several sources counts")
    func newest() throws {
        let catalog = try catalog(readOn: ["2026-01-01", "2026-06-01"])
        #expect(FreshnessLaw.problems(in: catalog, asOf: try Ledger.day("2026-11-01")) == [])
        let late = FreshnessLaw.problems(in: catalog, asOf: try Ledger.day("2027-01-01"))
        #expect(late.map(\.summary).allSatisfy { $0.hasPrefix("1 rate rests on t,") })
        #expect(late.count == 1)
    }
}
