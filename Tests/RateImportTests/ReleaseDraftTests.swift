import Catalog
import Quantities
import RateImport
import Testing

@Suite("Release draft")
struct ReleaseDraftTests {
    private func map(_ prices: [String: String]) -> String {
        "{"
            + prices.sorted { $0.key < $1.key }
            .map {
                #""\#($0.key)": {"litellm_provider": "bedrock", "input_cost_per_token": \#($0.value)}"#
            }
            .joined(separator: ", ") + "}"
    }

    private func draft(
        _ prices: [String: String],
        on catalog: RateCatalog,
        _ day: String,
        source: SourceID = "list-1",
        corrections: OfferingChoice = .none,
        withdrawingMissing: Bool = false
    ) throws -> ReleaseDraft {
        let day = try SmallCatalog.date(day)
        return ReleaseDraft(
            comparing: try SmallCatalog.listing(map(prices), names: catalog),
            to: catalog,
            releaseDate: day,
            source: source,
            firstSeen: day,
            corrections: corrections,
            withdrawingMissing: withdrawingMissing
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

    private func lines(_ draft: ReleaseDraft) -> [String] {
        draft.lines.map { line in
            let entry = line.entry
            return "\(line.kind.rawValue) \(entry.key.sku.region)"
                + " \(entry.key.sku.scope?.rawValue ?? "-") \(entry.price?.amount.description ?? "-")"
                + " \(entry.period.start) \(entry.status.rawValue)"
        }
    }

    @Test("a new rate is added, an equal one is not, and another price is a move")
    func addedUnchangedMoved() throws {
        let empty = try SmallCatalog.empty()
        let first = try draft(["global.anthropic.claude-9": "3e-6"], on: empty, "2026-05-01")
        #expect(lines(first) == ["added * global 3 2026-05-01 confirmed"])
        let may = applied(first, to: empty)
        let again = try draft(["global.anthropic.claude-9": "0.000003"], on: may, "2026-08-01")
        #expect(again.lines.isEmpty)
        #expect(again.unchanged.count == 1)
        let second = try draft(["global.anthropic.claude-9": "2e-6"], on: may, "2026-08-01")
        #expect(lines(second) == ["moved * global 2 2026-08-01 confirmed"])
        let august = applied(second, to: may)
        #expect(august.changes(in: second.release).map(\.kind) == [.moved])
    }

    @Test("what the list has in an entry that was skipped is not withdrawn")
    func heldBySkippedEntries() throws {
        let empty = try SmallCatalog.empty()
        let first = """
            {"global.anthropic.claude-9": {"litellm_provider": "bedrock", "input_cost_per_token": 3e-6,
               "output_cost_per_token": 1.5e-5, "cache_read_input_token_cost": 3e-7},
             "anthropic.claude-9": {"litellm_provider": "bedrock", "input_cost_per_token": 3.3e-6},
             "us.anthropic.claude-9": {"litellm_provider": "bedrock", "input_cost_per_token": 3.3e-6},
             "amazon.nova-9": {"litellm_provider": "bedrock", "input_cost_per_token": 1e-6}}
            """
        func draft(_ map: String, on catalog: RateCatalog, _ day: String) throws -> ReleaseDraft {
            ReleaseDraft(
                comparing: try SmallCatalog.listing(map, names: catalog),
                to: catalog,
                releaseDate: try SmallCatalog.date(day),
                source: "list-1",
                firstSeen: try SmallCatalog.date(day),
                withdrawingMissing: true
            )
        }
        let may = applied(try draft(first, on: empty, "2026-05-01"), to: empty)
        // The bare id repeats the global price and is skipped, and a price became unreadable.
        let second = """
            {"global.anthropic.claude-9": {"litellm_provider": "bedrock", "input_cost_per_token": 3e-6,
               "output_cost_per_token": "dear"},
             "anthropic.claude-9": {"litellm_provider": "bedrock", "input_cost_per_token": 3e-6},
             "us.anthropic.claude-9": {"litellm_provider": "bedrock", "input_cost_per_token": 3.3e-6}}
            """
        let august = try draft(second, on: may, "2026-08-01")
        let withdrawn = august.lines.map { "\($0.entry.key)" }
        #expect(
            withdrawn == [
                "aws-bedrock/claude/cache_read_tokens/*/global/standard",
                "aws-bedrock/nova/input_tokens/us-east-1/in-region/standard",
            ]
        )
        let held = august.skipped.filter { $0.reason.hasPrefix("not withdrawn") }.map(\.entry)
        #expect(
            held == [
                "aws-bedrock/claude/input_tokens/us-east-1/in-region/standard",
                "aws-bedrock/claude/output_tokens/*/global/standard",
            ]
        )
    }

