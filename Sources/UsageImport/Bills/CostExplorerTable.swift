import Catalog
import Diagnostics
import Quantities
import UsageTables
import YAMLReading

/// A table that was downloaded from AWS Cost Explorer: a line for each month or day, and a column
/// for each service, usage type or account.
///
/// It says no account and no quantity.
struct CostExplorerTable: BillForm {
    /// What the columns are of.
    private enum Dimension {
        case service
        case usageType
        case account
    }

    private static let dimensions: [String: Dimension] = [
        "Service": .service, "Usage type": .usageType, "UsageType": .usageType,
        "Linked account": .account, "LinkedAccount": .account,
    ]

    private let dimension: Dimension
    private let names: [String]

    /// Whether a first line is that of such a table.
    static func isHead(_ head: BillHead) -> Bool {
        head.columns.last.map { $0.text.hasPrefix("Total costs") } ?? false
    }

    /// Reads the first line; nil for columns that are not read, which is reported.
    init?(_ head: BillHead, _ log: DiagnosticLog) {
        let first = head.columns[0]
        guard let dimension = CostExplorerTable.dimensions[first.text] else {
            log.error(
                "unknown-usage-form",
                "the table is grouped by \"\(first.text)\"",
                at: first.range,
                help:
                    "group it by Service, by Usage type or by Linked account, and download it again"
            )
            return nil
        }
        self.dimension = dimension
        var names: [String] = []
        for column in head.columns.dropFirst() {
            guard column.text.hasSuffix("($)") else {
                log.error(
                    "unknown-currency",
                    "the column is not in dollars",
                    at: column.range,
                    help: "choose costs, not usage, in US dollars, and download the table again"
                )
                return nil
            }
            names.append(String(column.text.dropLast(3)))
        }
        self.names = names.dropLast()
    }

    func entry(_ line: BillFields, _ reading: inout UsageReading) -> UsageEntry? {
        guard !line[0].hasSuffix("total"), let day = line.day(0) ?? nil,
            let month = reading.month(of: CalendarMonth(containing: day), at: line.place)
        else { return nil }
        for (index, name) in names.enumerated() where !line[index + 1].isEmpty {
            guard let cost = line.number(index + 1) else { continue }
            guard cost != .zero, isKept(name, &reading) else { continue }
            let entry = entry(of: name, cost, month, &reading, line)
            reading.add(entry, at: line.place)
        }
        return nil
    }

    private func isKept(_ name: String, _ reading: inout UsageReading) -> Bool {
        let isBedrock =
            switch dimension {
            case .service:
                name.contains("Bedrock") || reading.choices.services.contains(name)
            case .usageType: reading.usage(of: name).isUnderstood
            case .account: true
            }
        if !isBedrock { reading.counts.otherServices[name, default: 0] += 1 }
        return isBedrock
    }

    private func entry(
        of name: String,
        _ cost: Quantity,
        _ month: CalendarMonth,
        _ reading: inout UsageReading,
        _ line: BillFields
    ) -> UsageEntry {
        var group = UsageGroup(month: month, source: .costExplorer)
        group.platform = .bedrock
        var meter: MeterID?
        switch dimension {
        case .account: group.account = name
        case .service:
            group.service = name
            group.charge = name == "Tax" ? .tax : .usage
            group.platform = name.contains("Bedrock") ? .bedrock : nil
            if let model = BilledProduct.model(of: name) {
                group.model = reading.models.model(named: model).name
            }
        case .usageType:
            let usage = reading.usage(of: name)
            group.region = usage.region
            group.tier = usage.tier
            group.scope = usage.scope(of: nil)
            meter = usage.meter(of: nil)
        }
        return UsageEntry(
            group: group,
            day: nil,
            isRequest: false,
            counts: [UsageEntry.Count(meter: meter, unit: "", quantity: nil, cost: cost)],
            currency: .usDollar
        )
    }
}
