import Analysis
import Catalog
import Quantities
public import ReportModel

/// The releases of the catalog as news.
public struct ReleaseFeed {
    private let reports: [RateChangeReport]
    private let context: ReportContext
    private let siteTitle: String

    /// Prepares the feed; the reports are those of each release against the one before.
    public init(_ reports: [RateChangeReport], in context: ReportContext, siteTitle: String) {
        self.reports = reports
        self.context = context
        self.siteTitle = siteTitle
    }

    /// The feed.
    public var feed: Feed {
        Feed(
            title: "\(siteTitle): changes of rates",
            author: siteTitle,
            entries: context.catalog.releases.reversed().map(entry)
        )
    }

    private func entry(of release: Release) -> Feed.Entry {
        let report = reports.first { $0.impact.to.id == release.id }
        let first: [Inline] = [
            .text("The first release, with \(counted(release.entries.count, "rate")).")
        ]
        return Feed.Entry(
            id: "changes/\(release.id)",
            title: "\(release.id): \(release.title)",
            day: release.id,
            summary: report?.sentence ?? first,
            path: "changes/\(release.id)"
        )
    }
}
