import Catalog
import Quantities
import RateImport
import Testing

/// What an import says about the prices that it changes, and what it does not change by itself.
@Suite("Import: judgement")
struct ImportJudgementTests {
    /// A rate as a list states it, written as `claude input_tokens us-east-1 global 2.90`, with a
    /// tier and a threshold after it where there are any.
    private func rate(_ line: String) throws -> ListedRate {
        let words = line.split(separator: " ").map(String.init)
        let sku = SKU(
            platform: "aws-bedrock",
            offering: OfferingID(words[0]),
            meter: MeterID(words[1]),
            region: Region(words[2]),
            scope: Scope(rawValue: words[3]),
            tier: words.count > 5 ? try #require(PurchaseTier(rawValue: words[5])) : .standard
        )
        let condition = words.count > 6 ? RateCondition(parsing: words[6]) : nil
        return ListedRate(
            key: RateKey(sku, condition: condition),
            price: try UnitPrice(parsing: words[4], per: Quantity(1_000_000), unit: "tokens"),
            entry: line
        )
    }

    private func draft(
        _ lines: [String],
        on catalog: RateCatalog,
        _ day: String,
        source: SourceID = "list-1",
        taken: OfferingChoice = .none
    ) throws -> ReleaseDraft {
        ReleaseDraft(
            comparing: PriceListing(rates: try lines.map(rate), skipped: []),
            to: catalog,
            releaseDate: try SmallCatalog.date(day),
            source: source,
            firstSeen: try SmallCatalog.date(day),
            taken: taken
        )
    }

    private func applied(_ draft: ReleaseDraft, to catalog: RateCatalog) -> RateCatalog {
        let release = Release(
            id: draft.release,
            title: "x",
            checkedBy: "x",
            sha256: "",
            tableSHA256: "",
            entries: draft.entries
        )
        return RateCatalog(
            vocabulary: catalog.vocabulary,
            releases: catalog.releases + [release]
        )
    }

    /// A catalog of what a first list says.
    private func catalog(_ lines: [String], source: SourceID = "list-1") throws -> RateCatalog {
        let empty = try SmallCatalog.empty()
        let first = try draft(lines, on: empty, "2026-05-01", source: source)
        try #require(first.held.isEmpty && first.lines.count == lines.count)
        return applied(first, to: empty)
    }

    private func told(_ lines: [DraftLine]) -> [String] {
        lines.map { line in
            let sku = line.entry.key.sku
            let prices = [line.prior?.price, line.entry.price].map { $0?.amountText ?? "-" }
            return "\(line.kind.rawValue) \(sku.offering) \(sku.meter) \(sku.region)"
                + " \(sku.scope?.rawValue ?? "-") \(prices.joined(separator: " -> "))"
        }
    }

    private func prices(_ line: String, in catalog: RateCatalog) throws -> [String?] {
        let key = try rate(line + " 0").key
        let day = try SmallCatalog.date("2026-09-01")
        return SmallCatalog.regions.filter { !$0.isGovCloud }
            .map { region in
                let place = RateKey(key.sku.inRegion(region), condition: key.condition)
                return catalog.rate(for: place, on: day)?.price.amountText
            }
    }

