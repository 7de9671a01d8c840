import Actuals
import Catalog
import Diagnostics
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
    ) async throws(ArithmeticFailure) -> [Page] {
        let catalogued = context.made(from: state.digests.catalog)
        let calculator = isRead ? await calculatorPage(reusing: last) : emptyCalculatorPage
        let parts =
            workPages(changes, reusing: last) + ratePages(catalogued, reusing: last)
            + changePages(changes, reusing: last)
            + [
                part { () throws(ArithmeticFailure) in try pricePages() },
                part { [calculator].compactMap(\.self) },
            ]
            + closingPages(claims, authored, catalogued, reusing: last)
        var pages: [Page] = []
        for made in await parts.concurrentMap({ $0() }) { pages += try made.get() }
        return pages
    }

    /// Makes some pages of the site, which need none of the others.
    private typealias Part = @Sendable () -> Result<[Page], ArithmeticFailure>

    private func part(
        _ make: @escaping @Sendable () throws(ArithmeticFailure) -> [Page]
    ) -> Part {
        {
            do throws(ArithmeticFailure) { return .success(try make()) } catch {
                return .failure(error)
            }
        }
    }

    /// The page at a path as the last site has it; nil where the rates have changed since.
    private func known(from last: GeneratedSite?) -> @Sendable (String) -> Page? {
        { last?.page(at: $0, ifRatesAreThoseOf: self) }
    }

    private func workPages(
        _ changes: [RateChangeReport],
        reusing last: GeneratedSite?
    ) -> [Part] {
        let portfolio = PortfolioPage(
            reports,
            by: tags,
            after: changes,
            beside: actuals?.months.last,
            in: context,
            siteTitle: source.settings.title,
            summary: source.settings.summary
        )
        var parts = [part { () throws(ArithmeticFailure) in [try portfolio.page()] }]
        parts += reports.map { report in
            part { () throws(ArithmeticFailure) in
                let known = last?.pages(of: report.scenario.id, ifUnchangedIn: self) ?? []
                return try known.isEmpty ? self.pages(of: report) : known
            }
        }
        for tag in tags {
            parts += tag.groups.map { group in
                part { () throws(ArithmeticFailure) in
                    try [GroupPage(group, of: tag, in: context)?.page()].compactMap(\.self)
                }
            }
        }
        if let months = actuals?.months, !months.isEmpty {
            parts.append(
                part { () throws(ArithmeticFailure) in [try actualsPage(of: months).page()] }
            )
        }
        return parts
    }

    private func ratePages(_ catalogued: ReportContext, reusing last: GeneratedSite?) -> [Part] {
        let published = catalogued.inDollars
        let known = known(from: last)
        return [
            part { [known("rates") ?? RatesPage(in: published).page] },
            part { [known("rates/gaps") ?? GapsPage(in: published)?.page].compactMap(\.self) },
        ]
            + context.offeringsWithRates.map { offering in
                part {
                    let next = OfferingPage(offering, usedIn: reports, in: catalogued)
                    let before = last.map {
                        OfferingPage(offering, usedIn: $0.project.reports, in: catalogued)
                    }
                    return [(before?.users == next.users ? known(next.path) : nil) ?? next.page]
                }
            }
    }

    private func changePages(
        _ changes: [RateChangeReport],
        reusing last: GeneratedSite?
    ) -> [Part] {
        let known = known(from: last)
        let all = part { [ChangesPage(changes, in: context).page] }
        let first = part {
            guard let first = context.catalog.releases.first else { return [] }
            return [known("changes/\(first.id)") ?? firstReleasePage].compactMap(\.self)
        }
        return [all, first] + changes.map { change in part { [change.page] } }
    }

    private func closingPages(
        _ claims: ClaimsPage,
        _ authored: [AuthoredPage],
        _ catalogued: ReportContext,
        reusing last: GeneratedSite?
    ) -> [Part] {
        let hoursPerMonth = source.settings.hoursPerMonth.value.expected
        let known = known(from: last)
        let bills = source.bills.map { bill in
            part { () throws(ArithmeticFailure) in [try BillPage(bill, in: catalogued).page()] }
        }
        let parts = [
            part {
                let breakEvens = BreakEvenReport(hoursPerMonth: hoursPerMonth, in: catalogued)
                return [known("break-even") ?? breakEvens.page]
            },
            part { source.claims.isEmpty ? [] : [claims.page] },
            part {
                let methods = MethodologyPage(in: catalogued, hoursPerMonth: hoursPerMonth)
                return [known("methodology") ?? methods.page]
            },
            part { [ReferencePage(with: source.services.all, in: catalogued.inDollars).page] },
        ]
        return bills + parts + authored.map { page in part { [page.page] } }
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
}
