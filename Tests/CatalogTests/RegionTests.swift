import Catalog
import Quantities
import Testing

@Suite("Regions")
struct RegionTests {
    private let paris = Ledger.sku.inRegion("eu-west-3")

    private func catalog(_ lines: KeyValuePairs<String, [String]>) throws -> RateCatalog {
        let date = try Ledger.day("2026-01-01")
        let entries = try lines.flatMap { region, lines in
            try lines.map {
                try Ledger.entry($0, of: Ledger.sku.inRegion(Region(region)), in: date)
            }
        }
        return RateCatalog(
            vocabulary: Ledger.vocabulary,
            releases: [Ledger.release(date, entries)]
        )
    }

    private func amounts(_ catalog: RateCatalog, _ day: String) throws -> [String] {
        catalog.rates(of: paris, on: try Ledger.day(day)).map(\.price.amount.description)
    }

    @Test("a rate for everywhere serves a region without its own where every known region agrees")
    func fallback() throws {
        let catalog = try catalog(["*": ["2026-01-01 3"], "us-east-1": ["2026-01-01 3.00"]])
        #expect(try amounts(catalog, "2026-01-01") == ["3"])
        #expect(try catalog.rates(of: Ledger.sku, on: Ledger.day("2026-01-01")).count == 1)
    }

    @Test("a region's own rate takes precedence while it holds")
    func precedence() throws {
        let catalog = try catalog([
            "*": ["2026-01-01 3"], "eu-west-3": ["2026-02-01..2026-03-01 4"],
        ])
        #expect(try amounts(catalog, "2026-01-31") == ["3"])
        #expect(try amounts(catalog, "2026-02-01") == ["4"])
        #expect(try amounts(catalog, "2026-03-01") == ["3"])
    }

    @Test("conditions of everywhere are not mixed into a region's own rates")
    func noMixture() throws {
        let catalog = try catalog([
            "*": ["2026-01-01 3", "2026-01-01 6 confirmed input_tokens>200000"],
            "eu-west-3": ["2026-01-01 4"],
        ])
        #expect(try amounts(catalog, "2026-01-01") == ["4"])
    }

    @Test("a region in which a rate is withdrawn does not take the one for everywhere")
    func withdrawnHere() throws {
        let catalog = try catalog([
            "*": ["2026-01-01 3"], "eu-west-3": ["2026-01-01 4", "2026-02-01 - withdrawn"],
        ])
        #expect(try amounts(catalog, "2026-02-01") == [])
    }

    @Test(
        "an AWS region code or a star is a region",
        arguments: ["us-east-1", "us-gov-west-1", "ap-southeast-3", "*"]
    )
    func wellFormed(text: String) { #expect(Region(parsing: text)?.text == text) }

    @Test(
        "anything else is not",
        arguments: [
            "", "us-east1", "us_east_1", "US-EAST-1", "us-east-", "east-1", "-east-1", "**",
            "us--east-1", "us-east--1", "--1", "us-e-1", "u-east-1", "us-east-1a", "usa",
        ]
    )
    func malformed(text: String) { #expect(Region(parsing: text) == nil) }
}
