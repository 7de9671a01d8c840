import Actuals
import Rendering
import ReportBuilding
import ReportModel
import Scenarios
import SourceLoading

extension PricedProject {
    private var charts: MarkdownProfile.Charts {
        switch source.settings.markdownCharts {
        case .none: .none
        case .text: .text
        case .mermaid: .mermaid
        }
    }

    /// What every page shares.
    func frame(formats: Set<OutputFormat>) -> SiteFrame {
        let authored = source.pages.filter { $0.navigationOrder != nil }
            .sorted { ($0.navigationOrder ?? 0, $0.path) < ($1.navigationOrder ?? 0, $1.path) }
        return SiteFrame(
            title: source.settings.title,
            language: source.settings.language,
            navigation: [PageLink(title: "Portfolio", path: "")]
                + (actuals?.months.isEmpty == false
                    ? [PageLink(title: "Actual cost", path: "actuals")] : [])
                + (hasPrices ? [PageLink(title: "Prices", path: "prices")] : []) + [
                    PageLink(title: "Calculator", path: "calculator"),
                    PageLink(title: "Rates", path: "rates"),
                    PageLink(title: "Changes", path: "changes"),
                    PageLink(title: "Break-even", path: "break-even"),
                ] + (source.claims.isEmpty ? [] : [PageLink(title: "Claims", path: "claims")])
                + authored.map { PageLink(title: $0.title, path: $0.path) } + [
                    PageLink(title: "Methodology", path: "methodology"),
                    PageLink(title: "Reference", path: "reference"),
                ],
            formats: OutputFormat.allCases.filter(formats.contains).map(\.rawValue),
            feeds: actuals?.months.isEmpty == false
                ? [
                    PageLink(
                        title: MonthFeed.title(of: source.settings.title),
                        path: MonthFeed.file
                    )
                ] : [],
            markdown: MarkdownProfile(charts: charts)
        )
    }
}
