import Quantities
import ReportModel
import UsageTables

extension UsageRow {
    /// The row as data, a member a column; what is empty in the table is null.
    func data(in currency: Currency?) -> DataValue {
        .object(
            UsageColumn.allCases.map { column in
                let text = text(of: column, in: currency)
                return .init(column.name, value(of: column) ?? (text.isEmpty ? .null : .text(text)))
            }
        )
    }

    /// The value of a column that is more than a text; nil for any other, and for an empty one.
    private func value(of column: UsageColumn) -> DataValue? {
        switch column {
        case .tags:
            .object(
                group.tags.values.sorted { $0.key < $1.key }.map { .init($0.key, .text($0.value)) }
            )
        case .requests: requests.map { .integer($0) }
        case .quantity: quantity.map { .quantity($0) }
        case .cost: cost.map { .quantity($0) }
        case .lastDay: lastDay.map { .date($0) }
        case .p5: sizes.map { .integer($0.p5) }
        case .p50: sizes.map { .integer($0.p50) }
        case .p95: sizes.map { .integer($0.p95) }
        case .mean: sizes.map { .quantity($0.mean) }
        default: nil
        }
    }
}
