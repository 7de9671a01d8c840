import Analysis
import Catalog
import Diagnostics
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Budgets and groups")
struct BudgetTests {
    /// A scenario of 1,000 requests of 1,000 tokens in and out at 3.00 and 15.00 dollars a million:
    /// 18 dollars a month.
    private func estimate(
        _ id: String,
        tags: [Scenarios.Tag] = [],
        allocations: [Allocation] = [],
        requests: (low: Int, expected: Int, high: Int)? = nil,
        discount: Int? = nil,
        growth: Int? = nil
    ) throws -> Estimate {
        let catalog = try ImpactLedger.catalog([
            "2026-01-01": [
                "m input_tokens 2026-01-01 3.00", "m output_tokens 2026-01-01 15.00",
            ]
        ])
        var scenario = try ImpactLedger.scenario(id, "m")
        scenario.tags = tags
        scenario.allocations = allocations
        if let requests, case .requests(var shape) = scenario.workloads[0].shape {
            let number = Spread(
                low: Quantity(requests.low),
                expected: Quantity(requests.expected),
                high: Quantity(requests.high)
            )
            shape.monthlyRequests = ImpactLedger.number(shape.monthlyRequests.key, number)
            scenario.workloads[0].shape = .requests(shape)
        }
        if let discount {
            let share = share(.discount, discount)
            let terms = CommercialTerms.Discount(label: "D", percent: share)
            scenario.terms = CommercialTerms(discounts: [terms])
        }
        if let growth {
            scenario.growth = .monthly(share(.growth, growth))
        }
        let day = try ImpactLedger.day("2026-01-01")
        return try Estimator.estimate(
            ScenarioCompiler(catalog: catalog, asOf: day).compile(scenario)
        )
    }

    private func share(_ key: NumberKey, _ percent: Int) -> Assumption {
        Assumption(
            key: key,
            value: Spread(Quantity(wholePercent: percent)),
            basis: nil,
            owner: nil,
            note: nil,
            isDefault: false,
            origin: nil
        )
    }

    private func budget(_ dollars: String, near percent: Int = 90) throws -> Budget {
        Budget(
            monthly: try Money(parsing: dollars),
            near: Quantity(wholePercent: percent),
            origin: SourceRange(file: "f", line: 1, column: 1, lineText: "budget")
        )
    }

    private func dollars(_ text: String) throws -> Money { try Money(parsing: text) }

    @Test(
        "a cost is within, near or above its budget",
        arguments: [
            ("20.01", BudgetCheck.Status.ok), ("20.00", .near), ("18.00", .near), ("17.99", .over),
        ]
    )
    func status(limit: String, status: BudgetCheck.Status) throws {
        let check = try BudgetCheck(budget(limit), of: [(estimate("s"), .one)])
        #expect(try check.expected == dollars("18"))
        #expect(check.status == status)
        #expect(check.p90 == nil)
        #expect(check.p90Status == status)
        #expect(check.firstMonthOver == (status == .over ? 1 : nil))
    }

    /// P90 of a triangle from 500 over 1,000 to 3,000 is 3,000 − √(0.1 × 2,500 × 2,000) = 2,292.89
    /// requests of 0.018 dollars: 41.27.
    @Test("nine of ten draws have a status of their own")
    func chance() throws {
        let estimate = try estimate("s", requests: (500, 1_000, 3_000))
        let check = try BudgetCheck(budget("40"), of: [(estimate, .one)])
        #expect(check.status == .ok)
        #expect(check.p90Status == .over)
        let p90 = try #require(check.p90)
        #expect(try p90 > dollars("41.20") && p90 < dollars("41.35"))
    }

    @Test("a budget is held against what is paid after discounts")
    func discounts() throws {
        let estimate = try estimate("s", requests: (500, 1_000, 3_000), discount: 50)
        let check = try BudgetCheck(budget("20"), of: [(estimate, .one)])
        #expect(try check.expected == dollars("9"))
        let p90 = try #require(check.p90)
        #expect(try p90 > dollars("20.60") && p90 < dollars("20.68"))
        #expect(check.p90Status == .over)
    }

    /// 18 × 1.1⁴ is 26.35, and 18 × 1.1³ is 23.96.
    @Test("a cost that grows passes its budget in a month to come")
    func growing() throws {
        let check = try BudgetCheck(budget("25"), of: [(estimate("s", growth: 10), .one)])
        #expect(check.status == .ok)
        #expect(check.firstMonthOver == 5)
    }

    @Test("draws of scenarios that do not depend on each other even out")
    func together() throws {
        let estimate = try estimate("s", requests: (500, 1_000, 3_000))
        let one = try #require(BudgetCheck(budget("40"), of: [(estimate, .one)]).p90)
        let both = [(estimate, Quantity.one), (estimate, .one)]
        let two = try #require(BudgetCheck(budget("80"), of: both).p90)
        let apart = try one + one
        #expect(two < apart)
        // The mean is 1,500 requests, 27 dollars, of each.
        #expect(try two > dollars("54"))
    }

    private func team(_ name: String) -> [Scenarios.Tag] {
        [Scenarios.Tag(name: "team", value: name)]
    }

    private func shared(
        by rule: Allocation.Rule
    ) throws -> [(value: String?, cost: String)] {
        let estimates = try [
            estimate("a", tags: team("care")), estimate("b", tags: team("care")),
            estimate("c", tags: team("sales")),
            estimate("d", allocations: [Allocation(tag: "team", rule: rule)]), estimate("e"),
        ]
        return try CostGroup.groups(of: estimates, by: "team")
            .map { ($0.value, $0.monthly.expected.description) }
    }

    /// Care has two scenarios of 18 dollars and sales one; of a third two thirds are 12.
    @Test("a shared cost is split by cost, evenly, or by stated shares, and nothing is lost")
    func allocation() throws {
        let byCost = try shared(by: .cost)
        #expect(byCost.map(\.value) == ["care", "sales", nil])
        #expect(byCost.map(\.cost) == ["48.00", "24.00", "18.00"])
        #expect(try shared(by: .even).map(\.cost) == ["45.00", "27.00", "18.00"])
        let shares = try [("legal", "0.25"), ("care", "0.75")]
            .map { Allocation.Share(value: $0, ratio: try Quantity(parsing: $1)) }
        let stated = try shared(by: .shares(shares))
        #expect(stated.map(\.value) == ["care", "legal", "sales", nil])
        #expect(stated.map(\.cost) == ["49.50", "4.50", "18.00", "18.00"])
    }

    @Test("tags are those of scenarios and of what is split")
    func tags() throws {
        let estimates = try [
            estimate(
                "a",
                tags: [
                    Scenarios.Tag(name: "team", value: "x"),
                    Scenarios.Tag(name: "product", value: "y"),
                ]
            ),
            estimate("b", allocations: [Allocation(tag: "feature", rule: .even)]),
        ]
        #expect(CostGroup.tags(of: estimates) == ["feature", "product", "team"])
        // Nobody has the tag that the cost is split by, so that it stays with nobody.
        let groups = try CostGroup.groups(of: estimates, by: "feature")
        #expect(groups.map(\.value) == [nil])
        #expect(try groups[0].monthly.expected == dollars("36"))
    }
}
