import Diagnostics
import SiteGeneration

/// What came of building a site for its preview.
struct SitePreview: Sendable {
    /// The site; nil where it cannot be built.
    let site: GeneratedSite?

    /// Every problem.
    let problems: [Diagnostic]

    /// What was done, for a person.
    let report: String

    /// Builds the site, behind the requests that wait for an answer.
    ///
    /// Nobody awaits the task itself, which would give it the priority of who does.
    static func build(
        _ request: EstimationRequest,
        after last: GeneratedSite?
    ) async -> SitePreview {
        await withCheckedContinuation { continuation in
            Task.detached(priority: .low) {
                continuation.resume(returning: await SitePreview(request, after: last))
            }
        }
    }

    private init(_ request: EstimationRequest, after last: GeneratedSite?) async {
        let clock = ContinuousClock()
        let start = clock.now
        let loaded = PricedProject.load(request, reusing: last?.project)
        var problems = loaded.diagnostics
        var site: GeneratedSite?
        if let project = loaded.project {
            let generated = await GeneratedSite.generate(
                project,
                formats: Set(OutputFormat.allCases),
                reusing: last
            )
            site = generated.site
            problems += generated.diagnostics
        }
        self.site = problems.containsErrors ? nil : site
        self.problems = problems
        let time = "\((clock.now - start).inMilliseconds) ms"
        report =
            self.site.map { "Built \($0.pageCount) pages in \(time).\n" }
            ?? "Not built (\(time)).\n"
    }
}
