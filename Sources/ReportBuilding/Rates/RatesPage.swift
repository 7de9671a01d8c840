public import Catalog
import Quantities
public import ReportModel

/// The catalog: every offering in one row with its cheapest price, by kind and maker.
public struct RatesPage {
    let context: ReportContext

    /// Prepares the page.
    public init(in context: ReportContext) {
        self.context = context
    }

    /// The page.
    public var page: Page {
        let offerings = context.offeringsWithRates
        return Page(
            path: "rates",
            kind: .rates,
            title: "Rates",
            summary: "What models and services cost at least; each leads to all its rates.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [
                Page.Fact("Catalog release", [.text(context.release)]),
                Page.Fact("Rates as of", [.value(.date(context.asOf))]),
                Page.Fact("Offerings", [.value(.quantity(Quantity(offerings.count), unit: nil))]),
                Page.Fact(
                    "In force",
                    [.text(counted(context.catalog.rates(on: context.asOf).count, "rate"))]
                ),
            ],
            blocks: coverage + sections(offerings) + [releases],
            data: data(offerings),
            mainTable: nil,
            provenance: context.provenance(command: "ratebook build")
        )
    }

    /// How much of what is to be had has a price, and where the rest is listed.
    private var coverage: [Block] {
        guard let coverage = context.catalog.coverage(on: context.asOf) else { return [] }
        return [
            .paragraph([
                .text(coverage.words + " "),
                .link(["What has no price"], .page("rates/gaps", anchor: nil)), ".",
            ])
        ]
    }

    private func data(_ offerings: [Offering]) -> DataValue {
        .object([
            DataValue.Member("schema", .text("ratebook.rates/1")),
            DataValue.Member("catalog_release", .text(context.release)),
            DataValue.Member("as_of", .date(context.asOf)),
            DataValue.Member(
                "rates",
                .array(
                    offerings.flatMap { context.rates(of: $0) }
                        .map {
                            .object(RateData.members($0))
                        }
                )
            ),
        ])
    }
}

extension OfferingKind {
    /// What a section of such offerings is headed.
    var title: String {
        switch self {
        case .model: "Models"
        case .embedding: "Embedding models"
        case .rerank: "Rerankers"
        case .service: "Services"
        }
    }
}

extension ReportContext {
    /// The offerings that have a rate in force, by name.
    public var offeringsWithRates: [Offering] {
        let ids = Set(catalog.rates(on: asOf).map(\.sku.offering))
        return catalog.vocabulary.offerings.values.filter { ids.contains($0.id) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// The rates of an offering that are in force, in order.
    func rates(of offering: Offering) -> [Rate] {
        catalog.rates(of: offering.id, on: asOf)
    }
}