    @Test("another price of us-east-1 where all regions had one is a move of every region")
    func lift() throws {
        let may = try catalog(["claude input_tokens * global 3.00"])
        let august = try draft(
            [
                "claude input_tokens us-east-1 global 2.90",
                "claude output_tokens us-east-1 global 9",
            ],
            on: may,
            "2026-08-01"
        )
        #expect(
            told(august.lines) == [
                "moved claude input_tokens * global 3.00 -> 2.90",
                "added claude output_tokens us-east-1 global - -> 9",
            ]
        )
        #expect(august.lines[0].change == (try Quantity(parsing: "-0.1") / Quantity(3)))
        #expect(august.lines[0].entry.note?.contains("The list has it for us-east-1") == true)
        #expect(august.elsewhere.isEmpty)
        let after = applied(august, to: may)
        let priced = try prices("claude input_tokens * global", in: after)
        #expect(Set(priced) == ["2.90"])
        let same = ["claude input_tokens us-east-1 global 2.90"]
        #expect(try draft(same, on: after, "2026-09-01").lines.isEmpty)
    }

    @Test("several regions with one new price are one move; with two, each has its own line")
    func severalRegions() throws {
        let may = try catalog(["claude input_tokens * global 3.00"])
        func draft(_ ireland: String) throws -> ReleaseDraft {
            try self.draft(
                [
                    "claude input_tokens us-east-1 global 2.90",
                    "claude input_tokens eu-west-1 global \(ireland)",
                ],
                on: may,
                "2026-08-01"
            )
        }
        let one = try draft("2.90")
        #expect(told(one.lines) == ["moved claude input_tokens * global 3.00 -> 2.90"])
        let apart = try draft("3.00")
        #expect(
            told(apart.lines) == [
                "added claude input_tokens eu-west-1 global - -> 3.00",
                "moved claude input_tokens us-east-1 global 3.00 -> 2.90",
            ]
        )
        // What follows for regions that the list does not name is told.
        #expect(apart.elsewhere.map(\.before.amountText) == ["3.00"])
        #expect(apart.elsewhere.map(\.after) == [nil])
        #expect(
            apart.elsewhere.map(\.regions) == [
                ["ap-northeast-1", "ap-southeast-2", "eu-central-1", "us-west-2"]
            ]
        )
        let priced = try prices("claude input_tokens * global", in: applied(apart, to: may))
        #expect(priced.compactMap(\.self) == ["3.00", "2.90"])
    }

    @Test("another price of a region other than us-east-1 moves it, and says what follows")
    func otherRegion() throws {
        let may = try catalog([
            "claude input_tokens * global 3.00", "claude output_tokens * global 15",
        ])
        let august = try draft(["claude input_tokens eu-west-1 global 3.10"], on: may, "2026-08-01")
        #expect(told(august.lines) == ["moved claude input_tokens eu-west-1 global 3.00 -> 3.10"])
        #expect(august.elsewhere.map(\.key.sku.meter) == ["input_tokens", "output_tokens"])
        #expect(august.elsewhere[0].regions.contains("ap-northeast-1"))
        #expect(!august.elsewhere[0].regions.contains("us-east-1"))
        #expect(august.elsewhere[1].regions.contains("eu-west-1"))
    }

    @Test("a price for long requests that appears says what such requests paid, and is disputed")
    func longContext() throws {
        let may = try catalog([
            "claude input_tokens * geo 5.50", "claude output_tokens * geo 27.50",
        ])
        let lines = ["input_tokens * geo 11", "output_tokens * geo 41.25"]
            .map { "claude \($0) standard input_tokens>200000" }
        let august = try draft(lines, on: may, "2026-08-01")
        #expect(
            told(august.lines) == [
                "moved claude input_tokens * geo 5.50 -> 11",
                "moved claude output_tokens * geo 27.50 -> 41.25",
            ]
        )
        #expect(august.lines.map(\.entry.status) == [.disputed, .disputed])
        #expect(
            august.lines[0].remarks == [
                "Requests above 200000 input tokens go from 5.50 to 11.",
                "The catalog's other sources (list-1) know no such surcharge.",
            ]
        )
        #expect(august.lines[0].entry.note?.hasSuffix("know no such surcharge.") == true)
        // A model that comes with its threshold has nothing to be told about.
        let both = try draft(
            [
                "nova input_tokens * geo 1",
                "nova input_tokens * geo 2 standard input_tokens>128000",
            ],
            on: may,
            "2026-08-01"
        )
        #expect(both.lines.map(\.kind) == [.added, .added])
        #expect(both.lines.allSatisfy { $0.remarks.isEmpty && $0.entry.status == .confirmed })
    }

    @Test("a list does not replace what a better source has said, unless somebody takes it")
    func trust() throws {
        let may = try catalog(["claude input_tokens * geo 6.00"], source: "page")
        let cheaper = ["claude input_tokens * geo 3.00", "nova input_tokens * geo 1"]
        let held = try draft(cheaper, on: may, "2026-08-01")
        #expect(told(held.lines) == ["added nova input_tokens * geo - -> 1"])
        #expect(told(held.held.map(\.line)) == ["moved claude input_tokens * geo 6.00 -> 3.00"])
        #expect(held.held[0].reason.hasPrefix("page (A) has 6.00"))
        #expect(ImportSummary(of: held).heldBack == 1)
        for choice in [OfferingChoice.all, .some([OfferingSelection("claude", on: nil)])] {
            let taken = try draft(cheaper, on: may, "2026-08-01", taken: choice)
            #expect(taken.held.isEmpty)
            #expect(
                told(taken.lines) == [
                    "moved claude input_tokens * geo 6.00 -> 3.00",
                    "added nova input_tokens * geo - -> 1",
                ]
            )
            #expect(taken.lines.map(\.entry.status) == [.disputed, .confirmed])
            #expect(taken.lines[0].entry.note?.contains("Taken although page (A) has 6.00") == true)
        }
        // The page itself, and a list that follows another list, move prices as ever.
        let page = try draft(cheaper, on: may, "2026-08-01", source: "page")
        #expect(page.held.isEmpty)
        let transcribed = try catalog(["claude input_tokens * geo 6.00"])
        #expect(try draft(cheaper, on: transcribed, "2026-08-01", source: "list-2").held.isEmpty)
    }

    @Test("a price for long requests that a better source does not have is held back, in words")
    func heldThreshold() throws {
        let may = try catalog(["claude input_tokens * geo 5.50"], source: "page")
        let line = "claude input_tokens * geo 11 standard input_tokens>200000"
        let august = try draft([line], on: may, "2026-08-01")
        #expect(august.lines.isEmpty)
        #expect(
            august.held.first?.line.remarks.first
                == "Requests above 200000 input tokens go from 5.50 to 11."
        )
    }

    @Test("a price that cannot be right beside others is held back, unless somebody takes it")
    func implausible() throws {
        let empty = try SmallCatalog.empty()
        let list = [
            "claude input_tokens us-east-1 global 0.595 priority",
            "claude cache_read_tokens us-east-1 global 1.4875 priority",
        ]
        let held = try draft(list, on: empty, "2026-08-01")
        #expect(told(held.lines) == ["added claude input_tokens us-east-1 global - -> 0.595"])
        #expect(
            held.held.map(\.reason) == [
                "cache_read_tokens at 1.4875 for 1000000 tokens costs more than the input beside it"
                    + " (0.595 for 1000000 tokens)"
            ]
        )
        let taken = try draft(list, on: empty, "2026-08-01", taken: .all)
        #expect(taken.held.isEmpty && taken.lines.count == 2)
        #expect(CatalogLaws.priceBreaches(in: applied(taken, to: empty)).isEmpty)
        #expect(taken.lines[0].entry.note?.contains("Unusual price: ") == true)
    }

    @Test("a price that an older line would undo is held back")
    func undone() throws {
        let may = try catalog(["claude input_tokens * geo 1.00"])
        let early = ListedRate(
            key: try rate("claude input_tokens * geo 0").key,
            price: try UnitPrice(parsing: "0.20", per: Quantity(1_000_000), unit: "tokens"),
            effectiveFrom: try SmallCatalog.date("2026-04-01"),
            entry: "x"
        )
        let draft = ReleaseDraft(
            comparing: PriceListing(rates: [early], skipped: []),
            to: may,
            releaseDate: try SmallCatalog.date("2026-08-01"),
            source: "list-2",
            firstSeen: try SmallCatalog.date("2026-08-01"),
            taken: .all
        )
        #expect(draft.lines.isEmpty)
        #expect(draft.held.map(\.reason).allSatisfy { $0.contains("is undone on 2026-05-01") })
        #expect(draft.held.count == 1)
    }

    @Test("what a list no longer has is counted by offering, also where nothing is withdrawn")
    func missing() throws {
        let both = [
            "claude input_tokens * geo 3", "claude output_tokens * geo 4",
            "nova input_tokens * geo 1",
        ]
        let may = try catalog(both)
        let fewer = ["nova input_tokens * geo 1"]
        let august = try draft(fewer, on: may, "2026-08-01", source: "list-2")
        #expect(august.lines.isEmpty)
        #expect(august.missing.map(\.sku.meter) == ["input_tokens", "output_tokens"])
        #expect(august.missing.allSatisfy { $0.sku.offering == "claude" })
        // Another publisher's prices are not its to miss.
        let page = try draft(fewer, on: may, "2026-08-01", source: "page")
        #expect(page.missing.isEmpty)
    }
}
