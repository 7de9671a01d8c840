import Catalog
import Quantities
import Testing

@Suite("Resolution of rates")
struct ResolutionTests {
    private func prices(_ catalog: RateCatalog, on days: [String]) throws -> [String] {
        try days.map { day in
            catalog.rate(for: RateKey(Ledger.sku), on: try Ledger.day(day))?
                .price.amount.decimalText(minimumFractionDigits: 2) ?? "none"
        }
    }

    @Test("a rate holds from its first day on and not on the day before")
    func firstDay() throws {
        let catalog = try Ledger.catalog(["2026-01-01": ["2026-01-10 3.00"]])
        #expect(
            try prices(catalog, on: ["2026-01-09", "2026-01-10", "2030-01-01"]) == [
                "none", "3.00", "3.00",
            ]
        )
    }

    @Test("a rate of every region does not hold in GovCloud, which has prices of its own")
    func govCloud() throws {
        let catalog = try Ledger.catalog(["2026-01-01": ["2026-01-10 3.00"]])
        let day = try Ledger.day("2026-02-01")
        let everywhere = Ledger.sku.inRegion(.everywhere)
        #expect(try #require(catalog.rates(on: day).first).sku == everywhere)
        #expect(catalog.rates(of: everywhere.inRegion("eu-west-1"), on: day).count == 1)
        #expect(catalog.rates(of: everywhere.inRegion("us-gov-west-1"), on: day).isEmpty)
    }

    @Test("an explicit end is the first day without the rate")
    func lastDay() throws {
        let catalog = try Ledger.catalog(["2026-01-01": ["2026-01-10..2026-02-01 3.00"]])
        #expect(try prices(catalog, on: ["2026-01-31", "2026-02-01"]) == ["3.00", "none"])
    }

    @Test("a price move closes the open rate before it, in whatever release it stands")
    func priceMove() throws {
        let catalog = try Ledger.catalog([
            "2026-01-01": ["2026-01-01 3.00"], "2026-06-01": ["2026-05-01 2.00"],
        ])
        #expect(try prices(catalog, on: ["2026-04-30", "2026-05-01"]) == ["3.00", "2.00"])
        let history = catalog.history(of: RateKey(Ledger.sku))
        #expect(
            try history.map(\.period) == [
                Ledger.period("2026-01-01", "2026-05-01"), Ledger.period("2026-05-01"),
            ]
        )
    }

    @Test("history added later ends where the known rate begins")
    func backfill() throws {
        let catalog = try Ledger.catalog([
            "2026-01-01": ["2026-01-01 3.00"], "2026-06-01": ["2025-01-01 4.00"],
        ])
        #expect(try prices(catalog, on: ["2025-12-31", "2026-01-01"]) == ["4.00", "3.00"])
    }

    @Test("a correction replaces the row with the same first day, from its release on")
    func correction() throws {
        let catalog = try Ledger.catalog([
            "2026-01-01": ["2026-01-01 3.00"], "2026-06-01": ["2026-01-01 2.50 corrected"],
        ])
        let before = try #require(catalog.known(at: try Ledger.day("2026-05-31")))
        #expect(try prices(catalog, on: ["2026-01-01"]) == ["2.50"])
        #expect(try prices(before, on: ["2026-01-01"]) == ["3.00"])
        let rate = try #require(catalog.history(of: RateKey(Ledger.sku)).first)
        #expect(rate.status == .corrected)
        #expect(try rate.release == Ledger.day("2026-06-01"))
    }

    @Test("a withdrawn row ends the rate, and a later row begins it again")
    func withdrawal() throws {
        let catalog = try Ledger.catalog([
            "2026-01-01": ["2026-01-01 3.00"], "2026-02-01": ["2026-03-01 - withdrawn"],
            "2026-04-01": ["2026-05-01 4.00"],
        ])
        #expect(
            try prices(catalog, on: ["2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01"]) == [
                "3.00", "none", "none", "4.00",
            ]
        )
    }

    @Test("a withdrawal cuts an explicit period short")
    func earlyWithdrawal() throws {
        let catalog = try Ledger.catalog([
            "2026-01-01": ["2026-01-01..2026-12-01 3.00", "2026-06-01 - withdrawn"]
        ])
        #expect(try prices(catalog, on: ["2026-05-31", "2026-06-01"]) == ["3.00", "none"])
    }

    @Test("an announced price holds from its day")
    func announcement() throws {
        let catalog = try Ledger.catalog([
            "2026-01-01": ["2026-01-01 3.00", "2027-01-01 2.00 announced"]
        ])
        #expect(try prices(catalog, on: ["2026-12-31", "2027-01-01"]) == ["3.00", "2.00"])
    }

    @Test("nothing is known before the first release")
    func beforeTheFirstRelease() throws {
        let catalog = try Ledger.catalog(["2026-01-01": ["2025-01-01 3.00"]])
        #expect(catalog.known(at: try Ledger.day("2025-12-31")) == nil)
        #expect(catalog.known(at: try Ledger.day("2026-01-01")) != nil)
    }

    @Test("an earlier catalog lists neither later releases nor their items")
    func knownReleases() throws {
        let catalog = try Ledger.catalog([
            "2026-01-01": ["2025-01-01 3.00"], "2026-02-01": ["2025-02-01 3.00 confirmed first 5"],
        ])
        let known = try #require(catalog.known(at: try Ledger.day("2026-01-31")))
        #expect(try known.releases.map(\.id) == [Ledger.day("2026-01-01")])
        #expect(try known.rates(on: Ledger.day("2026-03-01")).count == 1)
        #expect(try catalog.rates(on: Ledger.day("2026-03-01")).count == 2)
    }

    @Test("rates under every condition come together, the plain one first")
    func conditions() throws {
        let catalog = try Ledger.catalog([
            "2026-01-01": [
                "2026-01-01 6.00 confirmed input_tokens>200000", "2026-01-01 3.00",
                "2026-01-01..2026-03-01 9.00 confirmed input_tokens>1000000",
            ]
        ])
        let march = catalog.rates(of: Ledger.sku, on: try Ledger.day("2026-03-01"))
        #expect(march.map(\.key.condition) == [nil, .inputTokensAbove(200_000)])
        let january = catalog.rates(of: Ledger.sku, on: try Ledger.day("2026-01-31"))
        #expect(january.map(\.key.condition).last == .inputTokensAbove(1_000_000))
    }
}
