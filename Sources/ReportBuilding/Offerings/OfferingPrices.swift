import Catalog
import Quantities
import ReportModel

/// The prices of an offering in force, as matrices by platform: Bedrock first.
struct OfferingPrices {
    /// The matrices of one platform: of what is counted in tokens, and of all else.
    private struct Shelf {
        let platform: PlatformID
        let tokens: PriceMatrix?
        let others: PriceMatrix?
    }

    /// What is sold.
    let offering: Offering

    private let context: ReportContext
    private let shelves: [Shelf]

    /// Arranges the rates of an offering.
    init(of offering: Offering, in context: ReportContext) {
        self.offering = offering
        self.context = context
        let rates = context.rates(of: offering)
        shelves = context.platforms(of: rates)
            .map { platform in
                func matrix(ofTokens isOfTokens: Bool) -> PriceMatrix? {
                    let own = rates.filter {
                        $0.sku.platform == platform
                            && context.countsTokens($0.sku.meter) == isOfTokens
                    }
                    return PriceMatrix(of: own, in: context.catalog, on: context.asOf)
                }
                return Shelf(
                    platform: platform,
                    tokens: matrix(ofTokens: true),
                    others: matrix(ofTokens: false)
                )
            }
    }

    /// Whether Bedrock sells it.
    var isOnBedrock: Bool { shelves.first?.platform == .bedrock }

    /// The ways that sell tokens in and out, in each group of regions if asked, else in the main one.
    func ways(inEveryRegion: Bool = false) -> [PricedWay] {
        shelves.compactMap(\.tokens)
            .flatMap { matrix in
                let exceptions = inEveryRegion ? matrix.exceptions : []
                return (matrix.columns + exceptions).compactMap { PricedWay($0, of: matrix) }
            }
    }

    /// The cheapest way to buy tokens in and out of those that are standard;
    /// nil where nobody sells them so.
    var cheapestStandardWay: PricedWay? {
        ways(inEveryRegion: true).filter { $0.column.tiers.contains(.standard) }.fromCheapest.first
    }

    /// How many ways to buy tokens there are: pairs of a scope and a tier, by platform.
    var wayCount: Int { shelves.compactMap(\.tokens).reduce(0) { $0 + $1.wayCount } }

    /// The matrices under the names of the platforms.
    var section: Section {
        Section(
            id: "prices",
            title: "Prices",
            blocks: [.paragraph(introduction)]
                + shelves.map { shelf in
                    .section(
                        Section(
                            id: anchor("on", shelf.platform.text),
                            title: context.name(of: shelf.platform),
                            blocks: tables(of: shelf) { .anchor(anchor("rate", $0.id)) }
                        )
                    )
                }
        )
    }

    /// The matrices of Bedrock, or of the first platform that sells it, for another page.
    var summary: [Block] {
        guard let shelf = shelves.first else { return [] }
        return tables(of: shelf) { _ in nil } + [
            .paragraph([
                .text("In force on "), .value(.date(context.asOf)), ". ",
                .link(
                    [.text("Every rate of \(offering.name), with its sources")],
                    .page("rates/\(offering.id.text)", anchor: "rates-in-force")
                ), ".",
            ])
        ]
    }

    private var introduction: [Inline] {
        var words: [Inline] = ["In force on ", .value(.date(context.asOf)), "."]
        if shelves.contains(where: { $0.tokens != nil }) {
            words.append(" Tokens are priced by the million.")
        }
        words.append(
            .text(
                " Ways to buy that cost the same share a column. Rates in force, below, has the"
                    + " source of each figure."
            )
        )
        if context.rates(of: offering).contains(where: { $0.sku.region.text.hasPrefix("us-gov-") })
        {
            words.append(
                " Every region leaves out AWS GovCloud, which has only the prices that name it."
            )
        }
        return words
    }

    private func tables(of shelf: Shelf, _ link: @escaping (Rate) -> LinkTarget?) -> [Block] {
        let seller = context.name(of: shelf.platform)
        return [(shelf.tokens, "tokens"), (shelf.others, "others")]
            .flatMap { matrix, kind -> [Block] in
                guard let matrix else { return [] }
                let tables = PriceMatrixTable(matrix, in: context, link: link)
                let name = anchor("matrix", offering.id.text, shelf.platform.text, kind)
                let what = kind == "tokens" ? "tokens" : "what is not counted in tokens"
                let main = tables.table(
                    id: name,
                    caption: "\(offering.name) on \(seller): \(what)"
                )
                let exceptions = tables.exceptions(
                    id: name + "-regions",
                    caption: "\(offering.name) on \(seller): \(what) by region"
                )
                return [.table(main)] + (exceptions.map(Self.folded) ?? [])
            }
    }

    /// A table of regions: a short one as it is, a longer one to open.
    private static func folded(_ table: Table) -> [Block] {
        let count = table.groups.reduce(0) { $0 + $1.rows.count }
        guard count > 6 else { return [.table(table)] }
        return [
            .disclosure(
                Disclosure(
                    summary: [.text("Prices that differ by region, in \(count) rows")],
                    blocks: [.table(table)]
                )
            )
        ]
    }
}
