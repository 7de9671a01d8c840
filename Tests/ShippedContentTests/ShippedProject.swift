import Diagnostics
import Foundation
import SiteGeneration
import SourceLoading
import TestSupport
import Testing

/// The project that is shipped, read, checked and priced once for all tests.
enum ShippedProject {
    private static let loaded = PricedProject.load(
        EstimationRequest(project: ProjectFolder.repository.path)
    )

    /// The project.
    static func priced() throws -> PricedProject { try #require(loaded.project) }

    /// Every problem that was found.
    static var diagnostics: [Diagnostic] { loaded.diagnostics }

    /// The catalog as it was read; nil for one with an error.
    static var catalog: LoadedCatalog? { loaded.project?.source.readCatalog }
}
