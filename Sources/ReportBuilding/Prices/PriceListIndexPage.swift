import Catalog
public import Pricing
import Quantities
public import ReportModel
import Scenarios

/// All price lists of a project that has several.
public struct PriceListIndexPage {
    private let lists: [(path: String, priced: PricedList)]
    private let context: ReportContext

    /// Prepares the page.
    ///
    /// - Parameters:
    ///   - lists: The lists with the paths of their pages.
    ///   - context: What the pages share.
    public init(_ lists: [(path: String, priced: PricedList)], in context: ReportContext) {
        self.lists = lists
        self.context = context.inDollars
    }

    /// The page.
    public var page: Page {
        let table = Table(
            id: "price-lists",
            caption: "Price lists",
            columns: [
                Column("List"), Column("Owner"), Column("Prices as of"), Column("Currency"),
                Column("Models", alignment: .number),
            ],
            rows: lists.map { path, priced in
                Row([
                    Cell(
                        [.link([.text(priced.list.title)], .page(path, anchor: nil))],
                        note: [.text(priced.list.summary)]
                    ),
                    .text(priced.list.owner ?? ""), .value(.date(priced.day)),
                    .text(priced.list.exchange.currency.code),
                    .value(.quantity(Quantity(priced.models.count), unit: nil)),
                ])
            }
        )
        return Page(
            path: "prices",
            kind: .prices,
            title: "Price lists",
            summary: "What our teams pay for the models that they may use.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [],
            blocks: [.table(table)],
            data: .object([
                .init("schema", .text("ratebook.price-lists/1")),
                .init(
                    "lists",
                    .array(
                        lists.map { path, priced in
                            .object([
                                .init("list", .text(priced.list.id)),
                                .init("title", .text(priced.list.title)),
                                .init("path", .text(path)), .init("as_of", .date(priced.day)),
                                .init("currency", .text(priced.list.exchange.currency.code)),
                                .init("models", .integer(priced.models.count)),
                            ])
                        }
                    )
                ),
            ]),
            mainTable: table.id,
            provenance: context.provenance(command: "ratebook build")
        )
    }
}
