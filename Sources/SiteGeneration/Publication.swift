public import Diagnostics
import SiteOutput

/// A site brought into its folder, or compared with what is there.
public struct Publication: Sendable {
    /// Why nothing could be written, such as a file that is not ours in the way.
    public let diagnostics: [Diagnostic]

    /// Whether the folder already held what would be written.
    public let isCurrent: Bool

    /// What was done, for a person.
    public let report: String

    /// Plans the writing of a site, and writes it unless a problem or the caller forbids.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - folder: The folder, with its path as a person would write it.
    ///   - formats: The formats that the site holds; files of other formats are left alone.
    ///   - writes: Whether to write; without it the folder is only compared.
    ///   - tell: Is told how far the work has come.
    /// - Throws: ``PublicationFailure`` when the disk is in the way; nothing has changed then.
    public init(
        of site: GeneratedSite,
        in folder: String,
        formats: Set<OutputFormat>,
        writes: Bool,
        telling tell: (Advance) -> Void = { _ in }
    ) throws(PublicationFailure) {
        let start = site.files.paths.first { $0.hasPrefix("index.") } ?? ""
        let files = site.rendered(telling: tell)
        let kinds = formats.reduce(into: Set<String>()) { $0.formUnion($1.extensions) }
        tell(Advance(.writing))
        try self.init(
            Words(
                content: "\(site.pageCount) pages, \(files.count) files",
                place: "Public",
                opening: "Open \(folder)/\(start)",
                remedy: "Run ratebook build."
            ),
            writes: writes
        ) { () throws(OutputError) in
            try OutputPlan(writing: files, to: folder, shownAs: "Public", kinds: kinds)
        }
    }

    /// Plans the writing of an export, and writes it unless a problem or the caller forbids.
    ///
    /// - Parameters:
    ///   - export: The export.
    ///   - folder: The folder, with its path as a person would write it.
    ///   - writes: Whether to write; without it the folder is only compared.
    /// - Throws: ``PublicationFailure`` when the disk is in the way; nothing has changed then.
    public init(
        of export: WikiPages,
        in folder: String,
        writes: Bool
    ) throws(PublicationFailure) {
        try self.init(
            Words(
                content: "\(export.pageCount) pages, \(export.files.count) files",
                place: folder,
                opening: "The first page is \(folder)/\(export.start)",
                remedy: "Export again."
            ),
            writes: writes
        ) { () throws(OutputError) in try OutputPlan(writing: export.files, to: folder) }
    }

    private init(
        _ words: Words,
        writes: Bool,
        planning: () throws(OutputError) -> OutputPlan
    ) throws(PublicationFailure) {
        let plan: OutputPlan
        do throws(OutputError) {
            plan = try planning()
            diagnostics = plan.diagnostics
            isCurrent = plan.isCurrent
            if writes, plan.diagnostics.isEmpty, !plan.isCurrent { try plan.apply() }
        } catch { throw PublicationFailure(reason: error.description) }
        report = Publication.report(on: plan, words, writes: writes)
    }

    /// What a report says beside the numbers.
    private struct Words {
        let content: String
        let place: String
        let opening: String
        let remedy: String
    }

    private static func report(on plan: OutputPlan, _ words: Words, writes: Bool) -> String {
        let pages = words.content
        if plan.isCurrent {
            return writes
                ? "\(pages): nothing to write, all current. \(words.opening)\n"
                : "\(pages): \(words.place) is current.\n"
        }
        let counts = [
            (plan.created.count, "new"), (plan.updated.count, "changed"),
            (plan.removed.count, "removed"), (plan.unchanged.count, "unchanged"),
        ]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        guard !writes else { return "\(pages): \(counts). \(words.opening)\n" }
        let stale =
            (plan.created.map { "  missing    \($0)" }
                + plan.updated.map { "  differs    \($0)" }
                + plan.removed.map { "  left over  \($0)" })
        let shown = stale.prefix(20)
        let rest = stale.count > shown.count ? ["  and \(stale.count - shown.count) more"] : []
        return "\(pages): \(words.place) is not current (\(counts)). \(words.remedy)\n"
            + (shown + rest).joined(separator: "\n") + "\n"
    }
}

/// Why a site could not be brought into its folder.
public struct PublicationFailure: Error, Sendable {
    /// What is in the way, in words.
    public let reason: String
}
