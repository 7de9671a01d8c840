import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

/// The table of a price list: one row a model.
struct PriceListTable {
    private let priced: PricedList
    private let changes: PriceListChange?
    private let context: ReportContext
    private let digits: Int
    private let isBrief: Bool

    /// The largest cost of a typical request, beside which the others are drawn.
    private let largest: Quantity

    private var list: PriceList { priced.list }
    private var code: String { list.exchange.currency.code }

    /// Prepares the table; a brief one has no notes and short heads, for a terminal.
    init(
        _ priced: PricedList,
        since changes: PriceListChange?,
        in context: ReportContext,
        isBrief: Bool = false
    ) {
        self.isBrief = isBrief
        self.priced = priced
        self.changes = changes
        self.context = context
        digits = priced.digits
        largest = priced.models.compactMap(\.typical).max() ?? .zero
    }

    /// The table; the sources of its prices are counted in the register.
    func table(_ register: inout SourceRegister) -> Table {
        var groups: [RowGroup] = []
        for group in priced.groups where !group.models.isEmpty {
            let empty = Array(repeating: Cell.empty, count: columns.count - 1)
            let note: [Inline] = isBrief ? [] : group.group.note.map { [.text($0)] } ?? []
            let heading = Row([.text(group.group.title, note: note)] + empty)
            groups.append(
                RowGroup(heading: heading, rows: group.models.map { row(of: $0, &register) })
            )
        }
        return Table(
            id: "prices",
            caption: "Prices in \(code) for \(list.unit.rawValue)",
            columns: columns,
            groups: groups
        )
    }

    private var columns: [Column] {
        guard !isBrief else { return briefColumns }
        let unit = "\(code) / \(list.unit.rawValue)"
        func price(_ title: String, isSecondary: Bool = true) -> Column {
            Column(title, unit: .words(unit), alignment: .number, isSecondary: isSecondary)
        }
        let typical = Column(
            "Typical request",
            unit: "\(code) / 1,000",
            alignment: .number
        )
        let prices = [
            Column("Model"), price("Input", isSecondary: false),
            price("Output", isSecondary: false), price("Cache read"), price("Cache write"),
            price("Batch input"), price("Batch output"),
        ]
        let rest = [
            Column("Context", unit: "tokens", alignment: .number, isSecondary: true),
            Column("Where", isSecondary: true), Column("Status", isSecondary: true),
        ]
        return prices + (list.typical == nil ? [] : [typical]) + rest
    }

    private var briefColumns: [Column] {
        let heads = ["Input", "Output", "Cached", "Written", "Batch in", "Batch out"]
        let typical = list.typical == nil ? [] : ["1,000 req."]
        return [Column("Model")] + (heads + typical).map { Column($0, alignment: .number) }
            + [Column("Where"), Column("Status")]
    }

    private func row(of priced: PricedListModel, _ register: inout SourceRegister) -> Row {
        let model = priced.model
        let offering = context.catalog.vocabulary.offerings[model.offering]
        let name: [Inline] = [
            .link(
                [.text(context.name(of: model.offering))],
                .page("rates/\(model.offering)", anchor: nil)
            )
        ]
        var tags: [Inline] = mark(of: model).map { [" ", .tag($0, .outlined)] } ?? []
        if model.status.word == .retiring { tags += [" ", .tag("retiring", .dashed)] }
        let window = offering?.contextWindowTokens
            .map { Cell.value(.quantity(Quantity($0), unit: nil)) }
        let tier = priced.mainTier
        var cells = [Cell(name + tags, note: model.note.map { [.text($0)] } ?? [])]
        cells.append(cell(priced) { priced.entryPrice(in: tier, $0) })
        cells.append(cell(priced) { priced.price(of: .outputTokens, in: tier, $0) })
        cells.append(cell(priced) { priced.price(of: .cacheReadTokens, in: tier, $0) })
        cells.append(cacheWrites(priced))
        cells.append(cell(priced) { priced.entryPrice(in: .batch, $0) })
        cells.append(cell(priced) { priced.price(of: .outputTokens, in: .batch, $0) })
        cells += typical(priced)
        let rest = [place(of: priced), status(of: model)]
        guard !isBrief else {
            // A note would make the line too long, and the page has them all.
            return Row((cells + rest).map { Cell($0.content) })
        }
        cells += [window ?? .value(.missing(.notStated))] + rest
        return Row(
            id: model.anchor,
            cells,
            working: PriceListWorking(priced, in: list, context).disclosure(&register)
        )
    }

