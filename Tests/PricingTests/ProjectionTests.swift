import Catalog
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Months to come")
struct ProjectionTests {
    /// 300 for input and 150 for output in a month.
    private func scenario(
        terms: CommercialTerms = CommercialTerms(),
        ownCosts: [OwnCost] = [],
        growth: Growth? = nil,
        horizon: Horizon = Horizon()
    ) throws -> Scenario {
        let shape = try TestScenario.requests("100000", input: "1000", output: "100")
        return try TestScenario.scenario(
            [TestScenario.workload(shape)],
            terms: terms,
            ownCosts: ownCosts,
            growth: growth,
            horizon: horizon
        )
    }

    private func credit(_ amount: String, _ months: String) throws -> CommercialTerms.Credit {
        CommercialTerms.Credit(
            label: "Credit",
            amount: try TestScenario.number(.credit, amount),
            expiry: try TestScenario.number(.expiry, months)
        )
    }

    @Test("without growth and changes a total is so many months and what falls once")
    func steady() throws {
        let once = OwnCost(
            label: "Set-up",
            recurrence: .oneTime,
            amount: try TestScenario.number(.amount, "1000")
        )
        let estimate = try TestScenario.estimate(scenario(ownCosts: [once]))
        #expect(try estimate.total(overMonths: 12).amount.expected.description == "6400.00")
        #expect(try estimate.total(overMonths: 36).amount.expected.description == "17200.00")
        #expect(try estimate.total(overMonths: 36).lines == 3)
    }

    @Test("the first month is the one after the day of the rates, or the one that is stated")
    func start() throws {
        let standard = try TestScenario.estimate(scenario())
        #expect(standard.months.first?.month.description == "2026-12")
        #expect(standard.months.last?.month.description == "2029-11")
        let start = try #require(CalendarMonth(parsing: "2027-03"))
        let horizon = Horizon(start: start, months: 60)
        let stated = try TestScenario.estimate(scenario(horizon: horizon))
        #expect(stated.months.count == 60)
        #expect(stated.months.first?.month.description == "2027-03")
        #expect(stated.months.last?.month.description == "2032-02")
        #expect(Horizon(months: 24).months == 36)
    }

    @Test("a cost that falls once falls in its month")
    func ownCostInItsMonth() throws {
        let costs = [
            OwnCost(
                label: "Migration",
                recurrence: .oneTime,
                month: 3,
                amount: try TestScenario.number(.amount, "5000")
            ),
            OwnCost(
                label: "Review",
                recurrence: .oneTime,
                month: 20,
                amount: try TestScenario.number(.amount, "700")
            ),
        ]
        let estimate = try TestScenario.estimate(scenario(ownCosts: costs))
        let months = try estimate.monthTotals()
        #expect(months[0...3] == ["450.00", "450.00", "5450.00", "450.00"])
        #expect(months[19] == "1150.00")
        #expect(try estimate.total(overMonths: 12).amount.expected.description == "10400.00")
        #expect(try estimate.total(overMonths: 36).amount.expected.description == "21900.00")
    }

    @Test("a credit is used up by growing bills, the part of a month before it expires included")
    func credits() throws {
        func paid(_ credits: [CommercialTerms.Credit]) throws -> [[String]] {
            let terms = CommercialTerms(credits: credits)
            let growing = try scenario(terms: terms, growth: TestScenario.steps([2: "2", 3: "4"]))
            return try TestScenario.estimate(growing).projection().months.prefix(4)
                .map { month in
                    month.cost.cloud.credits.map(\.amount.expected.description)
                        + [month.cost.effective.amount.expected.description]
                }
        }
        // Bills of 450, 900, 1,800, 1,800.
        #expect(
            try paid([credit("1000", "12")]) == [
                ["450.00", "0.00"], ["550.00", "350.00"], ["0.00", "1800.00"],
                ["0.00", "1800.00"],
            ]
        )
        #expect(
            try paid([credit("5000", "2.5")]) == [
                ["450.00", "0.00"], ["900.00", "0.00"], ["900.00", "900.00"],
                ["0.00", "1800.00"],
            ]
        )
        #expect(
            try paid([credit("1000", "12"), credit("600", "2")]) == [
                ["0.00", "450.00", "0.00"], ["750.00", "150.00", "0.00"],
                ["250.00", "0.00", "1550.00"], ["0.00", "0.00", "1800.00"],
            ]
        )
    }

    @Test("a discount grows with what it is off")
    func discount() throws {
        let terms = CommercialTerms(discounts: [
            CommercialTerms.Discount(
                label: "Agreement",
                percent: try TestScenario.number(.discount, "0.10")
            )
        ])
        let growing = try scenario(terms: terms, growth: TestScenario.steps([2: "2"]))
        let cost = try TestScenario.estimate(growing).cloudCost(overMonths: 12)
        // 450 + 11 × 900 = 10,350.
        #expect(cost.list.amount.expected.description == "10350.00")
        #expect(cost.discounts.map(\.amount.expected.description) == ["1035.00"])
        #expect(cost.contracted.amount.expected.description == "9315.00")
    }

    @Test("the sum up to a month is that of the months, and a total over some time is one of them")
    func sums() throws {
        let growing = try scenario(growth: TestScenario.growth("0.03"))
        let projection = try TestScenario.estimate(growing).projection()
        var sum = Money.zero
        for month in projection.months {
            sum = try sum + month.cost.total.amount.expected
            let cost = try projection.cost(ofMonths: 1...month.number)
            #expect(cost.total.amount.expected == sum)
        }
    }
}
