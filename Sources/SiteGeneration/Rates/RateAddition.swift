public import Catalog
public import Diagnostics
import Quantities
import SourceLoading

/// Lines that a person added to a project's catalog as a release.
public struct RateAddition: Sendable {
    /// What the release changes, line by line.
    public let changes: [RateChange]

    /// The files that were written, or would be in a dry run.
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
        let count = read.entries.count
        let release = NewRelease(
            terms: terms,
            entries: read.entries,
            newSource: nil,
            standardTitle: count == 1 ? "One rate by hand" : "\(count) rates by hand",
            standardChecker: "catalog maintainers"
        )
        let written = try release.write(to: folder, &diagnostics)
        let addition = written.map { RateAddition(changes: $0.changes, written: $0.paths) }
        return (addition, diagnostics)
    }

    /// What was added, for a person.
    public func text(isDryRun: Bool) -> String {
        let lines = changes.map { change in
            let price = change.entry.price.map { "\($0.amountText) per \($0.per) \($0.unit)" }
            return "  \(change.kind.rawValue)  \(change.entry.key): \(price ?? "no price")"
                + " from \(change.entry.period.start)\n"
        }
        let paths = written.map { "  \($0)\n" }
        return (lines + [isDryRun ? "Would write\n" : "Wrote\n"] + paths).joined()
    }
}
