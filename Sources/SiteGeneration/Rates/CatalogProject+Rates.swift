public import Catalog
public import Diagnostics
import Quantities
import Rendering
import ReportBuilding
import ReportModel

extension CatalogProject {
    /// The rates that pass a filter, in a form; width and colour matter to a terminal only.
    public func rates(
        _ filter: RateFilter,
        as form: ReportForm,
        width: Int,
        colour: Bool
    ) -> String {
        let listing = RateListing(filter, in: context)
        return switch form {
        case .text:
            TerminalRenderer(width: width, colour: colour)
                .render(
                    (listing.isEmpty ? [] : [.table(listing.table)]) + [.paragraph(listing.summary)]
                )
        case .json: JSONRenderer.render(listing.data)
        case .csv: CSVRenderer.render(listing.table)
        case .markdown: MarkdownRenderer().render([.table(listing.table)], title: "Rates")
        }
    }

    /// The offering that a name on the command line stands for.
    ///
    /// - Throws: ``ReportFailure`` for an unknown name.
    public func offering(named name: String) throws(ReportFailure) -> OfferingID {
        if let match = context.catalog.offering(named: name) { return match.offering }
        let known = context.catalog.vocabulary.offerings.keys.map(\.text).sorted()
        let place = SourceRange.commandLine("<offering>", name)
        throw ReportFailure(
            diagnostic: .unknownName(name, of: "offering", at: place, among: known)
        )
    }

    /// The warnings about sources that were read long before the day that is priced.
    public var freshnessProblems: [Diagnostic] {
        FreshnessLaw.problems(in: context.catalog, asOf: context.asOf)
    }

    /// What `ratebook rates verify` prints when no law is broken.
    public var verificationReport: String {
        let catalog = context.catalog
        let lines = catalog.releases.reduce(0) { $0 + $1.entries.count }
        return "\(catalog.releases.count) releases, \(lines) lines, "
            + "\(catalog.rates(on: context.asOf).count) rates in force on \(context.asOf), "
            + "\(catalog.vocabulary.offerings.count) offerings, "
            + "\(catalog.vocabulary.sources.count) sources: every law holds.\n"
            + (catalog.coverage(on: context.asOf).map { $0.words + "\n" } ?? "") + ledgerPin
    }

    /// What `Content/site.yaml` may state, so that an edit or the removal of the newest release is
    /// found.
    private var ledgerPin: String {
        guard let newest = context.catalog.releases.last, let digest = newest.ledgerSHA256 else {
            return ""
        }
        return "ledger: { release: \(newest.id), sha256: \"\(digest)\" }\n"
    }

    /// All that the catalog says of an offering, in a form; nil for an offering without a rate.
    ///
    /// - Parameters:
    ///   - id: The offering.
    ///   - project: The scenarios that may use it; nil for none.
    ///   - form: The form.
    ///   - width: The columns of the terminal, for text.
    ///   - colour: Whether the terminal takes colour, for text.
    /// - Returns: The text.
    public func offeringText(
        of id: OfferingID,
        usedIn project: PricedProject?,
        as form: ReportForm,
        width: Int,
        colour: Bool
    ) -> String? {
        guard let offering = context.catalog.vocabulary.offerings[id] else { return nil }
        let page =
            OfferingPage(
                offering,
                usedIn: project?.reports ?? [],
                in: context,
                isBrief: form == .text
            )
            .page
        return switch form {
        case .text: TerminalRenderer(width: width, colour: colour).render(page)
        case .json: JSONRenderer.render(page.data)
        case .csv: page.mainTableContent.map { CSVRenderer.render($0) }
        case .markdown: MarkdownRenderer().render(page.blocks, title: page.title)
        }
    }
}
