import Catalog
import Quantities
public import ReportModel

/// What is to be had and has no price, with the reason.
public struct GapsPage {
    private let coverage: PriceCoverage
    private let context: ReportContext

    /// Prepares the page; nil where nobody looked by the day of the rates what was to be had.
    public init?(in context: ReportContext) {
        guard let coverage = context.catalog.coverage(on: context.asOf) else { return nil }
        self.coverage = coverage
        self.context = context
    }

    /// The page.
    public var page: Page {
        Page(
            path: "rates/gaps",
            kind: .rates,
            title: "What has no price",
            summary: "Models that are available in a region, but that no source prices there.",
            ancestors: [
                PageLink(title: "Portfolio", path: ""), PageLink(title: "Rates", path: "rates"),
            ],
            facts: [
                Page.Fact("Catalog release", [.text(context.release)]),
                Page.Fact("Rates as of", [.value(.date(context.asOf))]),
                Page.Fact("Available", [.text("as of \(coverage.snapshotDay)")]),
                Page.Fact("With a price", [.text("\(coverage.percent) %")]),
            ],
            blocks: [.paragraph([.text(coverage.words)]), .paragraph([.text(Self.rule)])]
                + (coverage.gaps.isEmpty ? [] : [.table(table)]),
            data: data,
            mainTable: coverage.gaps.isEmpty ? nil : "gaps",
            provenance: context.provenance(command: "ratebook build")
        )
    }

    private static let rule =
        "A way is a model, a region that a request comes from, and where it may be served: in that"
        + " region, in its geography or anywhere. It has a price where a source names one for what"
        + " goes in, in the standard tier: input tokens, or tokens that are embedded, or else"
        + " requests, images or seconds; for an image model, what comes out. A model that"
        + " nobody prices counts as well. What has no price is unpriced in every report, never free."

    private var table: Table {
        Table(
            id: "gaps",
            caption: "Ways to call a model without a price",
            columns: [
                Column("Model"), Column("Scope"), Column("Ways", alignment: .number),
                Column("Regions"), Column("Reason"),
            ],
            rows: gaps.map { gap in
                Row(
                    id: anchor("gap", gap.offering.text, gap.scope.rawValue, gap.reason.rawValue),
                    [
                        Cell([name(of: gap.offering)]),
                        .text(gap.scope.rawValue),
                        .value(.quantity(Quantity(gap.regions.count), unit: nil)),
                        .text(gap.regions.map(\.text).joined(separator: ", ")),
                        .text(gap.reason.words),
                    ]
                )
            }
        )
    }

    /// The gaps by the names of the models, and then in the order of the catalog.
    private var gaps: [PriceGap] {
        coverage.gaps.enumerated()
            .sorted { left, right in
                (context.name(of: left.element.offering), left.offset)
                    < (context.name(of: right.element.offering), right.offset)
            }
            .map(\.element)
    }

    private func name(of offering: OfferingID) -> Inline {
        let name: Inline = .text(context.name(of: offering))
        guard !context.catalog.rates(of: offering, on: context.asOf).isEmpty else { return name }
        return .link([name], .page("rates/\(offering.text)", anchor: nil))
    }

    private var data: DataValue {
        .object([
            DataValue.Member("schema", .text("ratebook.gaps/1")),
            DataValue.Member("catalog_release", .text(context.release)),
            DataValue.Member("as_of", .date(context.asOf)),
            DataValue.Member("snapshot", .date(coverage.snapshotDay)),
            DataValue.Member("available", .integer(coverage.available)),
            DataValue.Member("priced", .integer(coverage.priced)),
            DataValue.Member("percent", .text(coverage.percent)),
            DataValue.Member(
                "gaps",
                .array(
                    coverage.gaps.map { gap in
                        .object([
                            DataValue.Member("platform", .text(gap.platform.text)),
                            DataValue.Member("offering", .text(gap.offering.text)),
                            DataValue.Member("scope", .text(gap.scope.rawValue)),
                            DataValue.Member("reason", .text(gap.reason.rawValue)),
                            DataValue.Member(
                                "regions",
                                .array(gap.regions.map { .text($0.text) })
                            ),
                        ])
                    }
                )
            ),
        ])
    }
}
