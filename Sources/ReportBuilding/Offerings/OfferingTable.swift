import Catalog
import Quantities
import ReportModel

/// Offerings with one row each, in groups by maker: its cheapest standard price, and how many others
/// there are.
struct OfferingTable {
    private let id: String
    private let caption: String
    private let layout: Layout
    private let shelf: [OfferingPrices]
    private let context: ReportContext

    /// What the columns are.
    enum Layout {
        /// Tokens in and out, of models.
        case tokens
        /// One meter, of anything else.
        case meter
    }

    /// Prepares a table.
    init(
        id: String,
        caption: String,
        _ layout: Layout,
        _ shelf: [OfferingPrices],
        in context: ReportContext
    ) {
        self.id = id
        self.caption = caption
        self.layout = layout
        self.shelf = shelf
        self.context = context
    }

    /// The table.
    ///
    /// - Parameter anchors: The anchors of makers that stand above on the page, of which each may
    ///   stand there once.
    /// - Returns: The table.
    func table(_ anchors: inout Set<String>) -> Table {
        var groups: [RowGroup] = []
        for maker in Set(shelf.map(\.offering.maker)).sorted() {
            let own = shelf.filter { $0.offering.maker == maker }
            let kind = own.first?.offering.kind.rawValue ?? ""
            let plain = anchor(kind, maker)
            let id = anchors.insert(plain).inserted ? plain : anchor(id, maker)
            let heading = Cell(
                [.text(maker)],
                note: [.text(counted(own.count, "offering"))]
            )
            let empty = Array(repeating: Cell.empty, count: columns.count - 1)
            groups.append(
                RowGroup(
                    heading: Row(id: id, [heading] + empty),
                    rows: own.map { layout == .tokens ? tokenRow(of: $0) : meterRow(of: $0) }
                )
            )
        }
        return Table(
            id: id,
            caption: caption,
            columns: columns,
            choosesGroups: "Maker",
            groups: groups
        )
    }

    private var columns: [Column] {
        func price(_ title: String) -> Column {
            Column(title, unit: "USD / 1M tokens", alignment: .number)
        }
        let first = Column(layout == .tokens ? "Model" : "Offering")
        let figures =
            layout == .tokens
            ? [price("Input"), price("Output")]
            : [Column("Meter"), Column("Price", alignment: .number)]
        let rest = [Column("Cheapest at"), Column("Others", alignment: .number)]
        let context = Column("Context", unit: "tokens", alignment: .number)
        return [first] + figures + rest + (layout == .tokens ? [context] : [])
    }

    private func tokenRow(of prices: OfferingPrices) -> Row {
        let offering = prices.offering
        let others = Cell.value(.quantity(Quantity(prices.wayCount - 1), unit: nil))
        let window = offering.contextWindowTokens
            .map { Cell.value(.quantity(Quantity($0), unit: nil)) }
        guard let way = prices.cheapestStandardWay else {
            return Row([name(of: offering), .empty, .empty, .empty, others, window ?? .empty])
        }
        return Row([
            name(of: offering), Cell([.perMillion(way.input.price)]),
            Cell([.perMillion(way.output.price)]),
            .text(
                words([
                    context.name(of: way.platform),
                    way.column.scopes.compactMap { $0?.rawValue }.inWords, way.place,
                ])
            ), others, window ?? .value(.missing(.notStated)),
        ])
    }

    private func meterRow(of prices: OfferingPrices) -> Row {
        let offering = prices.offering
        let rates = context.rates(of: offering)
        let standard = rates.filter { $0.sku.tier == .standard && $0.key.condition == nil }
        let shown = standard.isEmpty ? rates : standard
        let meters = Set(shown.map(\.sku.meter))
            .sorted {
                PriceMatrix.Row(meter: $0, condition: nil)
                    < PriceMatrix.Row(meter: $1, condition: nil)
            }
        let own = shown.filter { $0.sku.meter == meters.first }.sorted(by: isCheaper)
        guard let cheapest = own.first else {
            return Row([name(of: offering), .empty, .empty, .empty, .empty])
        }
        let equals = own.prefix { !isCheaper(cheapest, $0) }
        let rate = equals.first { $0.sku.region == .home } ?? cheapest
        let region = rate.sku.region == .everywhere ? "" : rate.sku.region.text
        let rest = equals.count > 1 ? "and \(equals.count - 1) more at this price" : ""
        let tier = rate.sku.tier == .standard ? "" : rate.sku.tier.rawValue
        return Row([
            name(of: offering),
            .text(context.name(of: rate.sku.meter), note: rate.key.condition?.words ?? []),
            .value(.unitPrice(rate.price)),
            .text(
                words([
                    context.name(of: rate.sku.platform), rate.sku.scope?.rawValue ?? "", tier,
                    region, rest,
                ])
            ), .value(.quantity(Quantity(rates.count - 1), unit: nil)),
        ])
    }

    private func isCheaper(_ left: Rate, _ right: Rate) -> Bool {
        guard let first = try? left.price.perUnit, let second = try? right.price.perUnit else {
            return false
        }
        return first < second
    }

    private func words(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty && $0 != "every region" }.joined(separator: ", ")
    }

    private func name(of offering: Offering) -> Cell {
        Cell([.link([.text(offering.name)], .page("rates/\(offering.id.text)", anchor: nil))])
    }
}
