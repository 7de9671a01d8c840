import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("AWS services beside Bedrock")
struct AdjacentTests {
    private func estimate(
        _ adjacent: Services,
        in catalog: RateCatalog? = nil
    ) throws -> Estimate {
        let shape = try TestScenario.requests("0", input: "10", output: "10")
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape)],
            services: adjacent
        )
        return try TestScenario.estimate(scenario, in: catalog)
    }

    @Test("storage is paid by the gigabyte, a key by the month")
    func storageAndKeys() throws {
        let estimate = try estimate(
            DeclaredAdjacent.services(
                TestScenario.number(DeclaredAdjacent.storage, "500"),
                TestScenario.number(DeclaredAdjacent.keys, "2"),
                TestScenario.number(DeclaredAdjacent.keyRequests, "1020000")
            )
        )
        #expect(estimate.expected("adjacent.s3") == "11.50")
        #expect(estimate.expected("adjacent.kms.keys") == "2.00")
        // The first 20,000 requests are free.
        #expect(estimate.expected("adjacent.kms.requests") == "3.00")
    }

    @Test("an endpoint stands in every zone around the clock")
    func endpoints() throws {
        let estimate = try estimate(
            DeclaredAdjacent.services(
                TestScenario.number(DeclaredAdjacent.endpoints, "2"),
                TestScenario.number(DeclaredAdjacent.zones, "3"),
                TestScenario.number(DeclaredAdjacent.processed, "250")
            )
        )
        #expect(estimate.expected("adjacent.vpc_endpoints.hours") == "43.80")
        #expect(estimate.expected("adjacent.vpc_endpoints.data") == "2.50")
    }

    @Test(
        "the first 100 GB out to the internet are free",
        arguments: [("60", "0.00"), ("100", "0.00"), ("101", "0.09"), ("600", "45.00")]
    )
    func transfer(gigabytes: String, cost: String) throws {
        let estimate = try estimate(
            DeclaredAdjacent.services(
                TestScenario.number(DeclaredAdjacent.transferOut, gigabytes)
            )
        )
        #expect(estimate.expected("adjacent.data_transfer") == cost)
    }

    @Test("a price without bands is that of every unit, and its formula has no bands")
    func plain() throws {
        let adjacent = try DeclaredAdjacent.services(
            TestScenario.number(DeclaredAdjacent.transferOut, "600")
        )
        let banded = try estimate(adjacent)
        let plain = try estimate(adjacent, in: withoutBands())
        #expect(plain.expected("adjacent.data_transfer") == "54.00")
        for (estimate, hasBands) in [(banded, true), (plain, false)] {
            let line = estimate.lines.first { $0.item.id.name == "adjacent.data_transfer" }
            let formula = try #require(line?.item.formula)
            let isTiered = if case .tiered = formula { true } else { false }
            #expect(isTiered == hasBands)
        }
    }

    /// The test catalog with the last band of what goes out to the internet as its only price.
    private func withoutBands() throws -> RateCatalog {
        let catalog = try TestCatalog.catalog()
        let release = catalog.releases[0]
        let entries = try release.entries.compactMap { entry -> LedgerEntry? in
            guard entry.key.sku.offering == "data-transfer-out" else { return entry }
            guard entry.key.condition == .over(100) else { return nil }
            return try #require(
                LedgerEntry(
                    release: entry.release,
                    key: RateKey(entry.key.sku, condition: nil),
                    price: entry.price,
                    period: entry.period,
                    status: entry.status,
                    sources: entry.sources
                )
            )
        }
        let plain = Release(
            id: release.id,
            title: "Test",
            checkedBy: "nobody",
            sha256: "",
            tableSHA256: "",
            entries: entries
        )
        return RateCatalog(vocabulary: catalog.vocabulary, releases: [plain])
    }
}
