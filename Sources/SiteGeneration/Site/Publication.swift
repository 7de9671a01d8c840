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
    ) async throws(PublicationFailure) {
        let start = site.files.paths.first { $0.hasPrefix("index.") } ?? ""
        let files = await site.rendered(telling: tell)
        let kinds = formats.reduce(into: Set<String>()) { $0.formUnion($1.extensions) }
        tell(Advance(.writing))
        try self.init(
            Words(
                content: "\(site.pageCount) pages, \(files.count) files",
                place: "Public",
                opening: "Open \(folder)/\(start)",
                remedy: "Run ratebook build."
            ),
            writes: writes,
            telling: tell,
            in: folder,
            files,
            kinds: kinds
        )
    }

    /// Mends a folder in which a write was killed: it holds the old site or the new one then.
    ///
    /// - Parameters:
    ///   - folder: The folder; any other than such a one is not touched.
    ///   - place: The folder as a person would write it.
    ///   - tell: Is told when another process has to be waited for.
    /// - Throws: ``PublicationFailure`` when the disk is in the way.
    public static func repair(
        _ folder: String,
        shownAs place: String,
        telling tell: (Advance) -> Void = { _ in }
    ) throws(PublicationFailure) {
        do throws(OutputError) {
            try OutputSession.repair(folder, shownAs: place) { tell(Advance(.waiting)) }
        } catch { throw PublicationFailure(reason: error.description) }
    }

    /// Plans the writing of an export, and writes it unless a problem or the caller forbids.
    ///
    /// - Parameters:
    ///   - export: The export.
    ///   - folder: The folder, where it really is.
    ///   - place: The folder as a person would write it.
    ///   - writes: Whether to write; without it the folder is only compared.
    ///   - tell: Is told when another process has to be waited for.
    /// - Throws: ``PublicationFailure`` when the disk is in the way; nothing has changed then.
    public init(
        of export: WikiPages,
        in folder: String,
        shownAs place: String,
        writes: Bool,
        telling tell: (Advance) -> Void = { _ in }
    ) throws(PublicationFailure) {
        try self.init(
            Words(
                content: "\(export.pageCount) pages, \(export.files.count) files",
                place: place,
                opening: "The first page is \(place)/\(export.start)",
                remedy: "Export again."
            ),
            writes: writes,
            telling: tell,
            in: folder,
            export.files
        )
    }

    private init(
        _ words: Words,
        writes: Bool,
        telling tell: (Advance) -> Void,
        in folder: String,
        _ files: [OutputFile],
        kinds: Set<String>? = nil
    ) throws(PublicationFailure) {
        let plan: OutputPlan
        do throws(OutputError) {
            let session = try OutputSession(in: folder, shownAs: words.place) {
                tell(Advance(.waiting))
            }
            plan = try session.plan(writing: files, kinds: kinds)
            diagnostics = plan.diagnostics
            isCurrent = plan.isCurrent
            if writes, plan.diagnostics.isEmpty, !plan.isCurrent { try session.apply(plan) }
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
