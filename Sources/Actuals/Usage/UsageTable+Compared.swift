import Quantities
import UsageTables

extension UsageTable {
    private static let bills: [UsageSource] = [.costAndUsageReport, .focus, .costExplorer]

    /// The parts that say what the month cost, none of it twice.
    ///
    /// These are bills, of each account the one that says most; without any the spend of a
    /// gateway, and without that the logs.
    var comparedParts: [UsagePart] {
        let billed = parts.filter(\.source.isBill)
        if !billed.isEmpty {
            return Set(billed.map(\.account)).sorted()
                .compactMap { account in
                    UsageTable.bills.lazy.map { UsagePart(source: $0, account: account) }
                        .first(where: billed.contains)
                }
        }
        let gateways = parts.filter { $0.source == .liteLLM }
        return gateways.isEmpty ? parts : gateways
    }

    /// The parts that count requests, of one source.
    var countedParts: [UsagePart] {
        let logs = parts.filter { $0.source == .invocationLog }
        return logs.isEmpty ? parts.filter { $0.source == .liteLLM } : logs
    }

    /// How much of the month some parts cover, where that is not all of it.
    ///
    /// - Parameters:
    ///   - parts: The parts.
    ///   - isLast: Whether there is no later month, so that this one may still run.
    /// - Returns: The days; nil for the whole month.
    func days(of parts: [UsagePart], isLast: Bool) -> Days? {
        let last = rows.filter { parts.contains($0.group.part) }.compactMap(\.lastDay).max()
        guard isLast, let last, last < month.lastDay else { return nil }
        return Days(seen: last.day, all: month.dayCount)
    }
}
