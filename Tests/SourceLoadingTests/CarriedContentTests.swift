import Catalog
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import SourceLoading

@Suite("The content that the binary carries")
struct CarriedContentTests {
    @Test("is that of the repository; where it is not, run make carry")
    func content() throws {
        let log = DiagnosticLog()
        let content = ProjectFolder.repository.appending(path: "Content")
        let folder = try #require(
            SourceFolder(reading: content, shownAs: "Content", reporting: log)
        )
        let expected = folder.files.filter {
            $0.key == "site.yaml" || $0.key.hasPrefix("catalog/")
        }
        #expect(SourceFolder.carried.files == expected)
        #expect(expected.count > 40)
    }

    @Test("is known to be sound; where it is not, run ratebook check and then make carry")
    func soundness() throws {
        let catalog = SourceFolder.carried.folder("catalog")
        #expect(SourceFolder.soundCatalogDigest == catalog.digest)
        #expect(CarriedContentTests.checked.diagnostics == [])
    }

    @Test("reads the same line by line, offering by offering, as it does when all is checked")
    func lines() throws {
        let known = try #require(CarriedContentTests.checked.catalog)
        let folder = SourceFolder.carried.folder("catalog")
        let loaded = CatalogLoader.load(folder, checkingLaws: .unlessCarried)
        #expect(loaded.diagnostics == [])
        #expect(loaded.inputsDigest == CarriedContentTests.checked.inputsDigest)
        let found = try #require(loaded.catalog)
        #expect(found.skus == known.skus)
        #expect(found.releases.map(\.id) == known.releases.map(\.id))
        for (release, other) in zip(found.releases, known.releases) {
            #expect(release.lines.offerings == other.lines.offerings)
            for offering in other.lines.offerings.sorted() {
                let lines = release.lines.lines(of: offering).map(words)
                #expect(lines == other.lines.lines(of: offering).map(words))
            }
        }
        #expect(found.snapshots.map(\.lines) == known.snapshots.map(\.lines))
        #expect(!known.snapshots.flatMap(\.lines).isEmpty)
    }

    @Test(
        "is checked again once a byte of it is another",
        arguments: [
            ("releases/2026-01-19.csv", ",confirmed,", ",disputed,", "edited-release"),
            ("meters.yaml", "kind: tokens", "kind: token", "unknown-kind"),
            ("releases/2026-01-19.yaml", "title: ", "title: New ", "edited-ledger"),
        ]
    )
    func edited(name: String, old: String, new: String, code: String) throws {
        let folder = SourceFolder.carried.folder("catalog")
        var files = folder.files
        let text = String(decoding: try #require(files[name]), as: UTF8.self)
        let place = try #require(text.firstRange(of: old))
        files[name] = Array(text.replacingCharacters(in: place, with: new).utf8)
        let loaded = CatalogLoader.load(
            SourceFolder(path: folder.path, files: files),
            checkingLaws: .unlessCarried
        )
        #expect(loaded.catalog == nil)
        #expect(loaded.diagnostics.map(\.code).contains(code))
    }

    private static let checked = CatalogLoader.load(SourceFolder.carried.folder("catalog"))

    /// All that a line says, and where.
    private func words(_ entry: LedgerEntry) -> String {
        let places = RateColumn.allCases.compactMap { entry.origin?.range(of: $0) }
            .map { "\($0.line):\($0.column):\($0.length)" }
        let price = String(describing: entry.price)
        return "\(entry.release) \(entry.key) \(price) \(entry.period) \(entry.status) "
            + "\(entry.sources) \(entry.note ?? "-") \(places.joined(separator: " "))"
    }
}
