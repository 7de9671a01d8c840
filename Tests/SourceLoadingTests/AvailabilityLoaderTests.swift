import Catalog
import Diagnostics
import Quantities
import SourceLoading
import Testing

@Suite("Loading what is to be had where")
struct AvailabilityLoaderTests {
    private static let header =
        "platform,offering,region,in_region,geo,global,lifecycle,source,note\n"

    private func load(_ tables: [String: String]) throws -> LoadedCatalog {
        var files: [String: String] = [:]
        for (name, rows) in tables {
            files["availability/" + name] = AvailabilityLoaderTests.header + rows
        }
        return try CatalogFixture.load(with: files)
    }

    @Test("every column of a line arrives in the snapshot")
    func columns() throws {
        let row =
            "aws-bedrock,claude-haiku-4.5,ap-northeast-1,no,jp;apac,yes,not-listed,"
            + "price-page;old-page,\"Seen once, gone again\"\n"
        let loaded = try load(["2026-08-21.csv": row])
        #expect(loaded.diagnostics == [])
        let snapshot = try #require(loaded.catalog?.snapshots.first)
        #expect(snapshot.day.description == "2026-08-21")
        #expect(
            snapshot.lines == [
                Availability(
                    platform: "aws-bedrock",
                    offering: "claude-haiku-4.5",
                    region: "ap-northeast-1",
                    isInRegion: false,
                    profiles: ["apac", "jp"],
                    isGlobal: true,
                    lifecycle: .notListed,
                    sources: ["price-page", "old-page"],
                    note: "Seen once, gone again"
                )
            ]
        )
    }

    @Test("a catalog may be without a snapshot, and may have several")
    func snapshots() throws {
        #expect(try load([:]).catalog?.snapshots.isEmpty == true)
        let row = "aws-bedrock,s3-vectors,*,yes,no,no,active,price-page,\n"
        let loaded = try load(["2026-08-21.csv": row, "2026-01-31.csv": row])
        let days = loaded.catalog?.snapshots.map(\.day.description)
        #expect(days == ["2026-01-31", "2026-08-21"])
    }

    @Test("every wrong field of a line is reported, and a problem hides no other")
    func problems() throws {
        let row = "aws-bedrock,claude-haiku-45,useast1,y,global,Y,dead,no-page,\n"
        let loaded = try load(["2026-08-21.csv": row, "august.csv": ""])
        #expect(loaded.catalog == nil)
        #expect(
            Set(loaded.diagnostics.map(\.code)) == [
                "unknown-offering", "bad-region", "bad-yes-or-no", "bad-profile",
                "unknown-lifecycle", "unknown-source", "bad-snapshot-name",
            ]
        )
        #expect(loaded.diagnostics.count == 8)
    }

    @Test("nothing is called unknown when the vocabulary itself cannot be read")
    func brokenVocabulary() throws {
        let row = "aws-bedrock,claude-haiku-45,us-east-1,yes,no,no,active,price-page,\n"
        let loaded = try CatalogFixture.load(with: [
            "offerings/anthropic.yaml": "- none\n",
            "availability/2026-08-21.csv": AvailabilityLoaderTests.header + row,
        ])
        #expect(Set(loaded.diagnostics.map(\.code)) == ["wrong-type"])
    }
}
