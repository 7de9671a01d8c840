import Quantities
import UsageTables

extension UsageReading {
    /// What a line of a bill comes to; nil where it is not kept, or has no month, which is reported.
    ///
    /// - Parameters:
    ///   - line: What it says.
    ///   - tags: Gives its tags by their names in the bill.
    ///   - fields: The line itself, for its place.
    /// - Returns: The entry.
    mutating func entry(
        of line: BilledLine,
        taggedBy tags: (UsageTagNames) -> [String: String],
        at fields: BillFields
    ) -> UsageEntry? {
        guard isKept(line),
            let month = month(
                of: line.period.map { CalendarMonth(containing: $0) },
                at: fields.place
            )
        else { return nil }
        let usage = usage(of: line.usageType)
        let name = line.modelName(usage)
        let model = name.isEmpty ? nil : models.model(named: name)
        if let model, usage.isUnderstood { note(model, at: fields.place) }
        var group = line.group(in: month, model, usage, tagNames.isEmpty ? [:] : tags(tagNames))
        group.principal = choices.keepsPrincipal ? line.principal : ""
        let isOfMonth = line.day.map { CalendarMonth(containing: $0) == month } ?? false
        do throws(ArithmeticFailure) {
            var count = try usage.count(
                of: line.amount,
                in: line.unit,
                of: model?.offering,
                unitOf: unit
            )
            count.cost = line.cost
            return UsageEntry(
                group: group,
                day: isOfMonth ? line.day : nil,
                isRequest: false,
                counts: [count],
                currency: line.currency
            )
        } catch {
            reportTooLarge(at: fields.place)
            return nil
        }
    }

    private mutating func isKept(_ line: BilledLine) -> Bool {
        guard let service = line.service, !line.isOfBedrock,
            !choices.services.contains(service), !choices.services.contains(line.product)
        else { return true }
        counts.otherServices[service, default: 0] += 1
        return false
    }
}
