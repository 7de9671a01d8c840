public import Catalog
public import Diagnostics

/// Which billed or logged usage belongs to a scenario, or to one workload of it.
///
/// A line of usage belongs to it where it has one of the values of each kind that is stated.
public struct UsageClaim: Sendable, Hashable {
    /// The workload that the usage belongs to; nil for the scenario as a whole.
    public let workload: String?

    /// Ids of offerings, or ARNs of which nobody says what they stand for; empty for any.
    public let models: [String]

    /// Accounts of AWS by their twelve digits; empty for any.
    public let accounts: [String]

    /// The regions in which requests are made; empty for any.
    public let regions: [Region]

    /// Services as the bill calls them, such as `AmazonBedrock`; empty for any.
    public let services: [String]

    /// Who makes the requests, such as the ARN of a role; empty for anybody.
    public let principals: [String]

    /// Tags with their values, all of which the usage has.
    public let tags: [Tag]

    /// Where it is stated.
    public let origin: SourceRange

    /// Creates a claim.
    public init(
        workload: String?,
        models: [String] = [],
        accounts: [String] = [],
        regions: [Region] = [],
        services: [String] = [],
        principals: [String] = [],
        tags: [Tag] = [],
        origin: SourceRange
    ) {
        self.workload = workload
        self.models = models
        self.accounts = accounts
        self.regions = regions
        self.services = services
        self.principals = principals
        self.tags = tags
        self.origin = origin
    }
}
