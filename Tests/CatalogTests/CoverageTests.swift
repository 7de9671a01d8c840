import Catalog
import Quantities
import Testing

/// Which of the ways to call a model have a price.
@Suite("Coverage")
struct CoverageTests {
    private static let day = "2026-06-01"

    /// A catalog of lines such as `input_tokens us-east-1 global standard 3`, and a snapshot in which
    /// the offering is to be had in-region and globally in two regions.
    private func catalog(_ lines: [String]) throws -> RateCatalog {
        let release = try Ledger.day("2026-01-01")
        let entries = try lines.map { line in
            let words = line.split(separator: " ").map(String.init)
            let sku = SKU(
                platform: "p",
                offering: "o",
                meter: MeterID(words[0]),
                region: try #require(Region(parsing: words[1])),
                scope: Scope(rawValue: words[2]),
                tier: try #require(PurchaseTier(rawValue: words[3]))
            )
            return try Ledger.entry("2026-01-01 \(words[4])", of: sku, in: release)
        }
        let availability = ["eu-west-1", "us-east-1"]
            .map { (region: Region) in
                Availability(
                    platform: "p",
                    offering: "o",
                    region: region,
                    isInRegion: true,
                    profiles: [],
                    isGlobal: true,
                    lifecycle: .active,
                    sources: ["s"]
                )
            }
        return RateCatalog(
            vocabulary: Ledger.vocabulary,
            releases: [Ledger.release(release, entries)],
            snapshots: [
                AvailabilitySnapshot(day: try Ledger.day("2026-02-01"), lines: availability)
            ]
        )
    }

    /// The gaps as `scope reason regions`, and the count of ways with a price.
    private func gaps(_ lines: String...) throws -> (priced: Int, gaps: [String]) {
        let coverage = try #require(try catalog(lines).coverage(on: try Ledger.day(Self.day)))
        #expect(coverage.available == 4)
        #expect(coverage.snapshotDay == (try Ledger.day("2026-02-01")))
        let gaps = coverage.gaps.map { gap in
            "\(gap.scope.rawValue) \(gap.reason.rawValue) "
                + gap.regions.map(\.description).joined(separator: " ")
        }
        return (coverage.priced, gaps)
    }

    @Test("nobody knows before anybody has looked")
    func unknown() throws {
        #expect(try catalog([]).coverage(on: try Ledger.day("2026-01-31")) == nil)
        #expect(try catalog([]).coverage(on: try Ledger.day("2026-02-01")) != nil)
    }

    @Test("without a price each way is a gap, and none is where all have one")
    func extremes() throws {
        let none = try gaps()
        #expect(none.priced == 0)
        #expect(
            none.gaps == [
                "in-region no-price-anywhere eu-west-1 us-east-1",
                "global no-price-anywhere eu-west-1 us-east-1",
            ]
        )
        let all = try gaps(
            "input_tokens * in-region standard 3",
            "input_tokens * global standard 3"
        )
        #expect(all.priced == 4 && all.gaps == [])
        #expect(try gaps("input_tokens * - standard 3").gaps == [])
    }

    @Test("a gap says whether the scope or only the region has no price")
    func reasons() throws {
        let found = try gaps("input_tokens us-east-1 global standard 3")
        #expect(found.priced == 1)
        #expect(
            found.gaps == [
                "in-region no-price-in-scope eu-west-1 us-east-1",
                "global no-price-in-region eu-west-1",
            ]
        )
        #expect(
            try gaps("input_tokens us-east-1 - standard 3").gaps == [
                "in-region no-price-in-region eu-west-1", "global no-price-in-region eu-west-1",
            ]
        )
    }

    @Test("another tier, or what comes out beside what goes in, is no price of a way")
    func other() throws {
        #expect(try gaps("input_tokens * - batch 3").priced == 0)
        let found = try gaps(
            "input_tokens us-east-1 global standard 3",
            "output_tokens * - standard 15"
        )
        #expect(found.priced == 1)
    }

    @Test(
        "what is sold by nothing in tokens has its price by what goes in otherwise, or comes out",
        arguments: ["embedding_tokens", "input_images", "rerank_queries", "output_images"]
    )
    func others(meter: String) throws {
        #expect(try gaps("\(meter) * - standard 3").priced == 4)
        #expect(try gaps("\(meter) eu-west-1 in-region standard 3").priced == 1)
    }

    @Test("the share is rounded down, and whole where there is nothing to be had")
    func share() throws {
        let day = try Ledger.day(Self.day)
        let gap = PriceGap(
            platform: "p",
            offering: "o",
            scope: .global,
            reason: .noPriceAnywhere,
            regions: ["us-east-1"]
        )
        #expect(PriceCoverage(snapshotDay: day, available: 3, gaps: [gap]).permille == 666)
        #expect(PriceCoverage(snapshotDay: day, available: 1, gaps: [gap]).permille == 0)
        #expect(PriceCoverage(snapshotDay: day, available: 0, gaps: []).permille == 1000)
    }
}
