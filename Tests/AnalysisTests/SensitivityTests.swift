import Analysis
import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Sensitivity and bands")
struct SensitivityTests {
    /// A model of one line: requests times a size, at 3.00 a million.
    private func model(
        requests: (Int, Int, Int),
        size: (Int, Int, Int) = (1_000, 1_000, 1_000)
    ) throws -> CostModel {
        func driver(_ name: String, _ range: (Int, Int, Int)) throws -> Driver {
            let stated = Assumption(
                key: .monthlyRequests,
                value: Spread(
                    low: Quantity(range.0),
                    expected: Quantity(range.1),
                    high: Quantity(range.2)
                ),
                basis: nil,
                owner: nil,
                note: nil,
                isDefault: false,
                origin: nil
            )
            return Driver(id: DriverID(name), part: "P", assumption: stated)
        }
        let catalog = try ImpactLedger.catalog(["2026-01-01": ["m input_tokens 2026-01-01 3.00"]])
        let day = try ImpactLedger.day("2026-01-01")
        let rate = try #require(catalog.rates(on: day).first)
        let usage = Formula.product([.driver(DriverID("requests")), .driver(DriverID("size"))])
        return CostModel(
            scenario: try ImpactLedger.scenario("s"),
            asOf: day,
            numbers: [try driver("requests", requests), try driver("size", size)],
            rates: [BoundRate(slot: RateSlot("input"), rate: rate)],
            missingRates: [],
            lines: [
                LineItem(
                    id: LineID("tokens"),
                    part: .inference,
                    group: "G",
                    label: "Tokens",
                    recurrence: .monthly,
                    usage: usage,
                    usageUnit: "tokens",
                    formula: .product([usage, .rate(RateSlot("input"))])
                )
            ],
            tokenOnly: [],
            figures: [],
            volume: nil,
            findings: []
        )
    }

    @Test("each end of a range is tried on its own, and the largest swing comes first")
    func tornado() throws {
        // 1,000,000 requests of 1,000 tokens at 3.00 a million are 3,000.
        let sensitivity = try Sensitivity(
            of: model(requests: (500_000, 1_000_000, 2_000_000), size: (900, 1_000, 1_200))
        )
        #expect(sensitivity.expected.description == "3000.00")
        #expect(sensitivity.drivers.map(\.input.id.name) == ["requests", "size"])
        #expect(sensitivity.drivers.map(\.atLow.description) == ["1500.00", "2700.00"])
        #expect(sensitivity.drivers.map(\.atHigh.description) == ["6000.00", "3600.00"])
        #expect(sensitivity.drivers.map(\.swing) == [Quantity(4_500), Quantity(900)])
        #expect(sensitivity.rates.map(\.atLow.description) == ["2700.00"])
        #expect(sensitivity.rates.map(\.atHigh.description) == ["3300.00"])
    }

    @Test("an input without a range has no effect and no band")
    func certain() throws {
        let model = try model(requests: (10, 10, 10))
        #expect(try Sensitivity(of: model).drivers.isEmpty)
        #expect(CostBand(of: model) == nil)
    }

    @Test("for a model linear in one symmetric input the band is that of the triangle")
    func closedForm() throws {
        // From 0 to 2,000,000 requests around 1,000,000: P10 at 2,000,000 times the square root of
        // 0.1 / 2, which is 447,213.6, P90 as far from the other end. A request costs 0.003.
        let band = try #require(CostBand(of: model(requests: (0, 1_000_000, 2_000_000))))
        func near(_ money: Money, _ dollars: Double) -> Bool {
            (money.approximation - dollars).magnitude < 0.5
        }
        #expect(near(band.p10, 1_341.64))
        #expect(near(band.p50, 3_000))
        #expect(near(band.p90, 4_658.36))
    }

    @Test("two inputs together spread less than their ends, the same on every run")
    func together() throws {
        let model = try model(requests: (0, 1_000_000, 2_000_000), size: (500, 1_000, 1_500))
        let band = try #require(CostBand(of: model))
        #expect(band == CostBand(of: model))
        #expect(Money.zero < band.p10 && band.p10 < band.p50 && band.p50 < band.p90)
        #expect(band.p90.approximation < 9_000)
        // The mean of a product of two that are drawn apart is 3,000; the middle is a little less.
        #expect(band.p50.approximation > 2_700 && band.p50.approximation < 3_000)
    }
}
