import Analysis
import Catalog
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Present value")
struct PresentValueTests {
    /// A scenario of 1,000 requests of 1,000 tokens in and out at 3.00 and 15.00 dollars a million,
    /// 18 dollars a month that grow by 10% a month, and 100 dollars once in month 3.
    private func projection(
        requests: (low: Int, high: Int) = (1_000, 1_000),
        terms: CommercialTerms = CommercialTerms()
    ) throws -> MonthlyProjection {
        let catalog = try ImpactLedger.catalog([
            "2026-01-01": [
                "m input_tokens 2026-01-01 3.00", "m output_tokens 2026-01-01 15.00",
            ]
        ])
        var scenario = try ImpactLedger.scenario("s", "m")
        if case .requests(var shape) = scenario.workloads[0].shape {
            let number = Spread(
                low: Quantity(requests.low),
                expected: Quantity(1_000),
                high: Quantity(requests.high)
            )
            shape.monthlyRequests = ImpactLedger.number(shape.monthlyRequests.key, number)
            scenario.workloads[0].shape = .requests(shape)
        }
        scenario.growth = .monthly(number(.growth, Quantity(wholePercent: 10)))
        scenario.ownCosts = [
            OwnCost(
                label: "Review",
                recurrence: .oneTime,
                month: 3,
                amount: number(.amount, Quantity(100))
            )
        ]
        scenario.terms = terms
        let compiler = ScenarioCompiler(
            catalog: catalog,
            asOf: try ImpactLedger.day("2026-01-01")
        )
        return try Estimator.estimate(compiler.compile(scenario)).projection()
    }

    private func number(_ key: NumberKey, _ value: Quantity) -> Assumption {
        Assumption(
            key: key,
            value: Spread(value),
            basis: nil,
            owner: nil,
            note: nil,
            isDefault: false,
            origin: nil
        )
    }

    private func text(_ worth: PresentValue, _ months: Int) -> String {
        worth.amount(ofMonths: months).expected.description
    }

    /// A sheet at 12% a year, which is 1% a month:
    /// 18 ÷ 1.01 = 17.821782178218, 19.80 ÷ 1.0201 = 19.409861778257,
    /// 121.78 ÷ 1.030301 = 118.198468214629, 23.958 ÷ 1.04060401 = 23.023167093119.
    @Test("each month is worth its cost divided by the rate compounded to its end")
    func sheet() throws {
        let worth = try PresentValue(of: projection(), at: Quantity(wholePercent: 12))
        #expect(text(worth, 1) == "17.821782178218")
        #expect(text(worth, 2) == "37.231643956475")
        #expect(text(worth, 3) == "155.430112171104")
        #expect(text(worth, 4) == "178.453279264223")
    }

    @Test("without a rate it is the plain total, after discounts and in each case")
    func zeroRate() throws {
        let discount = CommercialTerms.Discount(
            label: "D",
            percent: number(.discount, Quantity(wholePercent: 50))
        )
        let projection = try projection(
            requests: (500, 3_000),
            terms: CommercialTerms(discounts: [discount])
        )
        let worth = try PresentValue(of: projection, at: .zero)
        for months in [1, 3, 12, 36] {
            let cost = try projection.cost(ofMonths: 1...months)
            #expect(worth.amount(ofMonths: months) == cost.effective.amount)
        }
        // 9 + 9.90 + 10.89 after the discount, and 100 without.
        #expect(text(worth, 3) == "129.79")
        let low = worth.amount(ofMonths: 3).low
        #expect(low.description == "114.895")
    }

    @Test("it falls as the rate rises, and rises with the months")
    func order() throws {
        let projection = try projection(requests: (500, 3_000))
        let values = try [0, 1, 8, 40, 100]
            .map { try PresentValue(of: projection, at: Quantity(wholePercent: $0)) }
        for (lower, higher) in zip(values, values.dropFirst()) {
            for months in [1, 12, 36] {
                #expect(lower.amount(ofMonths: months).low > higher.amount(ofMonths: months).low)
                #expect(lower.amount(ofMonths: months).high > higher.amount(ofMonths: months).high)
            }
        }
        for worth in values {
            let (year, three) = (worth.amount(ofMonths: 12), worth.amount(ofMonths: 36))
            #expect(year.expected < three.expected)
            #expect(year.low < year.expected && year.expected < year.high)
        }
    }
}
