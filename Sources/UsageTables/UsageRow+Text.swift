import Catalog
public import Quantities

extension UsageRow {
    /// The text of a column.
    ///
    /// - Parameters:
    ///   - column: The column.
    ///   - currency: The currency of the table.
    /// - Returns: The text, which ``UsageTableReader`` reads; empty for what is not known.
    public func text(of column: UsageColumn, in currency: Currency?) -> String {
        switch column {
        case .month: group.month.description
        case .source: group.source.rawValue
        case .account: group.account
        case .region: group.region?.text ?? ""
        case .platform: group.platform?.text ?? ""
        case .model: group.model
        case .scope: group.scope?.rawValue ?? ""
        case .tier: group.tier?.rawValue ?? ""
        case .meter: meter?.text ?? ""
        case .service: group.service
        case .principal: group.principal
        case .tags: group.tags.text
        case .requests: requests.map(String.init) ?? ""
        case .quantity: quantity?.description ?? ""
        case .unit: unit
        case .cost: cost?.description ?? ""
        case .currency: cost == nil ? "" : currency?.code ?? ""
        case .charge: group.charge.rawValue
        case .lastDay: lastDay?.description ?? ""
        case .p5: sizes.map { String($0.p5) } ?? ""
        case .p50: sizes.map { String($0.p50) } ?? ""
        case .p95: sizes.map { String($0.p95) } ?? ""
        case .mean: sizes?.mean.description ?? ""
        }
    }

    /// The columns that tell rows apart.
    private static let keyColumns: [UsageColumn] = [
        .month, .source, .account, .region, .platform, .model, .scope, .tier, .service, .principal,
        .tags, .charge, .meter, .unit,
    ]

    /// What the row is found and sorted by; no two rows of a table have the same.
    var order: [String] { UsageRow.keyColumns.map { text(of: $0, in: nil) } }
}
