import Catalog
public import Diagnostics
import Quantities
import ReportBuilding
import Scenarios
import SourceLoading

/// The catalog of a project as known at one release, for questions that need no scenario.
public struct CatalogProject: Sendable {
    let context: ReportContext

    /// Hours in a month, as the site declares them.
    let hoursPerMonth: Quantity

    /// What ARNs without a model stand for, as the project says; nil without a project.
    let profiles: [MappedProfile]?

    /// The catalog with all its releases, as it was read.
    private let readCatalog: LoadedCatalog

    /// Reads a catalog.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: The catalog, and every problem in reading order. The catalog is nil where there
    ///   is an error.
    public static func load(
        _ request: CatalogRequest
    ) -> (project: CatalogProject?, diagnostics: [Diagnostic]) {
        let loaded = ProjectLoader.loadCatalog(request.project, checkingLaws: request.laws)
        var diagnostics = loaded.diagnostics
        guard let source = loaded.project,
            let (context, digests) = PricedProject.context(of: source, request, &diagnostics)
        else { return (nil, diagnostics.inReadingOrder()) }
        let project = CatalogProject(
            context: context.made(from: digests.catalog),
            hoursPerMonth: source.settings.hoursPerMonth.value.expected,
            profiles: request.project == nil ? nil : source.profiles,
            readCatalog: source.readCatalog
        )
        return (project, diagnostics.inReadingOrder())
    }

    /// The scenarios of the same project, priced; nil where nothing can be.
    public func scenarios(_ request: EstimationRequest) -> PricedProject? {
        PricedProject.load(request, knowing: readCatalog).project
    }
}
