import Catalog
import Diagnostics
import Foundation
import Quantities

@testable import SourceLoading

/// What the parsers stand on: the catalog that the binary carries, and a small one.
struct FuzzMaterial: Sendable {
    let catalog: RateCatalog
    let services: ReadServices
    let settings: SiteSettings

    /// The files of the small catalog.
    let small: SourceFolder

    init() {
        let carried = SourceFolder.carried
        // Read as a whole: what is read when it is first asked for would count as an input's time.
        let loaded = CatalogLoader.load(carried.folder("catalog"))
        let log = DiagnosticLog()
        let place = URL(filePath: "Tests/Fixtures/Project/Content/catalog")
        guard let catalog = loaded.catalog,
            let file = carried.file("site.yaml", reporting: log),
            let settings = SiteSettingsLoader(log: log).load(file),
            let small = SourceFolder(reading: place, shownAs: "Content/catalog", reporting: log)
        else { fatalError("run it in the folder of the repository") }
        self.catalog = catalog
        services = loaded.services
        self.settings = settings
        self.small = small
    }

    /// The small catalog with some files in place of its own.
    func small(with files: [String: [UInt8]]) -> SourceFolder {
        SourceFolder(path: small.path, files: small.files.merging(files) { $1 })
    }
}
