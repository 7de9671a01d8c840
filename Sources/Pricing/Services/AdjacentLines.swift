import Catalog
import Formulas
import Quantities
import Scenarios

/// AWS services beside Bedrock: logs, storage, keys, endpoints and data transfer, and the rest as a
/// share of inference.
struct AdjacentLines {
    let adjacent: Adjacent
    let region: Region
    let usages: [TokenUsage]

    private static let title = "AWS services"

    /// Adds the lines; those of inference must be there already.
    func add(to builder: inout ModelBuilder) {
        let owner = Owner(id: "adjacent", title: Self.title)
        if let logs = adjacent.logs { addLogs(logs, owner, to: &builder) }
        if let storage = adjacent.storage { addStorage(storage, to: &builder) }
        if let keys = adjacent.keys { add(keys, to: &builder) }
        if let endpoints = adjacent.endpoints { add(endpoints, to: &builder) }
        if let gigabytes = adjacent.transferOut { addTransfer(gigabytes, to: &builder) }
        if let share = adjacent.shareOfInference { addShare(share, owner, to: &builder) }
    }

    private func charge(
        _ meter: MeterID,
        _ platform: PlatformID,
        _ offering: OfferingID,
        as id: String,
        _ label: String
    ) -> Charge {
        let sku = SKU(platform: platform, offering: offering, meter: meter, region: region)
        let owner = Owner(id: "adjacent", title: Self.title)
        return Charge(sku, as: owner.prefix + id, .adjacent, owner, label: label)
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
        let label = "CloudWatch Logs ingestion"
        let charge = charge(.logGigabytes, .cloudWatch, .cloudWatchLogs, as: "logs", label)
        builder.add(charge, for: gigabytes, "GB")
    }

    private func addStorage(_ storage: Assumption, to builder: inout ModelBuilder) {
        let owner = Owner(id: "adjacent.s3", title: Self.title)
        let gigabytes = builder.driver(storage, of: owner)
        let charge = charge(.storage, .s3, .s3Standard, as: "s3", "S3 storage")
        builder.add(charge, for: gigabytes, "GB-months")
    }

    private func add(_ keys: Adjacent.Keys, to builder: inout ModelBuilder) {
        let owner = Owner(id: "adjacent.kms", title: Self.title)
        let kept = charge(.keyMonths, .kms, .kms, as: "kms.keys", "KMS keys")
        builder.add(kept, for: builder.driver(keys.keys, of: owner), "key-months")
        guard !keys.requests.isDefault else { return }
        let used = charge(.keyRequests, .kms, .kms, as: "kms.requests", "KMS requests")
        builder.addBanded(used, for: builder.driver(keys.requests, of: owner), "requests")
    }

    private func add(_ endpoints: Adjacent.Endpoints, to builder: inout ModelBuilder) {
        let owner = Owner(id: "adjacent.vpc_endpoints", title: Self.title)
        let hours =
            builder.driver(endpoints.endpoints, of: owner)
            * builder.driver(endpoints.zones, of: owner) * builder.hoursPerMonth()
        let standing = charge(
            .endpointHours,
            .vpc,
            .vpcEndpoint,
            as: "vpc_endpoints.hours",
            "VPC endpoints"
        )
        builder.add(standing, for: hours, "endpoint-hours")
        guard !endpoints.processed.isDefault else { return }
        let gigabytes = builder.driver(endpoints.processed, of: owner)
        let label = "Data through VPC endpoints"
        let data = charge(.endpointGigabytes, .vpc, .vpcEndpoint, as: "vpc_endpoints.data", label)
        builder.add(data, for: gigabytes, "GB")
    }

    /// The first gigabytes of a month are free, which the catalog says by bands.
    private func addTransfer(_ gigabytes: Assumption, to builder: inout ModelBuilder) {
        let owner = Owner(id: "adjacent.data_transfer", title: Self.title)
        let label = "Data out to the internet"
        let charge = charge(.transferOut, .dataTransfer, .transferOut, as: "data_transfer", label)
        builder.addBanded(charge, for: builder.driver(gigabytes, of: owner), "GB")
    }

    private func addShare(
        _ share: Assumption,
        _ owner: Owner,
        to builder: inout ModelBuilder
    ) {
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
}