    /// A price, with those of long requests and what it was before in its note.
    private func cell(
        _ priced: PricedListModel,
        _ price: (RateCondition?) -> ListPrice?
    ) -> Cell {
        guard let plain = price(nil) else { return .value(.missing(.notOffered)) }
        let long = priced.thresholds.compactMap { condition -> [Inline]? in
            guard let price = price(condition), case .inputTokensAbove(let limit) = condition else {
                return nil
            }
            return [value(price.amount), .text(" above \(limit.inThousands)")]
        }
        return Cell([value(plain.amount)], note: Self.notes(long + before(plain, of: priced)))
    }

    /// The price of a write to the cache that lasts shortest, with the others in its note.
    private func cacheWrites(_ priced: PricedListModel) -> Cell {
        let writes = priced.prices.filter {
            $0.tier == priced.mainTier && $0.condition == nil
                && Usage.cacheWrites.contains($0.meter)
        }
        guard let first = writes.first else { return .value(.missing(.notOffered)) }
        let others = writes.dropFirst()
            .map { price -> [Inline] in
                [value(price.amount), .text(" for \(price.meter.lifetime)")]
            }
        let notes = others + before(first, of: priced)
        return Cell([value(first.amount)], note: Self.notes(notes))
    }

    private func typical(_ priced: PricedListModel) -> [Cell] {
        guard list.typical != nil else { return [] }
        guard let cost = priced.typical, let thousand = try? cost * Quantity(1_000) else {
            return [.value(.missing(.notApplicable))]
        }
        let share = largest > .zero ? try? cost / largest : nil
        let value = Inline.value(.decimal(thousand, digits: priced.typicalDigits(in: list)))
        return [Cell([value] + (share.map { [.bar($0)] } ?? []))]
    }

    private func place(of priced: PricedListModel) -> Cell {
        let words = priced.placeWords
        let seller = priced.model.platform
        guard !isBrief else {
            return .text([seller.text, words].filter { !$0.isEmpty }.joined(separator: ", "))
        }
        return .text(context.name(of: seller), note: words.isEmpty ? [] : [.text(words)])
    }

    private func status(of model: PriceListModel) -> Cell {
        switch model.status {
        case .approved: return Cell([.tag("Approved", .solid)])
        case .trial: return Cell([.tag("Trial", .dashed)])
        case .retiring(let until, let successor):
            let next = successor.flatMap { name in list.models.first { $0.offering == name } }
            let then: [Inline] =
                next.map {
                    [", then ", .link([.text(context.name(of: $0.offering))], .anchor($0.anchor))]
                } ?? []
            return Cell(
                [.tag("Retiring", .outlined)],
                note: ["until ", .value(.date(until))] + then
            )
        }
    }

    private func value(_ amount: Quantity) -> Inline { .value(.decimal(amount, digits: digits)) }

    private static func notes(_ notes: [[Inline]]) -> [Inline] {
        Array(notes.joined(separator: ["; "]))
    }

    /// What a price was before, where it is another one now.
    private func before(_ price: ListPrice, of priced: PricedListModel) -> [[Inline]] {
        let move = changes?.moves
            .first { move in
                move.model == priced.model && move.price.rate.key == price.rate.key
            }
        guard let before = move?.before else { return [] }
        let digits = max(digits, before.fractionDigits)
        return [["was ", .value(.decimal(before, digits: digits))]]
    }

    /// A word for what became of a model since the list before; nil for nothing.
    private func mark(of model: PriceListModel) -> String? {
        guard let changes else { return nil }
        if changes.added.contains(model) { return "new" }
        let differences = changes.moves.filter { $0.model == model }
            .compactMap { try? $0.difference() }
        guard let first = differences.first else { return nil }
        if differences.allSatisfy({ $0 < .zero }) { return "price down" }
        return first > .zero && differences.allSatisfy { $0 > .zero } ? "price up" : "price changed"
    }
}

extension PricedList {
    /// With how many decimals its prices are written, so that they stand under each other: as many
    /// as the currency has, or as the longest price needs.
    var digits: Int {
        let needed = models.flatMap(\.prices).map(\.amount.fractionDigits).max() ?? 0
        return max(list.exchange.currency.fractionDigits, needed)
    }
}

extension PricedListModel {
    /// With how many decimals the cost of a thousand typical requests is written.
    fileprivate func typicalDigits(in list: PriceList) -> Int {
        max(2, list.exchange.currency.fractionDigits)
    }
}

extension PriceListModel {
    /// Where its row stands on the page of its list; unique in a list.
    var anchor: String {
        let parts =
            [platform.text, offering.text, scope?.rawValue].compactMap(\.self) + regions.map(\.text)
        return ReportBuilding.anchor("model", parts.joined(separator: "-"))
    }
}

extension MeterID {
    /// For how long a write to a cache lasts, such as `1h`.
    fileprivate var lifetime: String {
        String(text.dropFirst("cache_write_".count).prefix { $0 != "_" })
    }
}
