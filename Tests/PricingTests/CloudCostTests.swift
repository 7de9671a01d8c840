import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("List, contracted and effective cost")
struct CloudCostTests {
    /// Inference of 300 + 150 and content filters of 15 a month, and own costs of 800.
    private func estimate(
        discounts: [CommercialTerms.Discount] = [],
        credits: [CommercialTerms.Credit] = []
    ) throws -> Estimate {
        // 100,000 requests × 1,000 tokens in and 100 out; 400 characters out are 1 text unit.
        let shape = try TestScenario.requests("100000", input: "1000", output: "100")
        let guardrails = Guardrails(
            checks: [GuardrailCheck(Choice(value: .content), direction: .output)],
            charactersPerToken: try TestScenario.standard(.charactersPerToken)
        )
        let own = OwnCost(
            label: "On-call",
            recurrence: .monthly,
            amount: try TestScenario.number(.amount, "800")
        )
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape, guardrails: guardrails)],
            terms: CommercialTerms(discounts: discounts, credits: credits),
            ownCosts: [own]
        )
        return try TestScenario.estimate(scenario)
    }

    private func discount(
        _ percent: String,
        platform: PlatformID? = nil,
        offering: OfferingID? = nil
    ) throws -> CommercialTerms.Discount {
        CommercialTerms.Discount(
            label: "Agreement",
            percent: try TestScenario.number(.discount, percent),
            platform: platform.map { Choice(value: $0) },
            offering: offering.map { Choice(value: $0) }
        )
    }

    private func credit(_ amount: String, months: String) throws -> CommercialTerms.Credit {
        CommercialTerms.Credit(
            label: "Credit",
            amount: try TestScenario.number(.credit, amount),
            expiry: try TestScenario.number(.expiry, months)
        )
    }

    @Test("without terms the three are one, and own costs are no part of them")
    func list() throws {
        let estimate = try estimate()
        let cost = try estimate.monthlyCloudCost()
        #expect(cost.list.amount.expected.description == "465.00")
        #expect(cost.contracted == cost.list)
        #expect(cost.effective == cost.list)
        #expect(try estimate.total(.monthly).amount.expected.description == "1265.00")
        let year = try estimate.cloudCost(overMonths: 12)
        #expect(year.effective.amount.expected.description == "5580.00")
    }

    @Test("a discount is off the lines of its platform and offering, and off nothing else")
    func discounts() throws {
        let model = try discount("0.10", platform: "aws-bedrock", offering: "sonnet")
        let estimate = try estimate(discounts: [model])
        let cost = try estimate.monthlyCloudCost()
        #expect(cost.discounts.map(\.amount.expected.description) == ["45.00"])
        #expect(cost.contracted.amount.expected.description == "420.00")
        #expect(estimate.expected("w.input_tokens") == "300.00")
        #expect(
            try estimate.cloudCost(overMonths: 36).contracted.amount.expected.description
                == "15120.00"
        )
    }

    @Test("the second discount on a line takes its share of what the first leaves")
    func stackedDiscounts() throws {
        let discounts = try [discount("0.10", offering: "sonnet"), discount("0.20")]
        let cost = try estimate(discounts: discounts).monthlyCloudCost()
        // 20% of 450 × 90% + 15 = 420.
        #expect(cost.discounts.map(\.amount.expected.description) == ["45.00", "84.00"])
        #expect(cost.contracted.amount.expected.description == "336.00")
    }

    @Test("a discount that is off no line is a finding")
    func idleDiscount() throws {
        let estimate = try estimate(discounts: [discount("0.10", platform: "aws-s3")])
        #expect(estimate.model.findings.map(\.code) == ["idle-discount"])
        #expect(try estimate.monthlyCloudCost().contracted.amount.expected.description == "465.00")
    }

    @Test("a larger discount belongs to the low case")
    func range() throws {
        let range = CommercialTerms.Discount(
            label: "Agreement",
            percent: try TestScenario.spread(.discount, "0.10", "0.20", "0.30")
        )
        let cost = try estimate(discounts: [range]).monthlyCloudCost()
        #expect(cost.contracted.amount.low.description == "325.50")
        #expect(cost.contracted.amount.expected.description == "372.00")
        #expect(cost.contracted.amount.high.description == "418.50")
    }

    @Test(
        "a credit pays once, and no more than what is billed before it expires",
        arguments: [
            ("200", "12", "5380.00", "16540.00"), ("2000", "2", "4650.00", "15810.00"),
            ("8000", "24", "0.00", "8740.00"),
        ]
    )
    func credits(amount: String, months: String, year: String, threeYears: String) throws {
        let estimate = try estimate(credits: [credit(amount, months: months)])
        let first = try estimate.cloudCost(overMonths: 12).effective.amount.expected
        #expect(first.description == year)
        let all = try estimate.cloudCost(overMonths: 36).effective.amount.expected
        #expect(all.description == threeYears)
        #expect(try estimate.monthlyCloudCost().effective.amount.expected.description == "465.00")
    }

    @Test("of two credits the one that expires first pays first")
    func twoCredits() throws {
        let credits = try [credit("1000", months: "12"), credit("1000", months: "1")]
        let cost = try estimate(credits: credits).cloudCost(overMonths: 12)
        #expect(cost.credits.map(\.amount.expected.description) == ["1000.00", "465.00"])
        #expect(cost.effective.amount.expected.description == "4115.00")
    }

    @Test("a credit pays the contracted bill, not the list price")
    func creditAfterDiscount() throws {
        let cost = try estimate(
            discounts: [discount("0.50")],
            credits: [credit("1000", months: "2")]
        )
        .cloudCost(overMonths: 12)
        #expect(cost.credits.map(\.amount.expected.description) == ["465.00"])
        #expect(cost.effective.amount.expected.description == "2325.00")
    }
}
