public import Catalog
import Quantities
public import ReportModel

/// The first release of the catalog: what was recorded, because nothing was known before.
public struct FirstReleasePage {
    private let release: Release
    private let context: ReportContext
    private let withPage: Set<OfferingID>

    /// Prepares the page.
    ///
    /// - Parameters:
    ///   - release: The release.
    ///   - context: The context of the release.
    ///   - withPage: The offerings that have a page to link to.
    public init(
        _ release: Release,
        in context: ReportContext,
        linkingTo withPage: Set<OfferingID>
    ) {
        self.release = release
        self.context = context
        self.withPage = withPage
    }

    /// The page.
    public var page: Page {
        Page(
            path: "changes/\(release.id)",
            kind: .release,
            title: "Release \(release.id)",
            summary: release.title,
            ancestors: [
                PageLink(title: "Portfolio", path: ""),
                PageLink(title: "Changes", path: "changes"),
            ],
            facts: [
                Page.Fact("Compared with", ["nothing: it is the first"]),
                Page.Fact("Checked by", [.text(release.checkedBy)]),
            ],
            blocks: blocks,
            data: .object(
                [DataValue.Member("schema", .text("ratebook.release/1"))]
                    + RateData.members(release)
                    + [
                        DataValue.Member(
                            "rates",
                            .array(
                                release.entries.map { entry in
                                    .object(
                                        RateData.members(entry.key) + RateData.members(entry)
                                    )
                                }
                            )
                        )
                    ]
            ),
            mainTable: release.entries.isEmpty ? nil : "new-rates",
            provenance: context.provenance(command: "ratebook build")
        )
    }

    private var blocks: [Block] {
        var register = SourceRegister()
        let offerings = Set(release.entries.map(\.key.sku.offering)).count
        let rates = counted(release.entries.count, "rate")
        var blocks: [Block] = [
            .paragraph([
                .strong([
                    .text(
                        "The first release, with \(rates) of \(counted(offerings, "offering"))."
                    )
                ])
            ])
        ]
        if let note = release.note { blocks.append(.paragraph([.text(note)])) }
        guard !release.entries.isEmpty else { return blocks }
        let table = table(of: context.catalog.changes(in: release.id), &register)
        return blocks + [
            .section(Section(id: "new", title: "New rates", blocks: [.table(table)]))
        ] + (register.isEmpty ? [] : [.section(register.section(in: context))])
    }

    private func table(of changes: [RateChange], _ register: inout SourceRegister) -> Table {
        guard changes.count <= NewRatesTable.listedAtMost else {
            return NewRatesTable(context: context, withPage: withPage)
                .table(id: "new-rates", caption: "Rates of the first release", changes)
        }
        return RateChangeTable(context: context, withPage: withPage, isBrief: false)
            .table(id: "new-rates", caption: "Rates of the first release", changes, &register)
    }
}
