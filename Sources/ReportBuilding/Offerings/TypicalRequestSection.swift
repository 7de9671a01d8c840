import Catalog
import Quantities
import ReportModel
import Scenarios

/// What a typical request costs by way to buy, from the cheapest.
struct TypicalRequestSection {
    private let ways: [PricedWay]
    private let offering: Offering
    private let context: ReportContext

    /// Prepares the section; nil where nobody sells tokens in and out.
    init?(_ prices: OfferingPrices, of offering: Offering, in context: ReportContext) {
        ways = prices.ways().fromCheapest
        guard !ways.isEmpty else { return nil }
        self.offering = offering
        self.context = context
    }

    /// The section.
    var section: Section {
        let request = PricedWay.request
        return Section(
            id: "typical-request",
            title: "What a typical request costs",
            blocks: [
                .paragraph([
                    "A request of ", .value(.quantity(Quantity(request.inputTokens), unit: nil)),
                    " tokens in and ", .value(.quantity(Quantity(request.outputTokens), unit: nil)),
                    " out, nothing of it cached, by each way to buy.",
                ]), .table(table),
            ]
        )
    }

    private var table: Table {
        let dearest = ways.last?.thousandRequests ?? .zero
        let digits = ways.allSatisfy { $0.thousandRequests >= .one } ? 2 : 4
        return Table(
            id: "typical-requests",
            caption: "\(offering.name): 1,000 typical requests, the cheapest way first",
            columns: [
                Column("Platform"), Column("Way"), Column("Where"),
                Column("Cost", unit: "USD / 1,000", alignment: .number),
            ],
            rows: ways.map { way in
                let share = dearest > .zero ? try? way.thousandRequests / dearest : nil
                let cost = Inline.value(.decimal(way.thousandRequests, digits: digits))
                return Row([
                    .text(context.name(of: way.platform)),
                    .text(way.column.title), .text(way.place),
                    Cell([cost] + (share.map { [.bar($0)] } ?? [])),
                ])
            }
        )
    }
}
