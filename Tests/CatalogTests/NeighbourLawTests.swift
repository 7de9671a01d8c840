import Catalog
import Diagnostics
import Quantities
import Testing

@Suite("Prices side by side")
struct NeighbourLawTests {
    private static let meters: [MeterID] = [
        "input_tokens", "cache_read_tokens", "cache_write_5m_tokens", "cache_write_30m_tokens",
        "cache_write_1h_tokens", "cache_write_12h_tokens",
    ]

    private static let vocabulary = Vocabulary(
        platforms: Array(Ledger.vocabulary.platforms.values),
        meters: meters.map {
            Meter(id: $0, name: $0.text, unit: "token", units: "tokens", kind: .tokens)
        },
        offerings: Array(Ledger.vocabulary.offerings.values),
        sources: []
    )

    /// A catalog of lines such as `input_tokens batch 2026-01-01..2026-02-01 3.00`, one release for
    /// each array, with a note for each line that has one.
    private func catalog(
        _ releases: [(day: String, lines: [String])],
        notes: [String: String] = [:]
    ) throws -> RateCatalog {
        RateCatalog(
            vocabulary: Self.vocabulary,
            releases: try releases.map { day, lines in
                let date = try Ledger.day(day)
                return Ledger.release(
                    date,
                    try lines.map { line in
                        let words = line.split(separator: " ", maxSplits: 2).map(String.init)
                        let sku = SKU(
                            platform: "p",
                            offering: "o",
                            meter: MeterID(words[0]),
                            tier: try #require(PurchaseTier(rawValue: words[1]))
                        )
                        let entry = try Ledger.entry(words[2], of: sku, in: date)
                        return try #require(
                            LedgerEntry(
                                release: date,
                                key: entry.key,
                                price: entry.price,
                                period: entry.period,
                                status: entry.status,
                                sources: entry.sources,
                                note: notes[line]
                            )
                        )
                    }
                )
            }
        )
    }

    private func breaches(_ lines: [String], notes: [String: String] = [:]) throws -> [String] {
        let catalog = try catalog([("2026-05-01", lines)], notes: notes)
        return CatalogLaws.priceBreaches(in: catalog)
            .map { "\($0.diagnostic(.error).code) \($0.entry.key.sku.meter)" }
    }

    private func line(_ meter: String, _ price: String, tier: String = "standard") -> String {
        "\(meter)_tokens \(tier) 2026-01-01 \(price)"
    }

    @Test(
        "a longer cache write is not cheaper than a shorter one, nor over four times as dear",
        arguments: [
            ("5m", "0.30", "1h", "0.50", true),
            ("5m", "0.30", "1h", "1.20", true),
            ("5m", "0.30", "1h", "1.21", false),
            // Claude 3 Haiku and 3 Opus, as a list had them.
            ("5m", "0.30", "1h", "6.00", false),
            ("5m", "18.75", "1h", "6.00", false),
            ("30m", "2.00", "12h", "2.00", true),
            ("30m", "2.00", "12h", "1.99", false),
            // A write at no cost says nothing about the other.
            ("5m", "0", "1h", "6.00", true),
        ]
    )
    func cacheWrites(
        shorter: String,
        price: String,
        longer: String,
        longerPrice: String,
        isRight: Bool
    ) throws {
        let lines = [
            line("cache_write_\(shorter)", price), line("cache_write_\(longer)", longerPrice),
        ]
        let expected = isRight ? [] : ["cache-write-order cache_write_\(longer)_tokens"]
        #expect(try breaches(lines) == expected)
    }

    @Test(
        "a cache read is not dearer than input",
        arguments: [("1.00", true), ("1.01", false), ("0", true)]
    )
    func cacheReads(price: String, isRight: Bool) throws {
        let lines = [line("input", "1.00"), line("cache_read", price)]
        #expect(try breaches(lines) == (isRight ? [] : ["dear-cache-read cache_read_tokens"]))
    }

    @Test(
        "a tier lies between a fifth and ten times the standard price",
        arguments: [
            ("priority", "0.50", true), ("priority", "0.51", false), ("flex", "0.01", true),
            ("flex", "0.0099", false), ("ultrafast", "0.30", true),
            // GPT-5 nano, as a list had it.
            ("priority", "2.50", false),
        ]
    )
    func tiers(tier: String, price: String, isRight: Bool) throws {
        let lines = [line("input", "0.05"), line("input", price, tier: tier)]
        #expect(try breaches(lines) == (isRight ? [] : ["tier-far-from-standard input_tokens"]))
    }

    @Test("a note that says why is enough, on either line")
    func excuse() throws {
        let lines = [line("input", "1.00"), line("cache_read", "2.00")]
        for line in lines {
            #expect(try breaches(lines, notes: [line: "Unusual price: as AWS has it."]).isEmpty)
            #expect(try breaches(lines, notes: [line: "As AWS has it."]).count == 1)
        }
    }

    @Test("prices that never hold on one day are not compared")
    func otherDays() throws {
        let lines = [
            "input_tokens standard 2026-01-01..2026-02-01 1.00",
            "cache_read_tokens standard 2026-02-01 2.00",
        ]
        #expect(try breaches(lines).isEmpty)
    }

    @Test("a breach in a release that is not the newest is a warning: it stays as it is")
    func older() throws {
        let catalog = try catalog([
            ("2026-05-01", [line("input", "1.00"), line("cache_read", "2.00")]),
            ("2026-06-01", [line("cache_write_5m", "1.25")]),
        ])
        let problems = CatalogLaws.ledgerProblems(in: catalog)
            .filter { $0.code == "dear-cache-read" }
        #expect(problems.map(\.severity) == [.warning])
    }

    @Test("the line that came last is to blame, and its place is told as an error")
    func blame() throws {
        let catalog = try catalog([
            ("2026-05-01", [line("cache_read", "2.00")]), ("2026-06-01", [line("input", "1.00")]),
        ])
        let breach = try #require(CatalogLaws.priceBreaches(in: catalog).first)
        #expect(breach.entry.key.sku.meter == "input_tokens")
        #expect(breach.entry.release == (try Ledger.day("2026-06-01")))
        let codes = CatalogLaws.ledgerProblems(in: catalog)
            .filter { $0.severity == .error && $0.code == "dear-cache-read" }
        #expect(codes.count == 1)
    }

    @Test("of two lines that came together the derived one is to blame, and the other is named")
    func blameInOneRelease() throws {
        let early = "cache_read_tokens standard 2026-02-01 2.00"
        let catalog = try catalog([("2026-05-01", [line("input", "1.00"), early])])
        let breach = try #require(CatalogLaws.priceBreaches(in: catalog).first)
        #expect(breach.entry.key.sku.meter == "cache_read_tokens")
        #expect(
            breach.diagnostic(.error).notes == [
                "the other line is at release 2026-05-01, from 2026-01-01"
            ]
        )
    }

    @Test("the line that came first is named as the other one", arguments: [true, false])
    func other(isDerivedFirst: Bool) throws {
        let lines = [line("input", "1.00"), "cache_read_tokens standard 2026-02-01 2.00"]
        let (first, last) = isDerivedFirst ? (lines[1], lines[0]) : (lines[0], lines[1])
        let catalog = try catalog([("2026-05-01", [first]), ("2026-06-01", [last])])
        let breach = try #require(CatalogLaws.priceBreaches(in: catalog).first)
        let day = isDerivedFirst ? "2026-02-01" : "2026-01-01"
        #expect(
            breach.diagnostic(.error).notes == [
                "the other line is at release 2026-05-01, from \(day)"
            ]
        )
    }

    @Test(
        "an older line does not undo a newer price",
        arguments: [
            // GPT-5.6 Luna: a source of November dates a cut before the first list that an older
            // release read.
            ("2026-07-30 0.20", "2026-08-02 1.00", false),
            ("2026-07-30..2026-08-02 0.20", "2026-08-02 1.00", true),
            ("2026-07-30 1.00", "2026-08-02 1.00", true),
            ("2026-07-30 0.20 disputed", "2026-08-02 1.00", true),
            ("2026-07-30 0.20", "2026-08-02 1.00 disputed", true),
            ("2026-07-30 0.20", "2026-12-01 1.00 announced", true),
            ("2026-09-30 0.20", "2026-08-02 1.00", true),
        ]
    )
    func undone(newer: String, older: String, isRight: Bool) throws {
        let catalog = try catalog([
            ("2026-08-02", ["input_tokens standard \(older)"]),
            ("2026-11-28", ["input_tokens standard \(newer)"]),
        ])
        let found = CatalogLaws.priceBreaches(in: catalog).map(\.rule)
        #expect(found == (isRight ? [] : [.undonePrice]))
    }

    @Test("a correction of the older line ends the breach")
    func mended() throws {
        let catalog = try catalog([
            ("2026-08-02", ["input_tokens standard 2026-08-02 1.00"]),
            (
                "2026-11-28",
                [
                    "input_tokens standard 2026-07-30 0.20",
                    "input_tokens standard 2026-08-02 0.20 corrected",
                ]
            ),
        ])
        #expect(CatalogLaws.priceBreaches(in: catalog).isEmpty)
    }
}
