import Analysis
import Catalog
import Diagnostics
public import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios
import SourceLoading

extension PricedProject {
    /// What each release changed against the one before, from the oldest to the newest.
    ///
    /// - Parameter last: The site as it was before, whose results are taken over where nothing
    ///   that they come from has changed.
    /// - Returns: The reports.
    /// - Throws: ``ArithmeticFailure/overflow``.
    func rateChangeReports(
        reusing last: GeneratedSite? = nil
    ) async throws(ArithmeticFailure) -> [RateChangeReport] {
        let withPage = offeringsWithPage
        let impacts: [RateChangeImpact]
        if let last, state.hasSameRates(as: last.project.state) {
            impacts = last.changes.map { report in
                RateChangeImpact(report.impact, on: source.scenarios) { scenario in
                    state.hasSame(scenario, as: last.project.state)
                }
            }
        } else {
            let releases = context.catalog.releases.map(\.id)
            impacts = await Array(zip(releases, releases.dropFirst()))
                .concurrentMap { impact(from: $0.0, to: $0.1) }
                .compactMap(\.self)
        }
        return try impacts.map { impact throws(ArithmeticFailure) in
            try report(on: impact, linkingTo: withPage)
        }
    }

    /// The page of the first release; nil for a catalog without one.
    var firstReleasePage: Page? {
        guard let first = context.catalog.releases.first,
            let catalog = source.catalog.known(at: first.id)
        else { return nil }
        let known = ReportContext(
            catalog: catalog,
            release: first.id.description,
            asOf: first.id,
            inputsHash: source.digests(upTo: first.id).catalog
        )
        return FirstReleasePage(first, in: known, linkingTo: offeringsWithPage).page
    }

    private var offeringsWithPage: Set<OfferingID> { Set(context.offeringsWithRates.map(\.id)) }

    /// The feed of the releases.
    func feed(_ reports: [RateChangeReport]) -> String {
        let releases = ReleaseFeed(reports, in: context, siteTitle: source.settings.title)
        return AtomRenderer.render(
            releases.feed,
            at: source.settings.address,
            in: context.exchange.currency
        )
    }

    /// Every rate with its history.
    var catalog: String { JSONRenderer.render(CatalogData(in: context).value) }

    /// What changed between two releases.
    ///
    /// - Parameters:
    ///   - from: The earlier release.
    ///   - to: The later release.
    ///   - name: What the command line calls the earlier one.
    /// - Returns: The comparison.
    /// - Throws: ``ReportFailure`` where one is unknown or they are not in order.
    public func comparison(
        from: CalendarDate,
        to: CalendarDate,
        called name: String = "<from>"
    ) throws(ReportFailure) -> ReleaseComparison {
        let known = source.catalog.releases.map(\.id)
        for (name, release) in [(name, from), ("<to>", to)] where !known.contains(release) {
            throw ReportFailure(
                diagnostic: .unknownName(
                    release.description,
                    of: "catalog release",
                    code: "unknown-catalog-release",
                    at: .commandLine(name, release.description),
                    among: known.map(\.description)
                )
            )
        }
        let report: RateChangeReport?
        let inDollars: RateChangeReport?
        do throws(ArithmeticFailure) {
            report = try self.report(from: from, to: to)
            inDollars = isInDollars ? report : try self.inDollars.report(from: from, to: to)
        } catch {
            throw ReportFailure(
                diagnostic: .impossible("the effect", error, inFile: "Content/scenarios")
            )
        }
        guard let report else {
            throw ReportFailure(
                diagnostic: Diagnostic(
                    .error,
                    code: "release-order",
                    "release \(from) is not before \(to)",
                    at: .commandLine(name, from.description),
                    help: "name the earlier release first"
                )
            )
        }
        return ReleaseComparison(
            report: report,
            inDollars: inDollars ?? report,
            exchange: context.exchange,
            address: source.settings.address
        )
    }

    private func report(
        from: CalendarDate,
        to: CalendarDate
    ) throws(ArithmeticFailure) -> RateChangeReport? {
        try impact(from: from, to: to)
            .map { impact throws(ArithmeticFailure) in
                try report(on: impact, linkingTo: offeringsWithPage)
            }
    }

    private func impact(from: CalendarDate, to: CalendarDate) -> RateChangeImpact? {
        RateChangeImpact(from: from, to: to, in: source.catalog, scenarios: source.scenarios)
    }

    private func report(
        on impact: RateChangeImpact,
        linkingTo offerings: Set<OfferingID>
    ) throws(ArithmeticFailure) -> RateChangeReport {
        let release = impact.to.id
        return try RateChangeReport(
            impact,
            in: ReportContext(
                catalog: impact.catalog,
                release: release.description,
                asOf: release,
                inputsHash: source.portfolioDigest(upTo: release),
                exchange: context.exchange
            ),
            linkingTo: offerings
        )
    }
}
