import Catalog
import Diagnostics
import Foundation
import Quantities
import SourceLoading
import Testing

@Suite("Loading a catalog")
struct CatalogLoaderTests {
    private static let row =
        "aws-bedrock,claude-haiku-4.5,input_tokens,us-east-1,global,standard,"
        + "input_tokens>200000,3.00,1000000 tokens,2026-01-01,2026-02-01,disputed,"
        + "price-page;old-page,\"Two sources, one price\"\n"

    private func table(_ rows: [String]) -> String {
        CatalogFixture.header + "\n" + rows.joined()
    }

    @Test("every column of a line arrives in the rate")
    func columns() throws {
        let files = ["releases/2026-01-02.csv": table([CatalogLoaderTests.row])]
        let loaded = try CatalogFixture.load(with: files)
        #expect(loaded.diagnostics == [])
        let catalog = try #require(loaded.catalog)
        let date = try #require(CalendarDate(parsing: "2026-01-31"))
        let rate = try #require(catalog.rates(on: date).first)
        #expect(
            rate.id
                == "aws-bedrock/claude-haiku-4.5/input_tokens/us-east-1/global/standard/2026-01-01"
                + "/input_tokens>200000"
        )
        #expect(rate.price.amount.description == "3")
        #expect(rate.price.fractionDigits == 2)
        #expect(rate.price.per == Quantity(1_000_000))
        #expect(rate.price.unit == "tokens")
        #expect(rate.period.end == CalendarDate(parsing: "2026-02-01"))
        #expect(rate.release == CalendarDate(parsing: "2026-01-02"))
        #expect(rate.status == .disputed)
        #expect(rate.sources == ["price-page", "old-page"])
        #expect(rate.note == "Two sources, one price")
    }

    @Test("every key of the vocabulary arrives")
    func vocabulary() throws {
        let catalog = try #require(try CatalogFixture.load(with: [:]).catalog)
        let words = catalog.vocabulary
        #expect(words.platforms["aws-bedrock"]?.operatorName == "Amazon Web Services")
        #expect(words.meters["cache_read_tokens"]?.partOf == "input_tokens")
        #expect(words.meters["storage"]?.units == "GB-months")
        #expect(words.meters["storage"]?.note == "A GB is 1,024 MB.")
        #expect(words.sources["old-page"]?.confidence == .transcribed)
        #expect(words.sources["old-page"]?.readOn == CalendarDate(parsing: "2025-01-01"))
        let haiku = try #require(words.offerings["claude-haiku-4.5"])
        #expect(haiku.kind == .model)
        #expect(haiku.contextWindowTokens == 200_000)
        #expect(haiku.maxOutputTokens == 64_000)
        #expect(haiku.cache?.minimumTokens == 4096)
        #expect(haiku.cache?.lifetimes.map(\.description) == ["5m", "1h"])
        #expect(haiku.lifecycle?.status == .active)
        #expect(haiku.lifecycle?.launched == CalendarDate(parsing: "2025-10-15"))
        #expect(haiku.sources == ["price-page", "old-page"])
        let match = catalog.offering(named: "eu.anthropic.claude-haiku-4-5-20251001-v1:0")
        #expect(match == OfferingMatch(offering: "claude-haiku-4.5", profile: .eu))
    }

    @Test("line breaks of Windows are read as well")
    func windowsLineBreaks() throws {
        let text = table([CatalogLoaderTests.row])
        let windows = text.split(separator: "\n").joined(separator: "\r\n") + "\r\n"
        let loaded = try CatalogFixture.load(with: ["releases/2026-01-02.csv": windows])
        #expect(loaded.diagnostics == [])
        #expect(loaded.catalog?.skus.count == 1)
    }

    @Test("problems of every file are reported in one run, in reading order")
    func allAtOnce() throws {
        let badPrice = CatalogLoaderTests.row.replacing("3.00", with: "$3")
        let badMeter = CatalogLoaderTests.row.replacing(",input_tokens,", with: ",input_token,")
        let loaded = try CatalogFixture.load(with: [
            "releases/2026-01-02.csv": table([badPrice, badMeter]),
            "releases/2026-02-02.csv": table([badMeter]),
        ])
        #expect(loaded.catalog == nil)
        #expect(
            loaded.diagnostics.map(\.code) == ["bad-decimal", "unknown-meter", "unknown-meter"]
        )
        let broken = try CatalogFixture.load(with: [
            "platforms.yaml": "aws-bedrock: { name: A }\n",
            "releases/2026-01-02.csv": table([badPrice, badMeter]),
        ])
        #expect(
            broken.diagnostics.map(\.code) == ["missing-key", "missing-key", "bad-decimal"]
        )
    }

    @Test("a folder that is not there is an error, and so is an empty one")
    func missingFolder() throws {
        let nowhere = CatalogFixture.root.appending(path: "Nowhere")
        let loaded = CatalogLoader.load(folder: nowhere, shownAs: "Content/catalog")
        #expect(loaded.catalog == nil)
        #expect(loaded.diagnostics.map(\.code) == ["missing-folder"])
        #expect(loaded.diagnostics.first?.file == "Content/catalog")
        let empty = CatalogLoader.load(SourceFolder(path: "c", files: [:]))
        #expect(Set(empty.diagnostics.map(\.code)) == ["missing-file"])
        #expect(
            empty.diagnostics.map(\.file) == [
                "c/meters.yaml", "c/offerings", "c/platforms.yaml", "c/releases", "c/sources.yaml",
            ]
        )
    }

    @Test("a folder on disk reads like one in memory, but for hidden files")
    func folderOnDisk() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "ratebook-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let memory = try CatalogFixture.folder()
        for (name, bytes) in memory.files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: file)
        }
        try Data("x".utf8).write(to: folder.appending(path: ".DS_Store"))
        let loaded = CatalogLoader.load(folder: folder)
        #expect(loaded.diagnostics == [])
        #expect(loaded.catalog != nil)
        #expect(loaded.inputsDigest == CatalogLoader.load(memory).inputsDigest)
    }

    @Test("the digest of the inputs is a SHA-256 over the list that sha256sum prints")
    func digest() {
        let folder = SourceFolder(path: "any", files: ["b": [], "a": Array("abc".utf8)])
        let ofABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(folder.digest(of: "a") == ofABC)
        #expect(folder.digest(of: "b") == ofNothing)
        let list = SourceFolder(
            path: "other",
            files: ["list": Array("\(ofABC)  a\n\(ofNothing)  b\n".utf8)]
        )
        #expect(folder.digest == list.digest(of: "list"))
    }

    @Test("an edited table breaks its own release and not the chain")
    func editedTable() throws {
        let folder = try CatalogFixture.folder(with: [
            "releases/2026-01-02.csv": Array(table([CatalogLoaderTests.row]).utf8),
            "releases/2026-02-02.csv": Array(
                table([
                    CatalogLoaderTests.row.replacing("2026-01-01,2026-02-01", with: "2026-02-01,")
                ])
                .utf8
            ),
        ])
        #expect(CatalogLoader.load(folder).diagnostics == [])
        var files = folder.files
        files["releases/2026-01-02.csv"] =
            Array(table([CatalogLoaderTests.row.replacing("3.00", with: "2.00")]).utf8)
        let edited = CatalogLoader.load(SourceFolder(path: folder.path, files: files))
        #expect(edited.diagnostics.map(\.code) == ["edited-release"])
    }

    @Test("thousands of rates load, and are found")
    func manyRates() throws {
        let rows = (0..<5000)
            .map { number in
                "aws-bedrock,claude-haiku-4.5,input_tokens,us-east-\(number),global,standard,,"
                    + "1.\(number % 90 + 10),1000000 tokens,2026-01-01,,confirmed,price-page,\n"
            }
        let loaded = try CatalogFixture.load(with: ["releases/2026-01-02.csv": table(rows)])
        #expect(loaded.diagnostics == [])
        let catalog = try #require(loaded.catalog)
        let date = try #require(CalendarDate(parsing: "2026-01-01"))
        var found = 0
        for number in 0..<5000 {
            let sku = SKU(
                platform: "aws-bedrock",
                offering: "claude-haiku-4.5",
                meter: "input_tokens",
                region: Region("us-east-\(number)"),
                scope: .global
            )
            found += catalog.rates(of: sku, on: date).count
        }
        #expect(found == 5000)
    }
}
