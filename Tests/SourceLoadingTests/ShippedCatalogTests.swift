import Catalog
import Diagnostics
import Foundation
import SourceLoading
import Testing

/// The catalog that the project ships, where it is there.
@Suite("Shipped catalog")
struct ShippedCatalogTests {
    private static let folder = CatalogFixture.root.deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Content/catalog")

    private static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    @Test("it loads without a complaint", .enabled(if: isThere, "Content/catalog is not there"))
    func loads() throws {
        let loaded = CatalogLoader.load(folder: ShippedCatalogTests.folder)
        #expect(DiagnosticPrinter().text(for: loaded.diagnostics) == "")
        let catalog = try #require(loaded.catalog)
        let newest = try #require(catalog.newestRelease)
        #expect(!catalog.rates(on: newest.id).isEmpty)
    }
}
