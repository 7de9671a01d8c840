import Actuals
import Catalog
import Quantities
import ReportBuilding
import ReportModel
import Scenarios
import SourceLoading

extension PricedProject {
    /// Every page of the site.
    ///
    /// The portfolio and the scenarios first, then what they stand on, and last what authors wrote.
    /// The order of the navigation is that of ``frame(formats:)``.
    ///
    /// - Parameters:
    ///   - changes: What each release changed against the one before.
    ///   - claims: The page of claims.
    ///   - authored: The pages that authors wrote.
    ///   - last: The site as it was before.
    ///   - isRead: Whether somebody will read them; else the calculator is left empty.
    /// - Returns: The pages.
    /// - Throws: ``ArithmeticFailure/overflow``.
    func pages(
        _ changes: [RateChangeReport],
        _ claims: ClaimsPage,
        _ authored: [AuthoredPage],
        reusing last: GeneratedSite? = nil,
        isRead: Bool = true
    ) throws(ArithmeticFailure) -> [Page] {
        let portfolio = PortfolioPage(
            reports,
            by: tags,
            after: changes,
            beside: actuals?.months.last,
            in: context,
            siteTitle: source.settings.title,
            summary: source.settings.summary
        )
        var pages = [try portfolio.page()]
        for report in reports {
            let known = last?.pages(of: report.scenario.id, ifUnchangedIn: self) ?? []
            pages += try known.isEmpty ? self.pages(of: report) : known
        }
        for tag in tags {
            for group in tag.groups {
                let page = GroupPage(group, of: tag, in: context)
                pages += try [page?.page()].compactMap(\.self)
            }
        }
        if let months = actuals?.months, !months.isEmpty {
            pages.append(try actualsPage(of: months).page())
        }
        let catalogued = context.made(from: state.digests.catalog)
        let published = catalogued.inDollars
        let hoursPerMonth = source.settings.hoursPerMonth.value.expected
        func known(_ path: String) -> Page? { last?.page(at: path, ifRatesAreThoseOf: self) }
        pages.append(known("rates") ?? RatesPage(in: published).page)
        pages += [known("rates/gaps") ?? GapsPage(in: published)?.page].compactMap(\.self)
        pages += context.offeringsWithRates.map { offering in
            let next = OfferingPage(offering, usedIn: reports, in: catalogued)
            let before = last.map {
                OfferingPage(offering, usedIn: $0.project.reports, in: catalogued)
            }
            return (before?.users == next.users ? known(next.path) : nil) ?? next.page
        }
        pages.append(ChangesPage(changes, in: context).page)
        if let first = context.catalog.releases.first {
            let page = known("changes/\(first.id)") ?? firstReleasePage
            pages += [page].compactMap(\.self)
        }
        pages += changes.map(\.page)
        pages += try pricePages()
        let calculator = isRead ? calculatorPage(reusing: last) : emptyCalculatorPage
        pages += [calculator].compactMap(\.self)
        for bill in source.bills { pages.append(try BillPage(bill, in: catalogued).page()) }
        pages.append(
            known("break-even")
                ?? BreakEvenReport(hoursPerMonth: hoursPerMonth, in: catalogued).page
        )
        if !source.claims.isEmpty { pages.append(claims.page) }
        pages.append(
            known("methodology")
                ?? MethodologyPage(in: catalogued, hoursPerMonth: hoursPerMonth).page
        )
        pages.append(ReferencePage(with: source.services.all, in: published).page)
        pages += authored.map(\.page)
        return pages
    }

    private func actualsPage(of months: [ActualMonth]) -> ActualsPage {
        ActualsPage(
            months,
            reports,
            by: tags,
            noting: source.settings.usageNote,
            in: context
        )
    }

    /// The pages that authors wrote, which may refer to claims.
    func authoredPages(_ claims: ClaimsPage) -> [AuthoredPage] {
        source.pages.map { page in
            AuthoredPage(
                AuthoredPage.Text(
                    path: page.path,
                    title: page.title,
                    summary: page.summary,
                    source: page.text,
                    figures: page.figures,
                    blocks: page.blocks,
                    allowsRawHTML: source.settings.allowsRawHTML
                ),
                reports,
                claims,
                in: context.made(from: state.digests.pages[page.path])
            )
        }
    }

    /// The page of claims.
    var claimsPage: ClaimsPage {
        ClaimsPage(source.claims, reports, in: context.made(from: state.digests.claims))
    }

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
