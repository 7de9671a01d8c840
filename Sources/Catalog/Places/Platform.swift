/// Who sells: a service of a vendor with its own price list.
public struct Platform: Sendable, Hashable {
    /// The platform's name in the catalog.
    public let id: PlatformID

    /// The name that a reader sees.
    public let name: String

    /// The company that runs it.
    public let operatorName: String

    /// Its price list, or its home page.
    public let url: String

    /// The regions it sells in; empty for a platform that knows none.
    public let regions: [Region]

    /// What is to be weighed beside its prices, by aspect; empty where nobody has said anything.
    public let statements: [PlatformAspect: PlatformStatement]

    /// Creates a platform.
    public init(
        id: PlatformID,
        name: String,
        operatorName: String,
        url: String,
        regions: [Region] = [],
        statements: [PlatformAspect: PlatformStatement] = [:]
    ) {
        self.id = id
        self.name = name
        self.operatorName = operatorName
        self.url = url
        self.regions = regions
        self.statements = statements
    }
}