    @Test("a correction begins with the rate that it replaces")
    func correction() throws {
        let empty = try SmallCatalog.empty()
        let may = applied(
            try draft(["global.anthropic.claude-9": "3e-6"], on: empty, "2026-05-01"),
            to: empty
        )
        let fixed = try draft(
            ["global.anthropic.claude-9": "2e-6"],
            on: may,
            "2026-08-01",
            corrections: .all
        )
        #expect(lines(fixed) == ["corrected * global 2 2026-05-01 corrected"])
        #expect(applied(fixed, to: may).changes(in: fixed.release).map(\.kind) == [.corrected])
        let other = try draft(
            ["global.anthropic.claude-9": "2e-6"],
            on: may,
            "2026-08-01",
            corrections: .some([
                OfferingSelection("nova-9", on: nil), OfferingSelection("claude-9", on: "openai"),
            ])
        )
        #expect(lines(other) == ["moved * global 2 2026-08-01 confirmed"])
    }

    @Test("what a list leaves out is withdrawn only on request, and only its publisher's")
    func withdrawal() throws {
        let empty = try SmallCatalog.empty()
        let both = ["global.anthropic.claude-9": "3e-6", "global.amazon.nova-9": "1e-6"]
        let fewer = ["global.amazon.nova-9": "1e-6"]
        let own = applied(try draft(both, on: empty, "2026-05-01"), to: empty)
        #expect(try draft(fewer, on: own, "2026-08-01").lines.isEmpty)
        let asked = try draft(
            fewer,
            on: own,
            "2026-08-01",
            source: "list-2",
            withdrawingMissing: true
        )
        #expect(lines(asked) == ["withdrawn * global - 2026-08-01 withdrawn"])
        let after = applied(asked, to: own)
        let again = try draft(fewer, on: after, "2026-09-01", withdrawingMissing: true)
        #expect(again.lines.isEmpty)
        let page = applied(try draft(both, on: empty, "2026-05-01", source: "page"), to: empty)
        #expect(try draft(fewer, on: page, "2026-08-01", withdrawingMissing: true).lines.isEmpty)
    }

    @Test("a rate of everywhere and those of single regions never hide one another")
    func spreading() throws {
        let empty = try SmallCatalog.empty()
        let apart = ["us.anthropic.claude-9": "1e-6", "eu.anthropic.claude-9": "2e-6"]
        let alike = ["us.anthropic.claude-9": "3e-6", "eu.anthropic.claude-9": "3e-6"]
        for (first, second) in [(apart, alike), (alike, apart)] {
            let may = applied(try draft(first, on: empty, "2026-05-01"), to: empty)
            let both = applied(try draft(second, on: may, "2026-08-01"), to: may)
            let day = try SmallCatalog.date("2026-08-01")
            let europe = second == alike ? "3" : "2"
            for (region, price) in [
                ("us-east-1", second == alike ? "3" : "1"),
                ("us-west-2", second == alike ? "3" : "1"),
                ("eu-west-1", europe), ("eu-central-1", europe),
            ] {
                let sku = SKU(
                    platform: "aws-bedrock",
                    offering: "claude",
                    meter: "input_tokens",
                    region: Region(region),
                    scope: .geo
                )
                #expect(both.rates(of: sku, on: day).map(\.price.amount.description) == [price])
            }
            #expect(try draft(second, on: both, "2026-09-01").lines.isEmpty)
        }
    }

