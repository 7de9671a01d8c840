import Catalog
import Quantities
import ReportModel

/// The tables of a matrix of prices: one for all ways to buy, and one for the regions that differ.
struct PriceMatrixTable {
    private let matrix: PriceMatrix
    private let context: ReportContext
    private let link: (Rate) -> LinkTarget?

    /// Whether everything is counted in tokens, so that one head says the unit of all figures.
    private let isOfTokens: Bool

    /// Prepares the tables.
    ///
    /// - Parameters:
    ///   - matrix: The prices.
    ///   - context: What the pages share.
    ///   - link: Where the figure of a rate leads; nil for nowhere.
    init(
        _ matrix: PriceMatrix,
        in context: ReportContext,
        link: @escaping (Rate) -> LinkTarget? = { _ in nil }
    ) {
        self.matrix = matrix
        self.context = context
        self.link = link
        isOfTokens = matrix.rows.allSatisfy { context.countsTokens($0.meter) }
    }

    /// What is counted, with its price in each way.
    func table(id: String, caption: String) -> Table {
        let isEverywhere = matrix.columns.allSatisfy(\.isEverywhere) && matrix.exceptions.isEmpty
        let places = matrix.columns.map { Cell.text(matrix.place(of: $0)) }
        let heading = isEverywhere ? nil : Row([.text("Where")] + places)
        let rows = matrix.rows.indices.map { index in
            Row(
                [name(of: matrix.rows[index])]
                    + matrix.columns.map { cell($0.rates[index]) }
            )
        }
        return Table(
            id: id,
            caption: caption,
            columns: [Column("Meter")]
                + matrix.columns.map { priceColumn($0.title.capitalizedFirst) },
            groups: [RowGroup(heading: heading, rows: rows)]
        )
    }

    /// The regions that differ, one row for those that pay the same; nil where none does.
    func exceptions(id: String, caption: String) -> Table? {
        guard !matrix.exceptions.isEmpty else { return nil }
        let columns = matrix.rows.map { row in
            priceColumn(
                context.name(of: row.meter) + (row.condition.map { ", " + $0.phrase } ?? "")
            )
        }
        return Table(
            id: id,
            caption: caption,
            columns: [Column("Way"), Column("Regions")] + columns,
            rows: matrix.exceptions.map { exception in
                let regions = exception.regions.map(\.text).joined(separator: ", ")
                return Row(
                    [
                        .text(exception.title.capitalizedFirst),
                        .text(exception.regions.isEmpty ? "no region named" : regions),
                    ] + exception.rates.map(cell)
                )
            }
        )
    }

    private func priceColumn(_ title: String) -> Column {
        Column(title, unit: isOfTokens ? "USD / 1M" : nil, alignment: .number)
    }

    private func name(of row: PriceMatrix.Row) -> Cell {
        .text(context.name(of: row.meter), note: row.condition?.words ?? [])
    }

    private func cell(_ rate: Rate?) -> Cell {
        guard let rate else { return Cell(["–"]) }
        let figure: Inline =
            isOfTokens ? .perMillion(rate.price) : .value(.unitPrice(rate.price))
        return Cell([link(rate).map { .link([figure], $0) } ?? figure])
    }
}

extension PriceMatrix {
    /// Where a column holds, in short: `every region`, `other regions` where some differ, or
    /// `us-east-1 and 3 more`; two regions are both named.
    func place(of column: Column) -> String {
        if column.isEverywhere {
            let differs = exceptions.contains { other in
                other.scopes.contains(where: column.scopes.contains)
                    && other.tiers.contains(where: column.tiers.contains)
            }
            return differs ? "other regions" : "every region"
        }
        let first = column.regions.first { $0 == .home } ?? column.regions.first
        guard let first else { return "no region named" }
        guard column.regions.count > 2 else { return column.regions.map(\.text).inWords }
        return "\(first) and \(column.regions.count - 1) more"
    }
}

extension PriceMatrix.Column {
    /// The ways in words, such as `in-region and geo, standard`.
    var title: String {
        let scopes = scopes.compactMap { $0?.rawValue }
        return [scopes, tiers.map(\.rawValue)].filter { !$0.isEmpty }.map(\.inWords)
            .joined(separator: ", ")
    }
}

extension Inline {
    /// What a million tokens cost, with the digits of the published figure.
    static func perMillion(_ price: UnitPrice) -> Inline {
        let million = Quantity(1_000_000)
        guard let amount = try? million.priced(at: price) else { return .value(.unitPrice(price)) }
        let published = price.per == million ? price.fractionDigits : amount.fractionDigits
        return .value(.decimal(amount, digits: max(2, published)))
    }
}

extension ReportContext {
    /// Whether a meter counts tokens one by one.
    func countsTokens(_ meter: MeterID) -> Bool {
        catalog.vocabulary.meters[meter]?.unit == "token"
    }
}

extension [String] {
    /// The words with commas and an `and` between them.
    var inWords: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}

extension String {
    /// The text with a large first letter.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
