import Catalog
import Quantities
import Testing

@Suite("What a release changed")
struct RateChangeTests {
    private func kinds(
        _ releases: KeyValuePairs<String, [String]>,
        in release: String
    ) throws -> [RateChange.Kind] {
        try Ledger.catalog(releases).changes(in: Ledger.day(release)).map(\.kind)
    }

    @Test(
        "a line after a known open rate of 3.00 from 2026-01-01",
        arguments: [
            ("2026-06-01 2.00", RateChange.Kind.moved),
            ("2026-06-01 2.00 announced", .moved),
            ("2026-06-01 2.00 corrected", .corrected),
            ("2026-01-01 2.00 corrected", .corrected),
            ("2026-01-01 2.00", .corrected),
            ("2026-01-01 3.00 disputed", .restated),
            ("2026-01-01..2026-09-01 3.00", .restated),
            ("2026-06-01 - withdrawn", .withdrawn),
            ("2026-01-01 - withdrawn", .withdrawn),
            ("2025-01-01 4.00", .added),
            ("2025-01-01 3.00", .added),
            ("2026-06-01 3.00", .unchanged),
            ("2026-01-01 3.00", .unchanged),
            ("2025-06-01 - withdrawn", .unchanged),
        ]
    )
    func afterOpenRate(line: String, kind: RateChange.Kind) throws {
        let releases: KeyValuePairs = ["2026-02-01": ["2026-01-01 3.00"], "2026-03-01": [line]]
        #expect(try kinds(releases, in: "2026-03-01") == [kind])
    }

    @Test("a withdrawal after an explicit end counts, because it explains the hole")
    func explainedHole() throws {
        let releases: KeyValuePairs = [
            "2026-02-01": ["2026-01-01..2026-03-01 3.00"],
            "2026-04-01": ["2026-03-01 - withdrawn", "2026-05-01 3.00"],
            "2026-06-01": ["2026-04-01 - withdrawn"],
        ]
        #expect(try kinds(releases, in: "2026-04-01") == [.withdrawn, .added])
        #expect(try kinds(releases, in: "2026-06-01") == [.unchanged])
    }

    @Test("the first line of a key is added, and the price before a move is named")
    func priorRate() throws {
        let catalog = try Ledger.catalog([
            "2026-02-01": ["2026-01-01 3.00"], "2026-03-01": ["2026-06-01 2.00"],
        ])
        let first = try catalog.changes(in: Ledger.day("2026-02-01"))
        #expect(first.map(\.kind) == [.added])
        #expect(first.map(\.prior?.price.amount) == [nil])
        let second = try catalog.changes(in: Ledger.day("2026-03-01"))
        #expect(second.map { $0.prior?.price.amount.description } == ["3"])
    }

    @Test("a later release does not change what an earlier one changed")
    func laterReleases() throws {
        let releases: KeyValuePairs = [
            "2026-02-01": ["2026-01-01 3.00"], "2026-03-01": ["2026-06-01 2.00"],
            "2026-04-01": ["2026-06-01 2.50 corrected", "2026-05-01 2.75"],
        ]
        #expect(try kinds(releases, in: "2026-03-01") == [.moved])
        #expect(try kinds(releases, in: "2026-04-01") == [.corrected, .moved])
    }

    @Test("an unknown release changed nothing")
    func unknownRelease() throws {
        #expect(try kinds(["2026-02-01": ["2026-01-01 3.00"]], in: "2026-02-02") == [])
    }
}
