public import Catalog
public import Diagnostics
import Quantities
import SourceLoading

/// Lines that a person added to a project's catalog as a release.
public struct RateAddition: Sendable {
    /// What the lines change, line by line; those that change nothing are left out of the release.
    public let changes: [RateChange]

    /// What they change for regions that none of them names.
    let elsewhere: [RegionalChange]

    /// The files that were written, or would be in a dry run; none where nothing differs.
    public let written: [String]

    /// Reads a table of lines, checks it with the catalog, and writes it as a release.
    ///
    /// - Parameters:
    ///   - table: The lines in the form of a release, with the header.
    ///   - path: Where the table comes from, for diagnostics.
    ///   - terms: The release to be.
    ///   - project: The folder that holds `Content`.
    /// - Returns: The addition; nil where nothing was written because of an error.
    /// - Throws: What the disk says while writing.
    public static func run(
        _ table: String,
        shownAs path: String,
        terms: ReleaseTerms,
        project: String
    ) throws -> (result: RateAddition?, diagnostics: [Diagnostic]) {
        var (folder, diagnostics) = CatalogFolder.read(project: project)
        guard let folder else { return (nil, diagnostics) }
        let read = CatalogFolder.entries(in: table, shownAs: path, of: terms.date)
        diagnostics += read.diagnostics
        guard !read.diagnostics.containsErrors else { return (nil, diagnostics) }
        guard !read.entries.isEmpty else {
            diagnostics.append(
                Diagnostic(
                    .error,
                    code: "no-rates",
                    "there is no line below the header",
                    inFile: path,
                    help: "a release holds at least one rate"
                )
            )
            return (nil, diagnostics)
        }
        let all = release(of: read.entries, terms)
        guard let checked = all.checked(in: folder, &diagnostics) else { return (nil, diagnostics) }
        let differing = read.entries.filter { entry in
            !checked.changes.contains { $0.kind == .unchanged && $0.entry.isAbout(entry) }
        }
        guard !differing.isEmpty else {
            return (RateAddition(checked, written: []), diagnostics)
        }
        let rest = release(of: differing, terms)
        let files =
            differing.count == read.entries.count
            ? checked.files : rest.checked(in: folder, &diagnostics)?.files
        let addition = try files.map {
            try RateAddition(checked, written: rest.write($0, to: folder))
        }
        return (addition, diagnostics)
    }

    private init(_ checked: NewRelease.Checked, written: [String]) {
        (changes, elsewhere) = (checked.changes, checked.elsewhere)
        self.written = written
    }

    private static func release(of entries: [LedgerEntry], _ terms: ReleaseTerms) -> NewRelease {
        let count = entries.count
        return NewRelease(
            terms: terms,
            entries: entries,
            newSource: nil,
            standardTitle: count == 1 ? "One rate by hand" : "\(count) rates by hand",
            standardChecker: "catalog maintainers"
        )
    }

    /// What was added, for a person.
    public func text(isDryRun: Bool) -> String {
        let lines = changes.map { change in
            let price = change.entry.price.map { "\($0.amountText) per \($0.per) \($0.unit)" }
            return "  \(change.kind.rawValue)  \(change.entry.key): \(price ?? "no price")"
                + " from \(change.entry.period.start)\n"
        }
        guard !written.isEmpty else {
            return lines.joined() + "Nothing differs: nothing is written.\n"
        }
        let paths = written.map { "  \($0)\n" }
        let others =
            elsewhere.isEmpty
            ? [] : [RegionalChange.title + "\n"] + elsewhere.map { $0.text(details: true) }
        return (lines + others + [isDryRun ? "Would write\n" : "Wrote\n"] + paths).joined()
    }
}

extension LedgerEntry {
    /// Whether it is the line of a release that another is.
    fileprivate func isAbout(_ other: LedgerEntry) -> Bool {
        key == other.key && period.start == other.period.start
    }
}
