import Catalog
import Quantities
import Testing

@Suite("Nearest rates")
struct AlternativesTests {
    private func item(
        _ region: Region,
        _ scope: Scope?,
        _ tier: PurchaseTier,
        meter: MeterID = "tokens"
    ) -> SKU {
        SKU(
            platform: "p",
            offering: "o",
            meter: meter,
            region: region,
            scope: scope,
            tier: tier
        )
    }

    private func alternatives(to sku: SKU, among shop: [SKU]) throws -> [SKU] {
        let date = try Ledger.day("2026-01-01")
        let entries = try shop.map { try Ledger.entry("2026-01-01 3", of: $0, in: date) }
        let catalog = RateCatalog(
            vocabulary: Ledger.vocabulary,
            releases: [Ledger.release(date, entries)]
        )
        return catalog.alternatives(to: sku, on: date).map(\.sku)
    }

    @Test("one difference is nearer than two, and a rate for everywhere is no detour")
    func fewestDifferences() throws {
        let wanted = item("us-east-1", .geo, .batch)
        let standard = item(.everywhere, .geo, .standard)
        let globalStandard = item(.everywhere, .global, .standard)
        let globalBatch = item("us-east-1", .global, .batch)
        #expect(
            try alternatives(to: wanted, among: [globalStandard, standard, globalBatch]) == [
                standard, globalBatch, globalStandard,
            ]
        )
    }

    @Test("a region of the same part of the world is nearer than another")
    func sameGeography() throws {
        let wanted = item("eu-west-3", .inRegion, .standard)
        let near = item("eu-central-1", .inRegion, .standard)
        let far = item("ap-south-1", .inRegion, .standard)
        #expect(try alternatives(to: wanted, among: [far, near]) == [near, far])
    }

    @Test("there are three at most, of the same meter only, and those in force only")
    func limits() throws {
        let tiers: [PurchaseTier] = [.standard, .priority, .flex, .batch]
        let shop = tiers.map { item(.everywhere, .geo, $0) }
        let wanted = item("us-east-1", .geo, .custom)
        let others = [item(.everywhere, .geo, .custom, meter: "pages")]
        #expect(try alternatives(to: wanted, among: others + shop) == Array(shop.prefix(3)))
        let catalog = try Ledger.catalog(["2026-01-01": ["2026-06-01 3"]])
        let batch = item(.everywhere, nil, .batch)
        #expect(catalog.alternatives(to: batch, on: try Ledger.day("2026-05-31")).isEmpty)
        #expect(catalog.alternatives(to: batch, on: try Ledger.day("2026-06-01")).count == 1)
    }
}
