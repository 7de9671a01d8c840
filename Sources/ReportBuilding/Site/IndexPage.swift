public import ReportModel

/// The page that lists all that can be found on the site, for readers without a script.
public struct IndexPage {
    private let index: SearchIndex

    /// Prepares the page.
    public init(of index: SearchIndex) {
        self.index = index
    }

    /// The page.
    public var page: Page {
        var kinds: [String] = []
        for entry in index.entries where !kinds.contains(entry.kind) { kinds.append(entry.kind) }
        return Page(
            path: SearchIndex.path,
            kind: .index,
            title: "Index",
            summary: "Every page, scenario, model and meter of the site.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [],
            blocks: kinds.filter { $0 != "Meter" }.map(section) + [meters],
            data: .null,
            mainTable: nil,
            provenance: index.context.provenance(command: "ratebook build")
        )
    }

    private func section(of kind: String) -> Block {
        let entries = index.entries.filter { $0.kind == kind }
        // What stands on one page bears its title.
        let isOfOnePage = entries.allSatisfy { $0.anchor != nil }
        return .section(
            Section(
                id: anchor("index", kind),
                title: isOfOnePage || entries.count == 1 ? kind : kind + "s",
                blocks: [
                    .list(
                        entries.map { entry in
                            [.link([.text(entry.title)], .page(entry.path, anchor: entry.anchor))]
                        },
                        isOrdered: false
                    )
                ]
            )
        )
    }

    private var meters: Block {
        .section(
            Section(
                id: "index-meters",
                title: "Meters",
                blocks: [.table(MeterTable(in: index.context).table)]
            )
        )
    }
}
