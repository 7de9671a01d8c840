import Catalog
public import ReportModel

/// What a reader of the site may look for, with where it stands: its pages, scenarios, models and
/// meters.
public struct SearchIndex: Sendable {
    /// Something to find.
    struct Entry: Hashable {
        /// What sort of thing it is, as a reader calls it.
        let kind: String

        /// What it is called.
        let title: String

        /// The page on which it stands.
        let path: String

        /// The place on that page; nil for its top.
        var anchor: String?

        /// Other words by which it is looked for.
        let words: String
    }

    /// The path of the page that lists everything.
    public static let path = "search"

    let entries: [Entry]
    let context: ReportContext

    /// Gathers what stands on the pages of a site.
    public init(of pages: [Page], in context: ReportContext) {
        self.context = context
        entries =
            pages.map { Self.entry(of: $0, in: context) }.inOrder
            + pages.flatMap(Self.sections) + Self.meters(in: context)
    }

    /// The entries as data for the script of the pages: kind, title, path, anchor and words of each.
    public var data: DataValue {
        .array(
            entries.map { entry in
                .array([
                    .text(entry.kind), .text(entry.title), .text(entry.path),
                    .text(entry.anchor ?? ""), .text(entry.words),
                ])
            }
        )
    }

    private static func entry(of page: Page, in context: ReportContext) -> Entry {
        let id = page.path.split(separator: "/").last.map { String($0) } ?? ""
        guard page.kind == .offering,
            let offering = context.catalog.vocabulary.offerings[OfferingID(id)]
        else {
            return Entry(
                kind: page.kind.word,
                title: page.title,
                path: page.path,
                words: [id, page.summary].joined(separator: " ")
            )
        }
        let names = Set(offering.allNames).subtracting([offering.name]).sorted()
        return Entry(
            kind: offering.kind.word,
            title: offering.name,
            path: page.path,
            words: ([offering.maker] + names).joined(separator: " ")
        )
    }

    /// The sections of the pages that are looked up by them.
    private static func sections(of page: Page) -> [Entry] {
        guard [.methodology, .reference, .breakEven].contains(page.kind) else { return [] }
        return page.blocks.compactMap { block in
            guard case .section(let section) = block else { return nil }
            return Entry(
                kind: page.title,
                title: section.title,
                path: page.path,
                anchor: section.id,
                words: section.id
            )
        }
    }

    /// The meters that have a rate, which stand on the page of the index itself.
    private static func meters(in context: ReportContext) -> [Entry] {
        MeterTable(in: context).meters
            .map { meter in
                Entry(
                    kind: "Meter",
                    title: meter.name,
                    path: path,
                    anchor: MeterTable.anchor(of: meter.id),
                    words: "\(meter.id) \(meter.unit) \(meter.note ?? "")"
                )
            }
    }
}

extension [SearchIndex.Entry] {
    /// The pages that belong to nothing else, then scenarios, models and the rest, each in order.
    fileprivate var inOrder: [SearchIndex.Entry] {
        let first = ["Page", "Scenario", "Model"]
        return first.flatMap { kind in filter { $0.kind == kind } }
            + filter { !first.contains($0.kind) }
    }
}

extension OfferingKind {
    /// What one of them is called.
    fileprivate var word: String {
        switch self {
        case .model: "Model"
        case .embedding: "Embedding model"
        case .rerank: "Reranker"
        case .service: "Service"
        }
    }
}

extension Page.Kind {
    /// What such a page tells about, as a reader calls it.
    fileprivate var word: String {
        switch self {
        case .scenario: "Scenario"
        case .group: "Group"
        case .comparison: "Comparison"
        case .release: "Release"
        case .bill: "Bill"
        case .portfolio, .rates, .offering, .changes, .actuals, .prices, .calculator, .breakEven,
            .claims, .methodology, .reference, .authored, .index:
            "Page"
        }
    }
}
