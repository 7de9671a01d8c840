import Catalog
import Diagnostics
import Quantities
import Testing

@Suite("Laws of the ledger")
struct LawTests {
    private let timeLaws: Set<String> = [
        "rate-overlap", "rate-gap", "duplicate-row", "silent-correction", "broken-bands",
        "unchanged-rate",
    ]

    private func codes(_ releases: KeyValuePairs<String, [String]>) throws -> [String] {
        CatalogLaws.problems(in: try Ledger.catalog(releases)).map(\.code)
            .filter(timeLaws.contains).sorted()
    }

    @Test(
        "lawful ledgers",
        arguments: [
            ["2026-02-01": ["2026-01-01 3", "2026-02-01 4", "2026-03-01 - withdrawn"]],
            ["2026-02-01": ["2026-01-01..2026-02-01 3", "2026-02-01..2026-04-01 4"]],
            ["2026-02-01": ["2026-01-01..2026-02-01 3", "2026-02-01 - withdrawn", "2026-05-01 4"]],
            ["2026-02-01": ["2026-01-01 3"], "2026-03-01": ["2026-01-01 4 corrected"]],
            ["2026-02-01": ["2026-01-01 3"], "2026-03-01": ["2026-01-01 - withdrawn"]],
            [
                "2026-02-01": [
                    "2026-01-01 3 confirmed first 10", "2026-01-01 2 confirmed next 90",
                    "2026-01-01 1 confirmed over 100",
                ]
            ],
        ] as [KeyValuePairs<String, [String]>]
    )
    func lawful(releases: KeyValuePairs<String, [String]>) throws {
        #expect(try codes(releases) == [])
    }

    @Test("two explicit periods overlap, in one release or in two")
    func overlap() throws {
        let (first, second) = ("2026-01-01..2026-04-01 3", "2026-03-31 4")
        #expect(try codes(["2026-05-01": [first, second]]) == ["rate-overlap"])
        #expect(try codes(["2026-05-01": [first], "2026-06-01": [second]]) == ["rate-overlap"])
        #expect(try codes(["2026-05-01": [second], "2026-06-01": [first]]) == ["rate-overlap"])
    }

    @Test("a hole between two rates needs a withdrawn row")
    func gap() throws {
        let lines = ["2026-01-01..2026-04-01 3", "2026-04-02 4"]
        #expect(try codes(["2026-05-01": lines]) == ["rate-gap"])
    }

    @Test("an overlap that a later release repairs stays an error of the earlier one")
    func repairedOverlap() throws {
        let lines = ["2026-01-01..2026-04-01 3", "2026-03-01 4"]
        let repair = ["2026-01-01..2026-03-01 3 corrected"]
        #expect(try codes(["2026-05-01": lines, "2026-06-01": repair]) == ["rate-overlap"])
    }

    @Test("one key has one row for a first day in a release")
    func duplicates() throws {
        #expect(
            try codes(["2026-05-01": ["2026-01-01 3", "2026-01-01 4"]]) == ["duplicate-row"]
        )
    }

    @Test("another price for the same first day must be called a correction")
    func silentCorrection() throws {
        let known = ["2026-01-01 3"]
        func codesOf(_ line: String) throws -> [String] {
            try codes(["2026-05-01": known, "2026-06-01": [line]])
        }
        #expect(try codesOf("2026-01-01 4") == ["silent-correction"])
        #expect(try codesOf("2026-01-01 4 disputed") == ["silent-correction"])
        #expect(try codesOf("2026-01-01 3 disputed") == [])
        #expect(try codesOf("2026-01-01 3.00") == [])
    }

    @Test("a row that changes nothing is a warning")
    func unchanged() throws {
        let catalog = try Ledger.catalog([
            "2026-05-01": ["2026-01-01 3"], "2026-06-01": ["2026-02-01 3"],
        ])
        let found = CatalogLaws.problems(in: catalog).filter { $0.code == "unchanged-rate" }
        #expect(found.map(\.severity) == [.warning])
    }

    @Test(
        "bands that do not fit together",
        arguments: [
            ["2026-01-01 3 confirmed first 10"],
            ["2026-01-01 3 confirmed over 10"],
            ["2026-01-01 3 confirmed first 10", "2026-01-01 3 confirmed over 11"],
            [
                "2026-01-01 3 confirmed first 10", "2026-01-01 2 confirmed over 10",
                "2026-01-01 4",
            ],
            [
                "2026-01-01 3 confirmed first 10", "2026-01-01..2026-02-01 2 confirmed over 10",
            ],
        ]
    )
    func brokenBands(lines: [String]) throws {
        #expect(try codes(["2026-05-01": lines]) == ["broken-bands"])
    }

    @Test(
        "a price a thousand times that of its neighbours needs an excuse in its note",
        arguments: ["tokens", "of_no_vocabulary"] as [MeterID]
    )
    func plausibility(meter: MeterID) throws {
        let date = try Ledger.day("2026-05-01")
        let sku = SKU(platform: "p", offering: "o", meter: meter)
        func codes(_ amount: String, note: String?) throws -> [String] {
            let entries = try zip(["3", "4", "5", amount], [nil, nil, nil, note])
                .enumerated()
                .map { index, line in
                    try #require(
                        LedgerEntry(
                            release: date,
                            key: RateKey(sku.inRegion(Region("us-east-\(index)"))),
                            price: try Ledger.price(line.0),
                            period: try Ledger.period("2026-01-01"),
                            status: .confirmed,
                            sources: [],
                            note: line.1
                        )
                    )
                }
            let releases = [Ledger.release(date, entries)]
            let catalog = RateCatalog(vocabulary: Ledger.vocabulary, releases: releases)
            return CatalogLaws.problems(in: catalog).map(\.code)
                .filter { $0 == "implausible-price" }
        }
        #expect(try codes("3999", note: nil) == [])
        #expect(try codes("4000", note: "As on the page.") == ["implausible-price"])
        #expect(try codes("4000", note: "Unusual price: for a year.") == [])
        #expect(try codes("0.003", note: nil) == ["implausible-price"])
        #expect(try codes("0", note: nil) == [])
    }

    @Test("releases are a chain of digests")
    func chain() throws {
        func codes(_ previous: [Predecessor?]) throws -> [String] {
            let releases = try zip(["2026-01-01", "2026-02-01", "2026-03-01"], previous)
                .map {
                    Release(
                        id: try Ledger.day($0),
                        title: "T",
                        checkedBy: "us",
                        sha256: "digest of " + $0,
                        tableSHA256: "digest of " + $0,
                        previous: $1,
                        entries: []
                    )
                }
            let catalog = RateCatalog(vocabulary: Ledger.vocabulary, releases: releases)
            return CatalogLaws.problems(in: catalog).map(\.code)
        }
        func link(_ release: String, _ digest: String) throws -> Predecessor {
            Predecessor(release: try Ledger.day(release), sha256: digest)
        }
        let january = try link("2026-01-01", "digest of 2026-01-01")
        let february = try link("2026-02-01", "digest of 2026-02-01")
        #expect(try codes([nil, january, february]) == [])
        #expect(try codes([nil, nil, february]) == ["broken-chain"])
        #expect(try codes([nil, january, january]) == ["broken-chain"])
        #expect(try codes([nil, january, link("2026-02-01", "other")]) == ["broken-chain"])
        #expect(try codes([january, january, february]) == ["broken-chain"])
        #expect(try codes([nil, february, february]) == ["release-order"])
    }
}
