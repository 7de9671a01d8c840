import Catalog
import Quantities
import Testing

@Suite("Availability")
struct AvailabilityTests {
    private func line(
        _ offering: OfferingID,
        _ region: Region,
        inRegion: Bool = false,
        geo: [String] = [],
        global: Bool = false
    ) -> Availability {
        Availability(
            platform: "p",
            offering: offering,
            region: region,
            isInRegion: inRegion,
            profiles: geo,
            isGlobal: global,
            lifecycle: .active,
            sources: ["s"]
        )
    }

    private func snapshot(_ lines: [Availability]) throws -> AvailabilitySnapshot {
        AvailabilitySnapshot(day: try Ledger.day("2026-08-21"), lines: lines)
    }

    @Test("the scopes of a line are those that it says yes to, a profile being yes to geo")
    func scopes() {
        #expect(line("o", "us-east-1").scopes == [])
        #expect(
            line("o", "us-east-1", inRegion: true, global: true).scopes == [.inRegion, .global]
        )
        #expect(line("o", "ca-central-1", geo: ["us"]).scopes == [.geo])
    }

    @Test("what has no line in a region of which there are others is not to be had there")
    func absence() throws {
        let snapshot = try snapshot([
            line("o", "us-east-1", inRegion: true), line("other", "eu-west-1", global: true),
        ])
        #expect(snapshot.scopes(of: "o", on: "p", from: "us-east-1") == [.inRegion])
        #expect(snapshot.scopes(of: "o", on: "p", from: "eu-west-1") == [])
    }

    @Test("a snapshot says nothing of an offering, a platform or a region without a line")
    func silence() throws {
        let snapshot = try snapshot([
            line("o", "us-east-1", inRegion: true), line("gone", .everywhere),
        ])
        #expect(snapshot.scopes(of: "unheard", on: "p", from: "us-east-1") == nil)
        #expect(snapshot.scopes(of: "o", on: "q", from: "us-east-1") == nil)
        #expect(snapshot.scopes(of: "o", on: "p", from: "us-gov-west-1") == nil)
        #expect(snapshot.scopes(of: "gone", on: "p", from: "us-gov-west-1") == nil)
        #expect(snapshot.scopes(of: "gone", on: "p", from: "us-east-1") == [])
    }

    @Test("a line for everywhere stands for the regions without a line of their own")
    func everywhere() throws {
        let snapshot = try snapshot([
            line("o", .everywhere, global: true), line("o", "us-east-1"),
            line("other", "eu-west-1", inRegion: true),
        ])
        #expect(snapshot.scopes(of: "o", on: "p", from: "eu-west-1") == [.global])
        #expect(snapshot.scopes(of: "o", on: "p", from: "us-east-1") == [])
        #expect(snapshot.regions(of: "p") == ["eu-west-1", "us-east-1"])
        #expect(snapshot.regions(with: "o", on: "p") == ["eu-west-1"])
        #expect(snapshot.regions(with: "o", on: "p", scope: .inRegion) == [])
        #expect(snapshot.regions(with: "other", on: "p", scope: .inRegion) == ["eu-west-1"])
    }

    @Test("the lines stand in the order of their names, however they were given")
    func order() throws {
        let snapshot = try snapshot([
            line("o", "us-east-1"), line("b", "us-east-1"), line("o", "eu-west-1"),
        ])
        #expect(snapshot.lines.map(\.offering) == ["b", "o", "o"])
        #expect(snapshot.lines(of: "o").map(\.region) == ["eu-west-1", "us-east-1"])
    }

    @Test(
        "the newest snapshot of the day or before it counts",
        arguments: [
            ("2026-08-20", nil), ("2026-08-21", "2026-08-21"), ("2026-10-31", "2026-08-21"),
            ("2026-11-01", "2026-11-01"),
        ]
    )
    func newest(day: String, expected: String?) throws {
        let snapshots = try ["2026-11-01", "2026-08-21"]
            .map { AvailabilitySnapshot(day: try Ledger.day($0), lines: []) }
        let catalog = RateCatalog(
            vocabulary: Ledger.vocabulary,
            releases: [
                Ledger.release(try Ledger.day("2026-01-01"), []),
                Ledger.release(try Ledger.day("2026-12-01"), []),
            ],
            snapshots: snapshots
        )
        let found = catalog.snapshot(on: try Ledger.day(day))
        #expect(found?.day.description == expected)
        let known = try #require(catalog.known(at: try Ledger.day("2026-01-01")))
        #expect(known.snapshot(on: try Ledger.day(day))?.day.description == expected)
    }
}