    /// The newest prices of Nova 9 or Claude 9 by region, after some maps one after the other.
    private func prices(
        of offering: OfferingID,
        _ scope: Scope,
        after maps: [[String: String]]
    ) throws -> [String: String] {
        var catalog = try SmallCatalog.empty()
        for (month, map) in maps.enumerated() {
            catalog = applied(try draft(map, on: catalog, "2026-0\(month + 1)-01"), to: catalog)
        }
        let day = try SmallCatalog.date("2026-09-01")
        var prices: [String: String] = [:]
        for region in ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-2"] {
            let sku = SKU(
                platform: "aws-bedrock",
                offering: offering,
                meter: "input_tokens",
                region: Region(region),
                scope: scope
            )
            prices[region] = catalog.rates(of: sku, on: day).first?.price.amount.description
        }
        return prices
    }

    @Test("a price of the global profile replaces those of everywhere and of a region")
    func globalPrices() throws {
        func map(_ us: String, _ eu: String, _ global: String) -> [String: String] {
            [
                "us.amazon.nova-9": us, "eu.amazon.nova-9": eu, "global.amazon.nova-9": global,
            ]
        }
        let (apart, alike) = (map("1e-6", "2e-6", "5e-7"), map("1e-6", "1e-6", "6e-7"))
        // Where profiles differ, the global price is known of us-east-1 alone.
        let first = try prices(of: "nova", .global, after: [apart])
        #expect(first == ["us-east-1": "0.5"])
        let second = try prices(of: "nova", .global, after: [apart, alike])
        #expect(Set(second.values) == ["0.6"] && second.count == 5)
        let last = try prices(
            of: "nova",
            .global,
            after: [apart, alike, map("1e-6", "2e-6", "7e-7")]
        )
        #expect(Set(last.values) == ["0.7"] && last.count == 5)
    }

    @Test("one price for a geography replaces the one price that its regions have, and no others")
    func geographies() throws {
        let alone = ["eu.amazon.nova-9": "2e-6"]
        let beside = ["us.amazon.nova-9": "1e-6", "eu.amazon.nova-9": "3e-6"]
        let moved = try prices(of: "nova", .geo, after: [alone, beside])
        #expect(moved["eu-west-1"] == "3" && moved["eu-central-1"] == "3")
        let own = ["bedrock/eu-west-1/eu.amazon.nova-9": "4e-6"]
        let kept = try prices(of: "nova", .geo, after: [alone, own, beside])
        #expect(kept["eu-west-1"] == "4" && kept["eu-central-1"] == "2")
    }

    @Test("a price that is taken for some regions alone is among the skipped for the others")
    func partlyTaken() throws {
        let catalog = try SmallCatalog.empty()
        let apart = map([
            "us.amazon.nova-9": "1e-6", "eu.amazon.nova-9": "2e-6", "global.amazon.nova-9": "5e-7",
        ])
        let listing = try SmallCatalog.listing(apart, names: catalog)
        let reasons = listing.skipped.map { "\($0.entry): \($0.reason)" }
        #expect(
            reasons.contains(
                "global.amazon.nova-9, elsewhere than in us-east-1: "
                    + "a global price beside geographic prices that differ"
            )
        )
        #expect(
            reasons.contains(
                "eu.amazon.nova-9: one price for a geography whose regions have prices of their own"
            )
        )
    }

    @Test("a narrower profile has its own regions, and the wider one the others")
    func narrowProfiles() throws {
        let wide = ["us.amazon.nova-9": "1e-6", "apac.amazon.nova-9": "1e-6"]
        let asia = [
            "us.amazon.nova-9": "1e-6", "apac.amazon.nova-9": "2e-6", "au.amazon.nova-9": "3e-6",
        ]
        let prices = try prices(of: "nova", .geo, after: [wide, asia])
        #expect(prices["ap-southeast-2"] == "3")
        #expect(prices["us-west-2"] == "1")
    }

    @Test("a region that a list names has one line beside that of everywhere")
    func namedRegions() throws {
        func map(_ price: String, _ own: String) -> [String: String] {
            [
                "us.anthropic.claude-9": price, "eu.anthropic.claude-9": price,
                "bedrock/us-west-2/us.anthropic.claude-9": own,
            ]
        }
        let empty = try SmallCatalog.empty()
        let may = applied(try draft(map("1e-6", "2e-6"), on: empty, "2026-05-01"), to: empty)
        let august = try draft(map("3e-6", "4e-6"), on: may, "2026-08-01")
        #expect(
            lines(august) == [
                "moved * geo 3 2026-08-01 confirmed", "moved us-west-2 geo 4 2026-08-01 confirmed",
            ]
        )
    }

    @Test("a summary counts every rate and every reason")
    func summary() throws {
        let empty = try SmallCatalog.empty()
        let draft = try draft(
            ["global.anthropic.claude-9": "3e-6", "us.anthropic.claude-10": "1e-6"],
            on: empty,
            "2026-05-01"
        )
        let summary = ImportSummary(of: draft)
        #expect(summary.added == 1)
        #expect(summary.skipped.map(\.reason) == ["unknown model"])
        #expect(summary.unknownModels == ["aws-bedrock anthropic.claude-10"])
        #expect(
            summary.text == """
                     1 added
                     0 moved
                     0 corrected
                     0 withdrawn
                     0 held back
                     0 unchanged
                     1 skipped
                       1 unknown model

                """
        )
    }
}
