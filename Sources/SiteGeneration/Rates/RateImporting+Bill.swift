import Catalog
public import Diagnostics
public import Quantities
import RateImport
import SourceLoading

extension RateImporting {
    /// Compares the prices of a bill with the catalog, and writes a release of what differs.
    ///
    /// - Parameters:
    ///   - request: The project.
    ///   - month: The month of the bill.
    ///   - taken: The offerings whose lines are taken although they would be held back.
    ///   - terms: The release to be.
    /// - Returns: What came of it; nil where nothing was written because of an error.
    /// - Throws: What the disk says while writing.
    public static func run(
        _ request: EstimationRequest,
        billOf month: CalendarMonth,
        taking taken: [String],
        terms: ReleaseTerms
    ) throws -> (result: RateImporting?, diagnostics: [Diagnostic]) {
        let loaded = BillAudit.load(request, month: month)
        guard let audit = loaded.audit?.audit else { return (nil, loaded.diagnostics) }
        var (folder, diagnostics) = CatalogFolder.read(project: request.project)
        guard let folder else { return (nil, diagnostics) }
        let catalog = folder.catalog
        let choice = choice(taken, of: "--take", catalog, &diagnostics)
        guard !diagnostics.containsErrors else { return (nil, diagnostics) }
        let suggestion = BillSuggestion(audit, of: month, in: catalog)
        let source = suggestion.source
        let isNew = catalog.vocabulary.sources[source.id] == nil
        let draft = ReleaseDraft(
            comparing: PriceListing(rates: suggestion.rates, skipped: suggestion.skipped),
            to: isNew ? catalog.adding(source) : catalog,
            releaseDate: terms.date,
            source: source.id,
            firstSeen: month.firstDay,
            taken: choice
        )
        guard !draft.lines.isEmpty else {
            return (RateImporting(draft: draft, written: []), diagnostics)
        }
        let release = NewRelease(
            terms: terms,
            entries: draft.entries,
            newSource: isNew ? source : nil,
            standardTitle: "Prices of the bill of \(month)",
            standardChecker: "divided from a bill, and not checked by a person"
        )
        guard let checked = release.checked(in: folder, &diagnostics) else {
            return (nil, diagnostics)
        }
        let written = try release.write(checked.files, to: folder)
        return (RateImporting(draft: draft, written: written), diagnostics)
    }
}
