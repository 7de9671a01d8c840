import Analysis
import Catalog
import Foundation
import Pricing
import Quantities
import ReportBuilding
import Scenarios
import SiteGeneration
import SourceLoading
import TestSupport
import Testing

/// The example that buys on three clouds, at the rates of 2026-11-28; its lines are in
/// `ShippedAmounts`.
@Suite("A service desk on three clouds")
struct ServiceDeskTests {
    private static func estimate() throws -> Estimate {
        let file = ProjectFolder.repository.appending(path: "Content/scenarios/service-desk.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let files = try PricedFiles(["service-desk": text], as: "2026-11-28")
        return try #require(files.estimate("service-desk"), "\(files.findings("service-desk"))")
    }

    // The lines come to 568.475865. Sorting in the zone of Europe, where a million tokens cost 1.20
    // and 6, of the cache 0.06 and 1.50, comes to 134.75808 instead of 123.52824. The group has 130
    // tickets for 45 and 26 users for 9: 218.618865 × 130 / 45 + 169.857 × 26 / 9 + 180.
    @Test("the zone of Europe costs a tenth more, and the group as its tickets and its staff")
    func variants() throws {
        let estimate = try Self.estimate()
        #expect(try estimate.total(.monthly).amount.expected.description == "568.475865")
        let day = estimate.model.asOf
        let catalog = try #require(ShippedProject.catalog?.catalog?.known(at: day))
        let compiler = ScenarioCompiler(catalog: catalog, asOf: day)
        let totals = try estimate.model.scenario.variants.map { variant in
            try Estimator.estimate(compiler.compile(variant)).total(.monthly).amount.expected
        }
        #expect(totals.map(\.description) == ["579.705705", "1302.26361"])
    }

    // Reading attachments costs 68.5125 + 26.578125 in December and twice that from January on:
    // 568.475865 + 11 × 663.56649.
    @Test("Gemini's introductory price ends with December")
    func months() throws {
        let total = try Self.estimate().total(overMonths: 12)
        #expect(total.amount.expected.description == "7867.707255")
    }

    // A twentieth of 123.52824, of a bill of 388.475865 without the gateway.
    @Test("the discount of Azure is off Azure's lines alone")
    func discount() throws {
        let cost = try Self.estimate().monthlyCloudCost()
        #expect(cost.list.amount.expected.description == "388.475865")
        #expect(cost.discounts.map(\.amount.expected.description) == ["6.176412"])
        #expect(cost.contracted.amount.expected.description == "382.299453")
    }
}
