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
    func table(
        id: String,
        caption: String,
        _ changes: [RateChange],
        _ register: inout SourceRegister
    ) -> Table {
        let columns = columns(for: changes)
        var rows: [Row] = []
        for change in changes {
            let entry = change.entry
            let notes = change.kind == .added ? [entry.note].compactMap(\.self) : []
            let references = isBrief ? [] : register.references(to: entry.sources, notes: notes)
            rows.append(Row(columns.map { $0.cell(change, references) }))
        }
        return Table(id: id, caption: caption, columns: columns.map(\.head), rows: rows)
    }

    /// A column with its cell for a change and the references to the change's sources.
    private typealias RateColumn = (head: Column, cell: (RateChange, [Inline]) -> Cell)

    private func columns(for changes: [RateChange]) -> [RateColumn] {
        let isNew = changes.allSatisfy { $0.kind == .added }
        let isSpread = Set(changes.map(\.entry.release)).count > 1
        var columns: [RateColumn] = []
        func add(_ head: Column, _ cell: @escaping (RateChange, [Inline]) -> Cell) {
            columns.append((head, cell))
        }
        add(Column("Rate")) { change, _ in Cell([name(of: change.entry.key)]) }
        if !isNew {
            add(Column("Was", alignment: .number)) { change, _ in price(before: change) }
        }
        add(Column(isNew ? "Price" : "Became", alignment: .number)) { change, _ in
            .value(change.entry.price.map { .unitPrice($0) } ?? .missing(.notOffered))
        }
        if !isNew {
            add(Column("Change", alignment: .number)) { change, _ in relativeChange(change) }
        }
        add(Column("In force from")) { change, _ in .value(.date(change.entry.period.start)) }
        if isSpread {
            add(Column("Release")) { change, _ in .value(.date(change.entry.release)) }
        }
        if !isBrief { add(Column("Source")) { _, references in Cell(references) } }
        if !isBrief, !isNew {
            add(Column("Why")) { change, _ in .text(change.entry.note ?? "") }
        }
        return columns
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
