import Catalog
public import Diagnostics
import Quantities
public import RateImport
import SourceLoading

/// An import of a foreign price list into a project's catalog.
public struct RateImporting: Sendable {
    /// What the list says other than the catalog.
    public let draft: ReleaseDraft

    /// The files that were written, or would be in a dry run; none where nothing differs.
    public let written: [String]

    /// Reads the lists, compares them with the catalog, and writes a release of what differs.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - tell: Is told how far the work has come.
    /// - Returns: The import; nil where nothing was written because of an error.
    /// - Throws: What the disk says while writing.
    public static func run(
        _ request: RateImportRequest,
        telling tell: (Advance) -> Void = { _ in }
    ) throws -> (result: RateImporting?, diagnostics: [Diagnostic]) {
        tell(Advance(.reading))
        var (folder, diagnostics) = CatalogFolder.read(project: request.project)
        guard let folder else { return (nil, diagnostics) }
        let corrections = choice(
            request.corrections,
            of: "--correct",
            folder.catalog,
            &diagnostics
        )
        let taken = choice(request.taken, of: "--take", folder.catalog, &diagnostics)
        let leftOut = selections(request.leftOut, of: "--leave-out", folder.catalog, &diagnostics)
        let (source, isNew) = source(of: request, in: folder.catalog)
        let catalog = isNew ? folder.catalog.adding(source) : folder.catalog
        let day = request.readOn ?? source.readOn
        let listings = request.files.enumerated()
            .compactMap { number, file in
                tell(Advance(.importing, done: number, of: request.files.count))
                let read = request.format.read(
                    file.bytes,
                    knowing: catalog,
                    on: day,
                    file: file.path
                )
                diagnostics += read.diagnostics
                return read.listing
            }
        guard !diagnostics.containsErrors else { return (nil, diagnostics) }
        tell(Advance(.comparing))
        let draft = ReleaseDraft(
            comparing: PriceListing.joined(listings).leavingOut(leftOut),
            to: catalog,
            releaseDate: request.terms.date,
            source: source.id,
            firstSeen: day,
            corrections: corrections,
            taken: taken,
            withdrawingMissing: request.isWithdrawingMissing
        )
        guard !draft.lines.isEmpty else {
            return (RateImporting(draft: draft, written: []), diagnostics)
        }
        let release = NewRelease(
            terms: request.terms,
            entries: draft.entries,
            newSource: isNew ? source : nil,
            standardTitle: "\(request.format.title) of \(day)",
            standardChecker: "imported, and not checked by a person"
        )
        tell(Advance(.writing))
        guard let checked = release.checked(in: folder, &diagnostics) else {
            return (nil, diagnostics)
        }
        let written = try release.write(checked.files, to: folder)
        return (RateImporting(draft: draft, written: written), diagnostics)
    }

    /// What an option decides: all offerings, or those that are named.
    static func choice(
        _ names: [String],
        of option: String,
        _ catalog: RateCatalog,
        _ diagnostics: inout [Diagnostic]
    ) -> OfferingChoice {
        let named = names.filter { $0 != "all" }
        let selections = selections(named, of: option, catalog, &diagnostics)
        return named.count < names.count ? .all : .some(selections)
    }

    /// The offerings that names on the command line stand for, each with a platform before it or
    /// without one.
    private static func selections(
        _ names: [String],
        of option: String,
        _ catalog: RateCatalog,
        _ diagnostics: inout [Diagnostic]
    ) -> [OfferingSelection] {
        names.compactMap { name in
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            let platform =
                parts.count == 2 ? catalog.vocabulary.platforms[PlatformID(parts[0])]?.id : nil
            let model = platform == nil ? name : parts[1]
            if let match = catalog.offering(named: model) {
                return OfferingSelection(match.offering, on: platform)
            }
            let known = catalog.vocabulary.offerings.keys.map(\.text).sorted()
            let place = SourceRange.commandLine(option, name)
            diagnostics.append(.unknownName(model, of: "offering", at: place, among: known))
            return nil
        }
    }

    /// The list as a source of the catalog, and whether the catalog does not have it yet.
    private static func source(
        of request: RateImportRequest,
        in catalog: RateCatalog
    ) -> (Source, isNew: Bool) {
        let format = request.format
        let day = request.readOn ?? request.terms.date
        let id = SourceID(request.source ?? "\(format.rawValue)-\(day)")
        if let known = catalog.vocabulary.sources[id] { return (known, false) }
        let source = Source(
            id: id,
            title: "\(format.title), read \(day)",
            url: format.url,
            publisher: format.publisher,
            readOn: day,
            confidence: format.confidence
        )
        return (source, true)
    }
}

extension RateCatalog {
    func adding(_ source: Source) -> RateCatalog {
        RateCatalog(vocabulary: vocabulary.adding(source), releases: releases)
    }
}
