import Diagnostics
import Dispatch
import SiteGeneration

/// What came of building a site for its preview.
struct SitePreview: Sendable {
    /// The site; nil where it cannot be built.
    let site: GeneratedSite?

    /// Every problem.
    let problems: [Diagnostic]

    /// What was done, for a person.
    let report: String

    /// Builds the site, on a thread where it keeps no request waiting.
    static func build(
        _ request: EstimationRequest,
        after last: GeneratedSite?
    ) async -> SitePreview {
        await withCheckedContinuation { continuation in
            DispatchQueue.global()
                .async {
                    continuation.resume(returning: SitePreview(request, after: last))
                }
        }
    }

    private init(_ request: EstimationRequest, after last: GeneratedSite?) {
        let clock = ContinuousClock()
        let start = clock.now
        let loaded = PricedProject.load(request, reusing: last?.project)
        let generated = loaded.project.map { project in
            GeneratedSite.generate(project, formats: Set(OutputFormat.allCases), reusing: last)
        }
        let problems = loaded.diagnostics + (generated?.diagnostics ?? [])
        site = problems.containsErrors ? nil : generated?.site
        self.problems = problems
        let time = "\((clock.now - start).inMilliseconds) ms"
        report =
            site.map { "Built \($0.pageCount) pages in \(time).\n" } ?? "Not built (\(time)).\n"
    }
}
