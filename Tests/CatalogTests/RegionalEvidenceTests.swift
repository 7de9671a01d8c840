import Catalog
import Quantities
import Testing

/// When a rate for everywhere stands for a region that has none of its own.
@Suite("Rates for everywhere")
struct RegionalEvidenceTests {
    private static let day = "2026-06-01"

    /// A catalog of lines such as `input * global standard 3`, with a first day behind them where
    /// it is not that of the release.
    private func catalog(_ lines: [String]) throws -> RateCatalog {
        let release = try Ledger.day("2026-01-01")
        let entries = try lines.map { line in
            let words = line.split(separator: " ").map(String.init)
            let days = words.count > 5 ? words[5] : "2026-01-01"
            return try Ledger.entry("\(days) \(words[4])", of: sku(words), in: release)
        }
        return RateCatalog(
            vocabulary: Ledger.vocabulary,
            releases: [Ledger.release(release, entries)]
        )
    }

    private func sku(_ words: [String]) throws -> SKU {
        SKU(
            platform: "p",
            offering: "o",
            meter: MeterID(words[0]),
            region: try #require(Region(parsing: words[1])),
            scope: Scope(rawValue: words[2]),
            tier: try #require(PurchaseTier(rawValue: words[3]))
        )
    }

    /// The price of an item such as `input eu-west-3 global standard`; nil for none.
    private func price(
        _ item: String,
        on day: String = day,
        _ lines: String...
    ) throws -> String? {
        let sku = try sku(item.split(separator: " ").map(String.init))
        let day = try Ledger.day(day)
        let catalog = try catalog(lines)
        let rate = catalog.rates(of: sku, on: day).first
        #expect(catalog.differsByRegion(sku, on: day) == (rate == nil))
        return rate?.price.amount.description
    }

    @Test("it does not where a region is known to cost otherwise")
    func differing() throws {
        let price = try price(
            "input eu-west-3 global standard",
            "input * global standard 0.30",
            "input eu-central-1 global standard 0.43"
        )
        #expect(price == nil)
    }

    @Test("it does where all known regions agree, however their prices are written")
    func agreeing() throws {
        let price = try price(
            "input eu-west-3 geo standard",
            "input * geo standard 3.30",
            "input us-east-1 geo standard 3.3",
            "input eu-central-1 geo standard 3.30"
        )
        #expect(price == "3.3")
    }

    @Test("it does for a region whose own other prices agree with it, and for no other")
    func otherMeters() throws {
        let lines = [
            "input * global standard 0.30", "cached * global standard 0.03",
            "input us-east-1 global standard 0.30", "input eu-west-3 global standard 0.44",
        ]
        func cached(_ region: String) throws -> Int {
            let sku = try sku(["cached", region, "global", "standard"])
            return try catalog(lines).rates(of: sku, on: Ledger.day(Self.day)).count
        }
        #expect(try cached("us-east-1") == 1)
        #expect(try cached("eu-west-3") == 0)
        #expect(try cached("eu-north-1") == 0)
    }

    @Test("it does not in another tier of a region that costs otherwise")
    func otherTiers() throws {
        let price = try price(
            "input ap-northeast-1 in-region batch",
            "input * in-region standard 0.06",
            "input * in-region batch 0.03",
            "input ap-northeast-1 in-region standard 0.072"
        )
        #expect(price == nil)
    }

    @Test("without one of the same meter, regions are held against us-east-1")
    func home() throws {
        let lines = [
            "cached * global standard 0.03", "input us-east-1 global standard 0.30",
            "input eu-west-3 global standard 0.44",
        ]
        let catalog = try catalog(lines)
        func count(_ region: String) throws -> Int {
            let sku = try sku(["cached", region, "global", "standard"])
            return try catalog.rates(of: sku, on: Ledger.day(Self.day)).count
        }
        #expect(try count("us-east-1") == 1)
        #expect(try count("eu-west-3") == 0)
    }

    @Test("it does for us-east-1, whose prices such lists have, unless its own say otherwise")
    func homeOfLists() throws {
        let lines = ["input * global standard 0.30", "input eu-west-3 global standard 0.44"]
        let catalog = try catalog(lines)
        let sku = try sku(["input", "us-east-1", "global", "standard"])
        #expect(try catalog.rates(of: sku, on: Ledger.day(Self.day)).count == 1)
        let moved = try price(
            "cached us-east-1 global standard",
            "cached * global standard 0.03",
            "input * global standard 0.30",
            "input us-east-1 global standard 0.40"
        )
        #expect(moved == nil)
    }

    @Test("without either, regions that differ among themselves are enough")
    func neither() throws {
        let price = try price(
            "cached eu-west-1 in-region standard",
            "cached * in-region standard 0.03",
            "input eu-west-1 in-region standard 0.30",
            "input eu-west-3 in-region standard 0.44"
        )
        #expect(price == nil)
    }

    @Test("a meter that counts no tokens speaks for itself, and of nothing else")
    func noTokens() throws {
        let lines = [
            "copies * in-region standard 1.95", "input eu-west-1 in-region standard 0.30",
            "input us-east-1 in-region standard 0.20",
        ]
        #expect(
            try price("copies eu-west-1 in-region standard", lines[0], lines[1], lines[2]) == "1.95"
        )
        let own = "copies us-east-1 in-region standard 2.10"
        #expect(try price("copies eu-west-1 in-region standard", lines[0], own) == nil)
    }

    @Test("another scope says nothing, and neither does GovCloud")
    func others() throws {
        let price = try price(
            "input eu-west-3 global standard",
            "input * global standard 3",
            "input us-gov-west-1 global standard 3.6",
            "input * geo standard 3.3",
            "input eu-west-1 geo standard 3.5"
        )
        #expect(price == "3")
    }

    @Test("it does until the day from which a region costs otherwise, and after its last")
    func time() throws {
        func price(on day: String) throws -> String? {
            try self.price(
                "input eu-west-3 global standard",
                on: day,
                "input * global standard 3",
                "input us-east-1 global standard 2.90 2026-03-01..2026-05-01"
            )
        }
        #expect(try price(on: "2026-02-28") == "3")
        #expect(try price(on: "2026-03-01") == nil)
        #expect(try price(on: "2026-05-01") == "3")
    }
}
