import Catalog
import Quantities
import Testing

@Suite("Filters")
struct RateFilterTests {
    private func catalog() throws -> RateCatalog {
        let day = try Ledger.day("2026-01-01")
        let skus = [
            SKU(platform: "p", offering: "o", meter: "tokens"),
            SKU(platform: "p", offering: "o", meter: "tokens", region: "us-east-1"),
            SKU(platform: "p", offering: "o", meter: "tokens", tier: .batch),
        ]
        let entries = try skus.map { try Ledger.entry("2026-01-01 1.00", of: $0, in: day) }
        return RateCatalog(
            vocabulary: Ledger.vocabulary,
            releases: [Ledger.release(day, entries)]
        )
    }

    private func ids(_ change: (inout RateFilter) -> Void) throws -> [String] {
        var filter = RateFilter()
        change(&filter)
        return filter.rates(in: try catalog(), on: try Ledger.day("2026-02-01"))
            .map(\.sku.description)
    }

    @Test("a filter that names nothing lets everything pass")
    func open() throws {
        #expect(try ids { _ in }.count == 3)
    }

    @Test("a region has its own rates, and those for everywhere that it has no own ones for")
    func regions() throws {
        let own = try ids { $0.region = "us-east-1" }
        #expect(own == ["p/o/tokens/*/-/batch", "p/o/tokens/us-east-1/-/standard"])
        let other = try ids { $0.region = "eu-west-1" }
        #expect(other == ["p/o/tokens/*/-/standard", "p/o/tokens/*/-/batch"])
    }

    @Test("conditions are joined with and")
    func both() throws {
        #expect(try ids { ($0.tier, $0.kind) = (.batch, .model) }.count == 1)
        #expect(try ids { ($0.tier, $0.kind) = (.batch, .service) } == [])
        #expect(try ids { $0.status = .announced } == [])
    }
}
