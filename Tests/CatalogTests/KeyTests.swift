import Catalog
import Quantities
import Testing

@Suite("Keys and ids")
struct KeyTests {
    private let sku = SKU(
        platform: "aws-bedrock",
        offering: "claude-sonnet-4.6",
        meter: "input_tokens",
        scope: .global
    )

    private func id(_ sku: SKU, _ condition: String = "") throws -> String? {
        let line = "2026-02-17 3.00 confirmed " + condition
        let entry = try Ledger.entry(line, of: sku, in: Ledger.day("2026-03-01"))
        let catalog = RateCatalog(
            vocabulary: Ledger.vocabulary,
            releases: [Ledger.release(try Ledger.day("2026-03-01"), [entry])]
        )
        return catalog.rates(on: try Ledger.day("2026-03-01")).first?.id
    }

    @Test("an id names the item and the first day")
    func plainID() throws {
        #expect(
            try id(sku)
                == "aws-bedrock/claude-sonnet-4.6/input_tokens/*/global/standard/2026-02-17"
        )
    }

    @Test("an id has a hyphen for no scope, and the condition at the end without spaces")
    func otherIDs() throws {
        let ledger = SKU(platform: "p", offering: "o", meter: "m", tier: .batch)
        #expect(try id(ledger, "next 900") == "p/o/m/*/-/batch/2026-02-17/next-900")
        #expect(
            try id(sku, "input_tokens>200000")?.hasSuffix("/2026-02-17/input_tokens>200000")
                == true
        )
    }

    @Test(
        "conditions read and write the same text",
        arguments: ["input_tokens>200000", "first 100000", "next 9900000", "over 10000000"]
    )
    func conditionText(text: String) { #expect(RateCondition(parsing: text)?.description == text) }

    @Test(
        "other conditions are refused",
        arguments: [
            "", "next", "first 0", "over -1", "input_tokens > 5", "input_tokens>", "first 1,000",
            "first  5", "output_tokens>5", "over 007", "first 9999999999999999999",
        ]
    )
    func badConditions(text: String) { #expect(RateCondition(parsing: text) == nil) }

    @Test("bands are ordered from the bottom")
    func bandOrder() {
        let bands: [RateCondition] = [.over(10), .next(7), .first(1), .next(2)]
        #expect(bands.sorted() == [.first(1), .next(2), .next(7), .over(10)])
    }

    @Test("cache lifetimes are whole minutes or hours")
    func lifetimes() {
        #expect(CacheLifetime(parsing: "1h")?.minutes == 60)
        #expect(CacheLifetime(parsing: "30m")?.minutes == 30)
        for text in ["", "m", "0m", "5", "5 m", "1.5h", "5s", "-5m"] {
            #expect(CacheLifetime(parsing: text) == nil, "\(text)")
        }
    }

    @Test("a meter measures prices for its own units, one in the singular")
    func units() throws {
        let meter = Meter(id: "m", name: "M", unit: "query", units: "queries", kind: .requests)
        func measures(_ per: Int, _ unit: String) throws -> Bool {
            meter.measures(try UnitPrice(parsing: "1", per: Quantity(per), unit: unit))
        }
        #expect(try measures(1000, "queries"))
        #expect(try measures(1, "query"))
        #expect(try !measures(1, "queries"))
        #expect(try !measures(1000, "query"))
        #expect(try !measures(1000, "tokens"))
    }
}
