import Catalog
import Quantities
import Scenarios
import SourceLoading
import TestSupport
import Testing
import UsageImport

@Suite("SQL of usage")
struct UsageQueryTests {
    private static let profiles = [
        MappedProfile(
            name: "ab12cd34ef56",
            model: "us.amazon.nova-pro-v1:0",
            scope: nil,
            tags: [Tag(name: "team", value: "o'hara"), Tag(name: "stage", value: "prod")]
        )
    ]

    private func query(
        _ kind: ExportKind,
        _ engine: SQLEngine,
        at place: String
    ) throws -> String {
        let catalog = try #require(Intake.catalog)
        return UsageQuery(
            of: kind,
            at: try #require(SQLLocation(place, of: kind)),
            for: engine,
            keeping: UsageChoices(
                month: .october2026,
                keepsPrincipal: true,
                tags: ["team"],
                services: ["AmazonS3"]
            ),
            catalog: catalog,
            profiles: UsageQueryTests.profiles
        )
        .text
    }

    /// The text without the models of the catalog, which grow.
    private func withoutModels(_ text: String) -> String {
        var lines: [Substring] = []
        var isRow = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "models AS (" || line == "caches AS (" { isRow = true }
            if line == ")," { isRow = false }
            if !isRow || !line.hasPrefix("    ('") { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }

    @Test("each engine has its own words", arguments: ExportKind.allCases, SQLEngine.allCases)
    func text(kind: ExportKind, engine: SQLEngine) throws {
        let place = kind == .logs ? "s3://logs/AWSLogs/" : "s3://bills/o'hara/**/*.parquet"
        try expectGolden(
            withoutModels(query(kind, engine, at: place)),
            named: "\(kind.rawValue)-\(engine.rawValue).sql"
        )
    }

    @Test("every id of Amazon Bedrock stands for the model that the import takes it for")
    func names() throws {
        let text = try query(.logs, .duckdb, at: "log.json")
        let catalog = try #require(Intake.catalog)
        #expect(text.contains("('anthropic.claude-haiku-4-5-20251001-v1:0', 'claude-haiku-4.5')"))
        for offering in catalog.vocabulary.offerings.values {
            for name in offering.vendorIDs["aws-bedrock"] ?? [] {
                let isKnown = catalog.offering(named: name)?.offering == offering.id
                #expect(text.contains("('\(name)', '\(offering.id.text)')") == isKnown)
            }
        }
    }

    @Test(
        "a location says by its ending how its files are written",
        arguments: [
            ("logs/AWSLogs", ExportKind.logs, "json"), ("a/*.json.gz", .logs, "json"),
            ("a/**/*.jsonl", .logs, "json"), ("bills/", .cur2, "parquet"),
            ("a.b/2026-10.csv.gz", .focus, "csv"), ("a/BILLING_PERIOD=2026-10", .cur2, "parquet"),
        ]
    )
    func format(place: String, kind: ExportKind, format: String) {
        #expect(SQLLocation(place, of: kind)?.format.rawValue == format)
    }

    @Test(
        "no engine is told to read what is no export",
        arguments: ["a.csv", "a.xlsx", "a.parquet"]
    )
    func otherEndings(place: String) {
        #expect(SQLLocation(place, of: .logs) == nil)
        #expect(SQLLocation("a.json", of: .cur2) == nil)
    }
}
