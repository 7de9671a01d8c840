import Catalog
import Formulas
import Quantities
import Scenarios

/// AWS services beside Bedrock: logs, and the rest as a share of inference.
struct AdjacentLines {
    let adjacent: Adjacent
    let region: Region
    let usages: [TokenUsage]

    /// Adds the lines; those of inference must be there already.
    func add(to builder: inout ModelBuilder) {
        let owner = Owner(id: "adjacent", title: "AWS services")
        if let logs = adjacent.logs { addLogs(logs, owner, to: &builder) }
        guard let share = adjacent.shareOfInference else { return }
        let inference = builder.lines.filter { $0.part == .inference && $0.recurrence == .monthly }
        let bill = Formula.sum(inference.map { .line($0.id) })
        builder.add(
            LineItem(
                id: LineID("adjacent.other"),
                part: .adjacent,
                group: owner.title,
                label: "Other AWS services",
                recurrence: .monthly,
                usage: bill,
                usageUnit: "USD",
                formula: bill * builder.driver(share, of: owner)
            )
        )
    }

    private func addLogs(
        _ logs: Adjacent.Logs,
        _ owner: Owner,
        to builder: inout ModelBuilder
    ) {
        let tokens = Formula.sum(usages.flatMap { [$0.input, $0.output] })
        let bytes =
            tokens * builder.driver(logs.bytesPerToken, of: owner)
            * builder.driver(logs.shareOfRequests, of: owner)
        let gigabytes = bytes / .constant(.bytesPerGigabyte)
        let sku = SKU(
            platform: .cloudWatch,
            offering: .cloudWatchLogs,
            meter: .logGigabytes,
            region: region
        )
        builder.add(
            LineItem(
                id: LineID("adjacent.logs"),
                part: .adjacent,
                group: owner.title,
                label: "CloudWatch Logs ingestion",
                recurrence: .monthly,
                usage: gigabytes,
                usageUnit: "GB",
                formula: gigabytes * builder.bind(sku, to: RateSlot("adjacent.logs"))
            )
        )
    }
}
