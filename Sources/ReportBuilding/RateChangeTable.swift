import Catalog
import Quantities
import ReportModel

/// Changed rates as a table: what they were and what they are.
struct RateChangeTable {
    let context: ReportContext

    /// The offerings that have a page to link to.
    let withPage: Set<OfferingID>

    /// Whether sources and notes are left out.
    let isBrief: Bool

    /// The changes with the largest relative ones first, and then in their own order.
    func ordered(_ changes: [RateChange]) -> [RateChange] {
        changes.enumerated()
            .map { (index: $0, size: size(of: $1), change: $1) }
            .sorted { $0.size == $1.size ? $0.index < $1.index : $0.size > $1.size }
            .map(\.change)
    }

    /// The table; rates that are all new have no column for what was before.
    func table(id: String, caption: String, _ changes: [RateChange]) -> Table {
        let columns = columns(for: changes)
        return Table(
            id: id,
            caption: caption,
            columns: columns.map(\.head),
            rows: changes.map { change in Row(columns.map { $0.cell(change) }) }
        )
    }

    private typealias RateColumn = (head: Column, cell: (RateChange) -> Cell)

    private func columns(for changes: [RateChange]) -> [RateColumn] {
        let isNew = changes.allSatisfy { $0.kind == .added }
        let before: [RateColumn] = [(Column("Was", alignment: .number), price(before:))]
        let relative: [RateColumn] = [(Column("Change", alignment: .number), relativeChange)]
        let origin: [RateColumn] = [
            (Column("Source"), { Cell(context.sources($0.entry.sources)) }),
            (Column("Why"), { .text($0.entry.note ?? "") }),
        ]
        let price: RateColumn = (
            Column(isNew ? "Price" : "Became", alignment: .number),
            { .value($0.entry.price.map { .unitPrice($0) } ?? .missing(.notOffered)) }
        )
        return [(Column("Rate"), { Cell([name(of: $0.entry.key)]) })] + (isNew ? [] : before)
            + [price] + (isNew ? [] : relative)
            + [
                (Column("In force from"), { .value(.date($0.entry.period.start)) }),
                (Column("Release"), { .value(.date($0.entry.release)) }),
            ] + (isBrief ? [] : origin)
    }

    private func price(before change: RateChange) -> Cell {
        let was = change.kind == .added ? nil : change.prior?.price
        return .value(was.map { .unitPrice($0) } ?? .missing(.notPriced))
    }

    private func relativeChange(_ change: RateChange) -> Cell {
        .value(relative(change).map { .relativeChange($0) } ?? .missing(.notApplicable))
    }

    private func name(of key: RateKey) -> Inline {
        let words: Inline = .text(context.description(of: key))
        let offering = key.sku.offering
        guard withPage.contains(offering) else { return words }
        return .link([words], .page("rates/\(offering.text)", anchor: nil))
    }

    /// The change of the price of one unit; nil without two prices to compare.
    private func relative(_ change: RateChange) -> Quantity? {
        guard change.kind != .added, let was = try? change.prior?.price.perUnit,
            let now = try? change.entry.price?.perUnit, was > .zero
        else { return nil }
        return try? (now - was) / was
    }

    private func size(of change: RateChange) -> Quantity {
        guard let ratio = relative(change) else { return .zero }
        return ratio < .zero ? (try? .zero - ratio) ?? .zero : ratio
    }
}
