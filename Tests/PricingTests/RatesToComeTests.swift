import Catalog
import Diagnostics
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Rates to come")
struct RatesToComeTests {
    /// The test catalog with more lines of a later release, known on the day of the tests.
    ///
    /// A line: model, meter, price for 1,000,000 tokens, first day, and the day after the last one
    /// or `-`.
    private func catalog(_ lines: String...) throws -> RateCatalog {
        let known = try TestCatalog.catalog()
        let day = try TestCatalog.day()
        let entries = try lines.map { line in
            let words = line.split(separator: " ").map(String.init)
            let end = CalendarDate(parsing: words[4])
            let start = try #require(CalendarDate(parsing: words[3]))
            let sku = SKU(
                platform: "aws-bedrock",
                offering: OfferingID(words[0]),
                meter: MeterID(words[1]),
                scope: .global
            )
            let entry = LedgerEntry(
                release: day,
                key: RateKey(sku),
                price: try UnitPrice(parsing: words[2], per: Quantity(1_000_000), unit: "tokens"),
                period: try #require(EffectivePeriod(from: start, until: end)),
                status: start > day ? .announced : .confirmed,
                sources: ["test"]
            )
            return try #require(entry)
        }
        let release = Release(
            id: day,
            title: "News",
            checkedBy: "nobody",
            sha256: "",
            tableSHA256: "",
            entries: entries
        )
        return RateCatalog(vocabulary: known.vocabulary, releases: known.releases + [release])
    }

    /// 100,000,000 tokens in and 10,000,000 out a month.
    private func estimate(
        _ catalog: RateCatalog,
        model: OfferingID = "sonnet",
        start: String? = nil
    ) throws -> Estimate {
        let shape = try TestScenario.requests("100000", input: "1000", output: "100")
        let month = start.flatMap { CalendarMonth(parsing: $0) }
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape, model: model)],
            horizon: Horizon(start: month)
        )
        return try TestScenario.estimate(scenario, in: catalog)
    }

    @Test("an announced rise takes effect in its month")
    func rise() throws {
        let estimate = try estimate(catalog("sonnet input_tokens 6.00 2027-03-01 -"))
        let months = try estimate.monthTotals()
        #expect(months[0...3] == ["450.00", "450.00", "450.00", "750.00"])
        // 3 × 450 + 9 × 750, and 24 × 750 more.
        #expect(try estimate.total(overMonths: 12).amount.expected.description == "8100.00")
        #expect(try estimate.total(overMonths: 36).amount.expected.description == "26100.00")
        #expect(try estimate.total(.monthly).amount.expected.description == "450.00")
        let finding = try #require(estimate.model.findings.first)
        #expect(estimate.model.findings.count == 1)
        #expect(finding.code == "changing-rate")
        #expect(finding.severity == .warning)
        #expect(
            finding.summary == "the price of sonnet, input_tokens, global, standard rises from "
                + "3.00 USD for 1000000 tokens to 6.00 USD for 1000000 tokens on 2027-03-01"
        )
        #expect(finding.help == "the months from 2027-03 on have the new price")
    }

    @Test("a change within a month takes effect in the month after")
    func midMonth() throws {
        let months = try estimate(catalog("sonnet input_tokens 6.00 2027-03-02 -")).monthTotals()
        #expect(months[2...4] == ["450.00", "450.00", "750.00"])
    }

    @Test("a price that falls is good to know, and one that stays is not told")
    func fall() throws {
        let falling = try estimate(catalog("sonnet input_tokens 1.50 2027-03-01 -"))
        #expect(falling.model.findings.map(\.severity) == [.note])
        #expect(try falling.monthTotals()[3] == "300.00")
        let staying = try estimate(catalog("sonnet input_tokens 3.00 2027-03-01 -"))
        #expect(staying.model.findings == [])
    }

    @Test("a promotion that ends before the first month is in no month, and the rise is told")
    func promotion() throws {
        let catalog = try catalog(
            "sol input_tokens 4.00 2026-08-21 2026-11-22",
            "sol output_tokens 20.00 2026-08-21 2026-11-22",
            "sol input_tokens 5.00 2026-11-22 -",
            "sol output_tokens 30.00 2026-11-22 -"
        )
        let estimate = try estimate(catalog, model: "sol")
        // 400 + 200 with the promotion, 500 + 300 without.
        #expect(try estimate.total(.monthly).amount.expected.description == "600.00")
        #expect(try Set(estimate.monthTotals()) == ["800.00"])
        #expect(estimate.model.findings.map(\.code) == ["changing-rate", "changing-rate"])
        #expect(try estimate.total(overMonths: 12).amount.expected.description == "9600.00")
    }

    @Test("a rate that ends without another leaves the line without a price, never at nought")
    func end() throws {
        let catalog = try catalog("sol input_tokens 4.00 2026-08-21 2027-02-01")
        let estimate = try estimate(catalog, model: "sol")
        let months = try estimate.projection().months.map(\.cost.total)
        #expect(months.map(\.unpricedLines).prefix(4) == [1, 1, 2, 2])
        #expect(months[1].amount.expected.description == "400.00")
        #expect(months[2].amount.expected == .zero)
        let year = try estimate.total(overMonths: 12)
        #expect(year.amount.expected.description == "800.00")
        #expect(year.unpricedLines == 2 && year.lines == 2)
        #expect(estimate.model.findings.map(\.code) == ["ending-rate"])
        #expect(
            estimate.model.findings.first?.summary
                == "the price of sol, input_tokens, global, standard, 4.00 USD for 1000000 tokens, "
                + "ends on 2027-02-01, and none follows"
        )
    }

    @Test("a rate that begins gives its line a price from then on")
    func beginning() throws {
        let catalog = try catalog(
            "sol input_tokens 4.00 2027-02-01 -",
            "sol output_tokens 20.00 2026-08-21 -"
        )
        let estimate = try estimate(catalog, model: "sol")
        #expect(estimate.expected("w.input_tokens") == nil)
        let months = try estimate.projection().months.map(\.cost.total)
        #expect(months.map(\.isLowerBound).prefix(3) == [true, true, false])
        #expect(months[2].amount.expected.description == "600.00")
        #expect(try estimate.total(overMonths: 12).isLowerBound)
        let findings = estimate.model.findings
        #expect(findings.map(\.code) == ["starting-rate"])
        #expect(findings.map(\.severity) == [.note])
    }

    @Test("months in the past have the rates that were in force then, and are no news")
    func past() throws {
        let catalog = try catalog(
            "sol input_tokens 8.00 2026-01-01 2026-03-01",
            "sol input_tokens 4.00 2026-03-01 -",
            "sol output_tokens 20.00 2026-01-01 -"
        )
        let estimate = try estimate(catalog, model: "sol", start: "2026-02")
        let months = try estimate.monthTotals()
        #expect(months.prefix(3) == ["1000.00", "600.00", "600.00"])
        #expect(estimate.model.findings == [])
    }

    @Test("a catalog names every day on which a rate of an offering begins or ends")
    func changeDays() throws {
        let catalog = try catalog("sol input_tokens 4.00 2026-08-21 2027-02-01")
        let days = catalog.changeDays(of: ["sol"])
        #expect(days.map(\.description) == ["2026-08-21", "2027-02-01"])
        let both = catalog.changeDays(of: ["sol", "sonnet"])
        #expect(both.map(\.description) == ["2026-01-01", "2026-08-21", "2027-02-01"])
        #expect(catalog.changeDays(of: []) == [])
    }
}
