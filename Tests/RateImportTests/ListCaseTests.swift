import Catalog
import Foundation
import Quantities
import RateImport
import SourceLoading
import Testing

/// Lists beside the repository that were once misread, against the catalog of the repository.
@Suite("Lists that were misread")
struct ListCaseTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let folder = repository.deletingLastPathComponent()
        .appending(path: "shared/cases/lists")
    private static let arePresent = FileManager.default.fileExists(atPath: folder.path)

    /// The catalog as it was known on 2026-11-28, whatever came after it.
    private func catalog() throws -> RateCatalog {
        let folder = Self.repository.appending(path: "Content/catalog")
        let loaded = try #require(CatalogLoader.load(folder: folder).catalog)
        return try #require(loaded.known(at: try SmallCatalog.date("2026-11-28")))
    }

    private func draft(
        _ name: String,
        as format: ImportFormat,
        on known: RateCatalog,
        taken: OfferingChoice = .none
    ) throws -> ReleaseDraft {
        let day = try SmallCatalog.date("2026-12-01")
        let source = Source(
            id: "case",
            title: "case",
            url: "https://case.example",
            publisher: format.publisher,
            readOn: day,
            confidence: format.confidence
        )
        let catalog = RateCatalog(
            vocabulary: known.vocabulary.adding(source),
            releases: known.releases
        )
        let data = try Data(contentsOf: Self.folder.appending(path: name))
        let read = format.read(Array(data), knowing: catalog, on: day, file: name)
        #expect(read.diagnostics.isEmpty)
        return ReleaseDraft(
            comparing: try #require(read.listing),
            to: catalog,
            releaseDate: day,
            source: source.id,
            firstSeen: day,
            taken: taken
        )
    }

    private func told(_ lines: [DraftLine]) -> [String] {
        lines.map { line in
            let sku = line.entry.key.sku
            let prices = [line.prior?.price, line.entry.price].map { $0?.amountText ?? "-" }
            return "\(line.kind.rawValue) \(sku.offering) \(sku.meter) \(sku.region)"
                + " \(sku.scope?.rawValue ?? "-") \(sku.tier.rawValue)"
                + " \(prices.joined(separator: " to "))"
        }
    }

    @Test(
        "prices of us-east-1 that move are moves, and no region is left behind",
        .enabled(if: arePresent, "the lists are not beside the repository")
    )
    func moves() throws {
        let known = try catalog()
        let draft = try draft("price-list-that-moves.json", as: .awsPriceList, on: known)
        let model = "claude-sonnet-4.6"
        #expect(
            told(draft.lines) == [
                "moved \(model) cache_write_1h_tokens * in-region standard 6.60 to 6.70",
                "moved \(model) cache_write_1h_tokens * geo standard 6.60 to 6.70",
                "moved \(model) input_tokens * global standard 3.00 to 2.90",
            ]
        )
        #expect(draft.elsewhere.isEmpty && draft.held.isEmpty && draft.skipped.isEmpty)
        let release = Release(
            id: draft.release,
            title: "x",
            checkedBy: "x",
            sha256: "",
            tableSHA256: "",
            entries: draft.entries
        )
        let after = RateCatalog(
            vocabulary: known.vocabulary,
            releases: known.releases + [release]
        )
        // Each region has one price for what it had one for, and no other key has changed.
        let platform = try #require(known.vocabulary.platforms["aws-bedrock"])
        for region in platform.regions where !region.isGovCloud {
            for key in known.keys(of: OfferingID(model)) where key.sku.platform == platform.id {
                let place = RateKey(key.sku.inRegion(region), condition: key.condition)
                let before = known.rate(for: place, on: draft.release)
                let now = after.rate(for: place, on: draft.release)
                let moved = draft.lines.first { $0.entry.key == key }?.entry.price
                #expect(now?.price == (before == nil ? nil : moved ?? before?.price), "\(place)")
            }
        }
    }

    @Test(
        "a surcharge on long requests that appears is told, and held back until it is taken",
        .enabled(if: arePresent, "the lists are not beside the repository")
    )
    func longContext() throws {
        let known = try catalog()
        let name = "litellm-long-context-comes.json"
        let draft = try draft(name, as: .liteLLM, on: known)
        #expect(draft.lines.isEmpty)
        #expect(
            told(draft.held.map(\.line)) == [
                "moved claude-opus-4.6 input_tokens * geo standard 5.50 to 11.00",
                "moved claude-opus-4.6 output_tokens * geo standard 27.50 to 41.25",
            ]
        )
        for held in draft.held {
            #expect(held.line.remarks[0].hasPrefix("Requests above 200000 input tokens go from"))
            #expect(held.line.remarks[1].hasSuffix("know no such surcharge."))
        }
        let taken = try self.draft(name, as: .liteLLM, on: known, taken: .all)
        #expect(taken.held.isEmpty)
        #expect(taken.lines.map(\.entry.status) == [.disputed, .disputed])
    }

    @Test(
        "forms of AWS's list are read",
        .enabled(if: arePresent, "the lists are not beside the repository")
    )
    func forms() throws {
        let known = try catalog()
        let reserved = try draft(
            "price-list-reserved-3-months.json",
            as: .awsPriceList,
            on: known
        )
        let capacity = "claude-haiku-4.5 reserved_output_tpm_hours us-east-1 global"
        #expect(
            told(reserved.lines) == [
                "added \(capacity) reserved-1m - to 0.30",
                "added \(capacity) reserved-3m - to 0.27",
            ]
        )
        // The catalog has these from other lists with the unit `1M tokens`.
        let words = try draft("price-list-units-in-words.json", as: .awsPriceList, on: known)
        #expect(words.skipped.isEmpty && words.lines.isEmpty && words.held.isEmpty)
        #expect(words.unchanged.count == 4)
    }

    @Test(
        "a cache read that is dearer than input is implausible, and held back",
        .enabled(if: arePresent, "the lists are not beside the repository")
    )
    func dearCacheRead() throws {
        let name = "price-list-cache-read-dearer.json"
        let known = try catalog()
        let draft = try draft(name, as: .awsPriceList, on: known)
        #expect(draft.lines.map(\.entry.key.sku.meter) == ["input_tokens", "output_tokens"])
        #expect(draft.held.count == 1)
        #expect(draft.held[0].line.entry.key.sku.meter == "cache_read_tokens")
        #expect(draft.held[0].reason.contains("costs more than the input beside it"))
        let taken = try self.draft(name, as: .awsPriceList, on: known, taken: .all)
        #expect(taken.lines.count == 3 && taken.held.isEmpty)
    }
}
