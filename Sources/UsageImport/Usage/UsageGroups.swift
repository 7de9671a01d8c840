import Catalog
import Quantities
import UsageTables

/// The sums of all that was read, group by group; they take as much memory as there are groups, and
/// sizes of requests in them.
struct UsageGroups {
    private struct Counted: Hashable {
        let meter: MeterID?
        let unit: String
    }

    private struct Sums {
        var quantity: Quantity?
        var cost: Quantity?
        var sizes: [Int: Int] = [:]

        mutating func add(_ count: UsageEntry.Count) throws(ArithmeticFailure) {
            if let more = count.quantity { quantity = try (quantity ?? .zero) + more }
            if let more = count.cost { cost = try (cost ?? .zero) + more }
            if let size = count.size { sizes[size, default: 0] += 1 }
        }
    }

    private struct Group {
        var requests = 0
        var lastDay: CalendarDate?
        var sums: [Counted: Sums] = [:]

        mutating func add(_ entry: UsageEntry) throws(ArithmeticFailure) {
            if entry.isRequest { requests += 1 }
            if let day = entry.day { lastDay = max(lastDay ?? day, day) }
            for count in entry.counts {
                let counted = Counted(meter: count.meter, unit: count.unit)
                try sums[counted, default: Sums()].add(count)
            }
        }
    }

    private struct Finished {
        let name: String
        var rows: [UsageRow]
    }

    private var groups: [UsageGroup: Group] = [:]
    private var finished: [UsageGroup: Finished] = [:]

    /// Adds a row with the sizes of all requests of its group.
    ///
    /// - Returns: The name of the model of what stands there already; nil where it could be added.
    mutating func add(_ row: UsageRow, named name: String) -> String? {
        if groups[row.group] != nil { return name }
        guard let known = finished[row.group] else {
            finished[row.group] = Finished(name: name, rows: [row])
            return nil
        }
        guard known.name == name, !known.rows.contains(where: { $0.meter == row.meter }) else {
            return known.name
        }
        finished[row.group]?.rows.append(row)
        return nil
    }

    /// Adds one request, or one line of a bill.
    mutating func add(_ entry: UsageEntry) throws(ArithmeticFailure) {
        try groups[entry.group, default: Group()].add(entry)
    }

    /// The tables of the months, in order, each in its currency.
    func tables(in currencies: [CalendarMonth: Currency]) throws(ArithmeticFailure) -> [UsageTable]
    {
        var rows: [CalendarMonth: [UsageRow]] = [:]
        for (key, group) in groups {
            for (counted, sums) in group.sums {
                let row = try UsageGroups.row(key, group, counted, sums)
                rows[key.month, default: []].append(row)
            }
        }
        for (key, group) in finished { rows[key.month, default: []] += group.rows }
        return rows.sorted { $0.key.firstDay < $1.key.firstDay }
            .map { UsageTable(month: $0.key, currency: currencies[$0.key], rows: $0.value) }
    }

    private static func row(
        _ key: UsageGroup,
        _ group: Group,
        _ counted: Counted,
        _ sums: Sums
    ) throws(ArithmeticFailure) -> UsageRow {
        let isMeasured = !key.source.isBill && sums.quantity != nil && !sums.sizes.isEmpty
        let sizes: RequestSizes? =
            isMeasured
            ? try RequestSizes(
                counts: sums.sizes,
                requests: group.requests,
                quantity: sums.quantity ?? .zero
            ) : nil
        return UsageRow(
            group: key,
            meter: counted.meter,
            unit: counted.unit,
            requests: key.source.isBill ? nil : group.requests,
            quantity: sums.quantity,
            cost: sums.cost,
            lastDay: group.lastDay,
            sizes: sizes
        )
    }
}
