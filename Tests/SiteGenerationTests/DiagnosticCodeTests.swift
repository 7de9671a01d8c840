import Foundation
import TestSupport
import Testing

/// Every code that the sources may give has a folder in `Tests/Fixtures/Errors`.
@Suite("Codes of diagnostics")
struct DiagnosticCodeTests {
    /// Codes without a fixture, and why.
    private static let exceptions = [
        "actual-over-estimate": "a gate of ratebook check; ActualSiteTests",
        "actual-over-budget": "it takes usage of a month; ActualBudgetTests",
        "bad-gzip": "it is about a log or a bill, not about content; UsageImportCommandTests",
        "bad-json": "it is about a price list or a usage, not about content; LiteLLMReaderTests",
        "bad-price-list": "it is about a price list, not about content; LiteLLMReaderTests",
        "bad-record": "it is about a usage, not about content; UsageRecordReaderTests",
        "case-clash": "authors cannot choose capital letters; OutputPlanTests",
        "billed-over-list": "a gate of ratebook rates audit; RateAuditCommandTests",
        "cost-over-limit": "a gate of ratebook diff; RateCommandTests",
        "duplicate-output": "duplicate-page is found before; OutputPlanTests",
        "file-too-large": "it takes megabytes of content; SourceLinkTests",
        "forecast-over-budget": "it takes usage of a month; ActualBudgetTests",
        "line-too-long": "it takes kilobytes of content; LimitTests",
        "missing-folder": "a project is known by a file in the folder; CatalogLoaderTests",
        "more-problems": "it takes 200 problems of one kind; DiagnosticLogTests",
        "name-too-long": "a wiki's own limit, not one of content; WikiTests",
        "no-actuals": "it is about the command line; UsageCompareCommandTests",
        "no-claimed-usage": "it is about the command line; CalibrateCommandTests",
        "not-written": "it is about what a command would write; NumberEditTests",
        "no-rates": "it is about a table on the command line; RateAdditionTests",
        "missing-column": "it is about a bill, not about content; UsageErrorTests",
        "missing-month": "it is about a log or a bill, not about content; UsageErrorTests",
        "no-usage": "it is about a log or a bill, not about content; UsageImportCommandTests",
        "nothing-to-compare": "it is about a question, not about content; ComparisonCommandTests",
        "page-too-large": "it takes a megabyte of content; WikiTests",
        "price-differs": "it is about a gateway, not about content; PriceListCommandTests",
        "regions-differ": "the fixtures have one price for every region; PriceListTests",
        "page-too-long": "it takes thousands of links; LimitTests",
        "release-not-new": "it is about the command line; RateAdditionTests",
        "same-usage-file": "it is about the command line; UsageImportCommandTests",
        "split-usage": "it is about the result of a query; GroupedLogTests",
        "stale-rate": "a catalog is not wrong for its age; FreshnessTests",
        "symbolic-link": "a link is not kept in every checkout; OutputPlanTests, SourceLinkTests",
        "table-too-wide": "it takes hundreds of columns; LimitTests",
        "too-many-files": "it takes thousands of files; LimitTests",
        "too-many-values": "it takes thousands of keys; LimitTests",
        "unbound-name": "it would be a mistake of the engine",
        "unknown-focus-version": "it is about a bill, not about content; UsageErrorTests",
        "unknown-month": "it is about the command line; UsageCompareCommandTests",
        "unknown-question": "it is about the command line; BreakEvenCommandTests",
        "unknown-usage-form": "it is about a log or a bill, not about content; UsageErrorTests",
        "unknown-usage-record": "it is about a log, not about content; UsageErrorTests",
        "unmatched-usage": "a gate of ratebook check; ActualSiteTests",
        "unpriced-line": "a gate of ratebook check; BudgetGateTests",
        "unreadable-file": "who runs tests as root may read every file; SourceLinkTests",
        "usage-overlap": "it is about an import; UsageImportCommandTests",
        "usage-too-large": "it is about a log or a bill, not about content; UsageErrorTests",
    ]

    @Test("each code has a fixture, or a reason for having none")
    func codes() throws {
        let folder = ProjectFolder.fixtures.appending(path: "Errors")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let fixtures = Set(names.map { String($0.prefix { $0 != "." }) })
        let codes = try DiagnosticCodeTests.codes()
        #expect(codes.count > 90)
        let exceptions = Set(DiagnosticCodeTests.exceptions.keys)
        #expect(codes.subtracting(fixtures).subtracting(exceptions) == [])
        #expect(exceptions.intersection(fixtures) == [], "an exception has a fixture by now")
        #expect(exceptions.subtracting(codes) == [], "an exception is no code any more")
        #expect(fixtures.subtracting(codes) == [], "a fixture is for no code")
    }

    /// Codes whose nouns are put in at run time.
    private static let composed: Set = [
        "unknown-model", "unknown-embedding", "unknown-rerank", "unknown-service",
        "unknown-offering", "unknown-field", "unknown-partial", "unknown-chart", "unknown-claim",
        "unknown-output",
    ]

    /// The codes in the sources: written out, or made of `unknown-` and what a name stands for.
    private static func codes() throws -> Set<String> {
        let code = "\"([a-z]+(?:-[a-z0-9]+)+)\""
        let written = try Regex<(Substring, Substring)>(
            "(?:code: |code = |error\\(\\s*|report\\(\\s*)" + code
        )
        let inTuple = try Regex<(Substring, Substring)>("\\(\\s*" + code + ", \"[^\"]* ")
        let noun = try Regex<(Substring, Substring)>(
            "(?:unknownName\\([^\"]*of: |[\\s,]named: |isA: |reference\\([a-z]+, to: |hoice\\()"
                + "\"([a-z_ ]+)\""
        )
        var codes = composed
        let sources = ProjectFolder.repository.appending(path: "Sources")
        for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
        where name.hasSuffix(".swift") && !name.hasPrefix("ReportBuilding/")
            && !name.hasPrefix("Workbooks/")
        {
            let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
            for pattern in [written, inTuple] {
                codes.formUnion(text.matches(of: pattern).map { String($0.output.1) })
            }
            for match in text.matches(of: noun) {
                let words = match.output.1.split { $0 == " " || $0 == "_" }
                codes.insert("unknown-" + words.joined(separator: "-"))
            }
        }
        return codes
    }
}
