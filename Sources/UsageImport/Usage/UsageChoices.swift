public import Quantities

/// What of usage is kept.
public struct UsageChoices: Sendable {
    /// The only month that is kept, which lines without a day are of; nil for all months.
    public let month: CalendarMonth?

    /// Whether it is kept who made the requests.
    public let keepsPrincipal: Bool

    /// The names of the tags that are kept, as people know them: `team`.
    public let tags: [String]

    /// The services beside Amazon Bedrock whose lines of a bill are kept, as the bill calls them.
    public let services: [String]

    /// Creates choices.
    public init(
        month: CalendarMonth? = nil,
        keepsPrincipal: Bool = false,
        tags: [String] = [],
        services: [String] = []
    ) {
        self.month = month
        self.keepsPrincipal = keepsPrincipal
        self.tags = tags
        self.services = services
    }
}
