import Analysis
import Catalog
import Foundation
import Pricing
import Quantities
import ReportBuilding
import Scenarios
import SiteGeneration
import TestSupport
import Testing

@Suite("Effect of the releases on the shipped scenarios")
struct ShippedImpactTests {
    @Test("both ends of every step are what an estimate of that day says")
    func ends() throws {
        let project = try ShippedProject.priced()
        let everything = project.context.catalog
        let releases = everything.releases.map(\.id)
        for (from, to) in zip(releases, releases.dropFirst()) {
            let impact = try #require(
                RateChangeImpact(
                    from: from,
                    to: to,
                    in: everything,
                    scenarios: project.reports.map(\.scenario)
                )
            )
            #expect(impact.failures.isEmpty)
            for found in impact.scenarios {
                for (day, total) in [(from, found.before), (to, found.after)] {
                    let catalog = try #require(everything.known(at: day))
                    let model = ScenarioCompiler(catalog: catalog, asOf: day)
                        .compile(found.scenario)
                    let expected = try Estimator.estimate(model).total(.monthly)
                    #expect(
                        total.amount == Spread(expected.amount.expected)
                            && total.unpricedLines == expected.unpricedLines,
                        "\(found.scenario.id) at \(day)"
                    )
                }
                let parts = try found.corrections + found.moves + found.newRates
                #expect(try parts == found.difference())
            }
        }
    }
}
