import Formulas
import Foundation
import Pricing
import Quantities
import ReportBuilding
import Scenarios
import SiteGeneration
import TestSupport
import Testing

@Suite("Costs that the seed names")
struct SeedCostTests {
    /// The shipped scenarios, priced once for all tests.
    private static let reports: [String: ScenarioReport] = {
        let reports = (try? ShippedProject.priced())?.reports ?? []
        return Dictionary(uniqueKeysWithValues: reports.map { ($0.scenario.id, $0) })
    }()

    @Test("each is met by lines with a price", arguments: SeedCost.all)
    func priced(cost: SeedCost) throws {
        let estimate = try #require(Self.reports[cost.scenario]).estimate
        for name in cost.lines {
            let line = (estimate.lines + estimate.adjustments).first { $0.item.id.name == name }
            let amount = try #require(line?.outcome.amount, "\(name)")
            #expect(amount.expected > .zero, "\(name)")
        }
    }

    @Test("the credit of a new account pays the first 200 dollars")
    func credit() throws {
        let report = try #require(Self.reports["media-studio"])
        let bill = try report.estimate.cloudCost(overMonths: 12)
        #expect(bill.credits.map(\.amount.expected.description) == ["200.00"])
        #expect(bill.effective.amount.expected < bill.contracted.amount.expected)
    }

    @Test("every shipped scenario meets one of them")
    func scenarios() {
        #expect(Set(SeedCost.all.map(\.scenario)) == Set(Self.reports.keys))
    }
}
