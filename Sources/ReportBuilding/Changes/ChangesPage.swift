import Analysis
import Catalog
import Quantities
public import ReportModel

/// Every release of the catalog with its effect, the newest first.
public struct ChangesPage {
    private let reports: [RateChangeReport]
    private let context: ReportContext

    /// Prepares the page; the reports are those of each release against the one before.
    public init(_ reports: [RateChangeReport], in context: ReportContext) {
        self.reports = reports
        self.context = context
    }

    /// The page.
    public var page: Page {
        Page(
            path: "changes",
            kind: .changes,
            title: "Changes",
            summary:
                "What each release of the catalog changed, and what that does to the scenarios.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [Page.Fact("Catalog release", [.text(context.release)])],
            blocks: [
                .paragraph([
                    .text(
                        "A price move is a vendor's doing; a correction is of our record, which "
                            + "was wrong before. The effect is on the expected monthly cost of "
                            + "all scenarios."
                    )
                ]),
                .table(table),
            ],
            data: .object([
                DataValue.Member("schema", .text("ratebook.changes/1")),
                DataValue.Member(
                    "releases",
                    .array(reports.reversed().map { RateChangeData($0).summary })
                ),
            ]),
            mainTable: "releases",
            provenance: context.provenance(command: "ratebook build")
        )
    }

    private var table: Table {
        Table(
            id: "releases",
            caption: "Releases, the newest first",
            columns: [
                Column("Release"), Column("Price moves", alignment: .number),
                Column("Corrections", alignment: .number), Column("New rates", alignment: .number),
                Column("Ended", alignment: .number),
                Column("Effect a month", alignment: .number), Column("Share", alignment: .number),
            ],
            rows: reports.reversed().map(row) + first
        )
    }

    private func row(of report: RateChangeReport) -> Row {
        let impact = report.impact
        func count(_ kind: RateChange.Kind) -> Cell {
            .value(.quantity(Quantity(impact.changes([kind]).count), unit: nil))
        }
        return Row([
            Cell(
                [.link([.text(impact.to.id.description)], .page(report.path, anchor: nil))],
                note: [.text(impact.to.title)]
            ),
            count(.moved), count(.corrected), count(.added), count(.withdrawn),
            .value(.money(report.effect.difference, .change)),
            .value(report.effect.share.map { .relativeChange($0) } ?? .missing(.notApplicable)),
        ])
    }

    /// The first release, which changes nothing because nothing was known before.
    private var first: [Row] {
        guard let release = context.catalog.releases.first else { return [] }
        let none = Cell.value(.missing(.notApplicable))
        return [
            Row([
                Cell(
                    [
                        .link(
                            [.text(release.id.description)],
                            .page("changes/\(release.id)", anchor: nil)
                        )
                    ],
                    note: [.text(release.title)]
                ), none, none,
                .value(.quantity(Quantity(release.entries.count), unit: nil)), none, none, none,
            ])
        ]
    }
}
