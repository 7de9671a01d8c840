import Catalog
import Diagnostics
import Foundation
import Quantities
import RateImport
import SourceLoading
import Testing

/// The real maps beside the repository, read with the catalog of the repository.
@Suite("LiteLLM maps")
struct LiteLLMMapTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let folder = repository.deletingLastPathComponent()
        .appending(path: "shared/data/litellm")
    private static let may = "model_prices.2026-05-17.v1.85.0.json"
    private static let august = "model_prices.2026-08-02.v1.95.0.json"
    private static let november = "model_prices.2026-11-12.v1.109.1.json"
    private static let arePresent = [may, august, november]
        .allSatisfy {
            FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
        }

    /// The catalog without any rate, so that the order of the maps alone decides.
    private func names() throws -> RateCatalog {
        let loaded = try #require(LiteLLMMapTests.shipped.catalog)
        return RateCatalog(vocabulary: loaded.vocabulary, releases: [])
    }

    private static let shipped = CatalogLoader.load(
        folder: repository.appending(path: "Content/catalog")
    )

    private func listing(_ name: String, _ names: RateCatalog) throws -> PriceListing {
        let data = try Data(contentsOf: LiteLLMMapTests.folder.appending(path: name))
        let (listing, diagnostics) = LiteLLMReader.read(Array(data), names: names, file: name)
        #expect(diagnostics.isEmpty)
        return try #require(listing)
    }

    private func imported(
        _ name: String,
        _ day: String,
        into catalog: RateCatalog
    ) throws
        -> RateCatalog
    {
        let draft = try draft(name, day, on: catalog)
        let release = Release(
            id: draft.release,
            title: "x",
            checkedBy: "x",
            sha256: "",
            tableSHA256: "",
            entries: draft.entries
        )
        return RateCatalog(vocabulary: catalog.vocabulary, releases: catalog.releases + [release])
    }

    private func draft(
        _ name: String,
        _ day: String,
        on catalog: RateCatalog
    ) throws
        -> ReleaseDraft
    {
        let date = try SmallCatalog.date(day)
        return ReleaseDraft(
            comparing: try listing(name, catalog),
            to: catalog,
            releaseDate: date,
            source: "litellm-1.109.1",
            firstSeen: date,
            // The maps have prices that are held back, such as audio at a millionth of text.
            taken: .all
        )
    }

    @Test(
        "three maps in order and the last one alone give the same prices",
        .enabled(if: arePresent, "the maps are not beside the repository")
    )
    func orderDoesNotMatter() throws {
        let names = try names()
        var inOrder = try imported(LiteLLMMapTests.may, "2026-05-17", into: names)
        inOrder = try imported(LiteLLMMapTests.august, "2026-08-02", into: inOrder)
        inOrder = try imported(LiteLLMMapTests.november, "2026-11-12", into: inOrder)
        let alone = try imported(LiteLLMMapTests.november, "2026-11-12", into: names)
        let day = try SmallCatalog.date("2026-11-12")
        let rates = try listing(LiteLLMMapTests.november, names).rates
        #expect(rates.count > 500)
        for rate in rates {
            let places = [rate.key.sku.region] + rate.regions
            for place in places {
                let key = RateKey(rate.key.sku.inRegion(place), condition: rate.key.condition)
                let first = inOrder.rate(for: key, on: day)?.price
                let second = alone.rate(for: key, on: day)?.price
                #expect(first?.perMillion == rate.price.perMillion, "\(key)")
                #expect(second?.perMillion == rate.price.perMillion, "\(key)")
            }
        }
        for sku in alone.skus {
            let second = alone.rates(of: sku, on: day)
                .map { "\($0.key.condition, default: "") \($0.price.perMillion)" }
            let first = inOrder.rates(of: sku, on: day)
                .map { "\($0.key.condition, default: "") \($0.price.perMillion)" }
            #expect(Set(second).isSubset(of: first), "\(sku)")
        }
        #expect(try draft(LiteLLMMapTests.november, "2026-11-20", on: inOrder).lines.isEmpty)
        #expect(try draft(LiteLLMMapTests.november, "2026-11-20", on: alone).lines.isEmpty)
    }

    @Test(
        "every entry of a map that is read becomes rates or is told as skipped",
        .enabled(if: arePresent, "the maps are not beside the repository")
    )
    func nothingIsDropped() throws {
        let names = try names()
        let listing = try listing(LiteLLMMapTests.november, names)
        let data = try Data(
            contentsOf: LiteLLMMapTests.folder.appending(path: LiteLLMMapTests.november)
        )
        let root = try JSONDocument(parsing: Array(data), file: "map").root
        let told = (listing.rates.map(\.entry) + listing.skipped.map(\.entry))
            .joined(separator: "\n")
        var words = Set(told.split { "\n ,".contains($0) }.map(String.init))
        words.formUnion(words.map { $0.hasSuffix(":") ? String($0.dropLast()) : $0 })
        let merged = root.members.filter { !words.contains($0.name) }
        // An entry may be wholly merged into another of the same offering, but not unknown.
        #expect(
            merged.allSatisfy { entry in
                entry.value.members.contains { $0.name.contains("cost") }
            }
        )
    }

    @Test(
        "a release made of a map loads back without a diagnostic about it",
        .enabled(if: arePresent, "the maps are not beside the repository")
    )
    func loadsBack() throws {
        let draft = try draft(LiteLLMMapTests.november, "2026-11-12", on: try names())
        let table = ReleaseWriter.table(of: draft.entries)
        var files: [String: [UInt8]] = [:]
        let content = LiteLLMMapTests.repository.appending(path: "Content/catalog")
        for name in try FileManager.default.subpathsOfDirectory(atPath: content.path)
        where name.hasSuffix(".yaml") && !name.hasPrefix("releases") {
            files[name] = Array(try Data(contentsOf: content.appending(path: name)))
        }
        files["releases/2026-11-12.csv"] = Array(table.utf8)
        let path = "releases/2026-11-12.csv"
        let digest = try #require(SourceFolder(path: "catalog", files: files).digest(of: path))
        files["releases/2026-11-12.yaml"] = Array(
            ReleaseWriter.description(
                title: "A map: \"all\" of it",
                note: String(repeating: "What the map of LiteLLM shows, model by model. ", count: 9)
                    + "End.",
                checkedBy: "nobody",
                sha256: digest,
                previous: nil
            )
            .utf8
        )
        let loaded = CatalogLoader.load(SourceFolder(path: "catalog", files: files))
        // Whether a price is plausible is for a person to say.
        let problems = loaded.diagnostics.filter { $0.code != "implausible-price" }
        #expect(problems.isEmpty, "\(problems.prefix(5))")
    }
}

extension UnitPrice {
    fileprivate var perMillion: String { (try? perUnit)?.description ?? "" }
}
