import Catalog
import Quantities

extension UsageTableLine {
    /// The group of the line; nil where a field of it is wrong, which is reported.
    func group(of month: CalendarMonth) -> UsageGroup? {
        if CalendarMonth(parsing: self[.month]) != month {
            report(
                "wrong-month",
                "the line is of \"\(self[.month])\", and the file of \(month)",
                .month,
                help: "put it into Content/usage/MONTH.csv of its own month"
            )
        }
        let tags = UsageTags(parsing: self[.tags])
        if tags == nil {
            report(
                "bad-tags",
                "these are no tags",
                .tags,
                help: "write name=value with ; between, and % ; = inside as %25 %3B %3D"
            )
        }
        let source = required(.source, of: UsageSource.self)
        if let source, !source.canName(account: self[.account]) {
            report(
                "bad-account",
                "\"\(self[.account])\" is not an account of AWS",
                .account,
                help: "write its twelve digits, of which a spreadsheet drops leading zeros"
            )
        }
        let charge = required(.charge, of: UsageCharge.self)
        guard let source, let charge, let tags else { return nil }
        var group = UsageGroup(month: month, source: source)
        group.account = self[.account]
        group.region = region
        group.platform = self[.platform].isEmpty ? nil : PlatformID(self[.platform])
        group.model = self[.model]
        group.scope = choice(.scope, of: Scope.self)
        group.tier = choice(.tier, of: PurchaseTier.self)
        group.service = self[.service]
        group.principal = self[.principal]
        group.tags = tags
        group.charge = charge
        return group
    }

    private func required<Value: RawRepresentable & CaseIterable>(
        _ column: UsageColumn,
        of type: Value.Type
    ) -> Value? where Value.RawValue == String {
        guard self[column].isEmpty else { return choice(column, of: type) }
        let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
        report(
            "incomplete-usage",
            "the \(column.name) is missing",
            column,
            help: "write one of \(names)"
        )
        return nil
    }

    private var region: Region? {
        guard !self[.region].isEmpty else { return nil }
        guard let region = Region(parsing: self[.region]) else {
            report(
                "bad-region",
                "\"\(self[.region])\" is not an AWS region code",
                .region,
                help: "write a code such as us-east-1, or leave the field empty"
            )
            return nil
        }
        return region
    }
}
