import Catalog
public import Diagnostics
import Quantities
import ReportBuilding
import SourceLoading

/// The catalog of a project as known at one release, for questions that need no scenario.
public struct CatalogProject: Sendable {
    let context: ReportContext

    /// Reads the catalog of a project.
    ///
    /// - Parameter request: What is asked; its scenario and settings do not matter.
    /// - Returns: The catalog, and every problem in reading order. The catalog is nil where there
    ///   is an error.
    public static func load(
        _ request: EstimationRequest
    ) -> (project: CatalogProject?, diagnostics: [Diagnostic]) {
        let loaded = ProjectLoader.loadCatalog(request.project)
        var diagnostics = loaded.diagnostics
        let context = loaded.project.flatMap {
            PricedProject.context(of: $0, request, &diagnostics)
        }
        return (context.map { CatalogProject(context: $0) }, diagnostics.inReadingOrder())
    }
}
