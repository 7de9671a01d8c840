import Catalog
import Diagnostics
import Quantities
import RateImport
import SourceLoading

/// A release that is about to be written to a project's catalog.
struct NewRelease {
    let terms: ReleaseTerms
    let entries: [LedgerEntry]

    /// A source that the catalog does not have yet.
    let newSource: Source?

    /// What the release is called where the terms do not say.
    let standardTitle: String

    /// Who checked it where the terms do not say.
    let standardChecker: String

    /// Why a release of this date cannot be written; nil where it can.
    static func objection(to terms: ReleaseTerms, in catalog: RateCatalog) -> Diagnostic? {
        guard let newest = catalog.releases.last?.id, newest >= terms.date else { return nil }
        if newest == terms.date, terms.isAmendment { return nil }
        let exists = catalog.releases.contains { $0.id == terms.date }
        return Diagnostic(
            .error,
            code: "release-not-new",
            exists
                ? "the catalog has the release \(terms.date) already"
                : "the catalog's newest release is \(newest), after \(terms.date)",
            at: .commandLine("--release", terms.date.description),
            help: exists && newest == terms.date
                ? "name a later day, or add to it with --amend while nobody uses it yet"
                : "a release is never changed and comes after all others: name a later day"
        )
    }

    /// The files of the release by their names in the catalog's folder.
    func files(in folder: CatalogFolder) -> [String: String] {
        let catalog = folder.catalog
        let amended = catalog.releases.first { $0.id == terms.date }
        let table = ReleaseWriter.table(of: (amended?.entries ?? []) + entries)
        let before = catalog.releases.last { $0.id < terms.date }
        let description = ReleaseWriter.description(
            title: terms.title ?? amended?.title ?? standardTitle,
            note: terms.note ?? amended?.note,
            checkedBy: terms.checkedBy ?? amended?.checkedBy ?? standardChecker,
            sha256: CatalogFolder.sha256(of: table),
            previous: before.map { release in
                Predecessor(
                    release: release.id,
                    sha256: release.tableSHA256,
                    ledgerSHA256: release.ledgerSHA256
                )
            }
        )
        var files = [
            "releases/\(terms.date).csv": table,
            "releases/\(terms.date).yaml": description,
        ]
        if let newSource {
            let known = folder.text(of: "sources.yaml") ?? ""
            let end = known.isEmpty || known.hasSuffix("\n") ? "" : "\n"
            files["sources.yaml"] = known + end + SourceWriter.entry(of: newSource)
        }
        return files
    }
}

extension NewRelease {
    /// A release with which the catalog has no error.
    struct Checked {
        /// The files of the release by their names in the catalog's folder.
        let files: [String: String]

        /// What it changes, line by line.
        let changes: [RateChange]

        /// What it changes for regions that no line names.
        let elsewhere: [RegionalChange]
    }

    /// The files, and what the release changes; nil where the catalog would have an error with
    /// them, which is added to the diagnostics.
    func checked(
        in folder: CatalogFolder,
        _ diagnostics: inout [Diagnostic]
    ) -> Checked? {
        if let objection = NewRelease.objection(to: terms, in: folder.catalog) {
            diagnostics.append(objection)
            return nil
        }
        let files = files(in: folder)
        let loaded = folder.adding(files)
        guard let catalog = loaded.catalog else {
            diagnostics = loaded.diagnostics
            return nil
        }
        return Checked(
            files: files,
            changes: catalog.changes(in: terms.date),
            elsewhere: RegionalChange.all(
                by: entries,
                to: folder.catalog,
                giving: catalog,
                on: terms.date
            )
        )
    }

    /// Writes files that were checked, unless the run is a dry one.
    ///
    /// - Returns: The paths that were written, or would be in a dry run.
    /// - Throws: What the disk says.
    func write(_ files: [String: String], to folder: CatalogFolder) throws -> [String] {
        terms.isDryRun
            ? files.keys.sorted().map { "Content/catalog/" + $0 } : try folder.write(files)
    }
}
