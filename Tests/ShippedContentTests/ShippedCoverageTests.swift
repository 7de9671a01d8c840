import Catalog
import Foundation
import Quantities
import ReportBuilding
import SiteGeneration
import TestSupport
import Testing

/// How much of what is to be had on Bedrock the shipped catalog prices.
@Suite("Shipped coverage")
struct ShippedCoverageTests {
    /// The share of the ways to call a model that have a price, in thousandths.
    ///
    /// It may rise; where it falls, prices were lost.
    private static let floor = 936

    private func coverage() throws -> PriceCoverage {
        let context = try ShippedProject.priced().context
        return try #require(context.catalog.coverage(on: context.asOf))
    }

    @Test("the coverage has not fallen, of as many ways as the lists name")
    func floor() throws {
        let coverage = try coverage()
        // Counted in the table of 2026-08-21 with a separate program: a scope of a line each.
        #expect(coverage.available == 1679)
        #expect(coverage.permille >= Self.floor)
    }

    @Test("everything that is to be had in us-east-1 has a price, but for a model without any")
    func virginia() throws {
        let gaps = try coverage().gaps.filter { $0.regions.contains("us-east-1") }
        #expect(gaps.map(\.offering) == ["glm-4.6"])
    }

    @Test("what has no price are models that no list has, and four kinds of place")
    func reasons() throws {
        for gap in try coverage().gaps {
            switch gap.offering {
            case "glm-4.6": #expect(gap.reason == .noPriceAnywhere)
            case "titan-multimodal-embeddings": #expect(!gap.regions.contains("us-east-1"))
            case "nova-lite", "nova-micro", "nova-pro":
                let unlisted: Set<Region> = [
                    "ap-east-2", "ap-southeast-3", "ap-southeast-7", "ca-west-1",
                ]
                #expect(unlisted.isSuperset(of: gap.regions), "\(gap.offering)")
            // The endpoint bedrock-mantle, for which AWS lists no price in these two regions.
            default:
                let regions: Set<Region> = ["ap-southeast-1", "ap-southeast-4"]
                #expect(regions.isSuperset(of: gap.regions), "\(gap.offering)")
            }
        }
    }
}
