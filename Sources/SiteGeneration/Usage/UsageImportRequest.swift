public import Quantities
import UsageImport

/// What `ratebook usage import` asks.
public struct UsageImportRequest: Sendable {
    /// The folder that holds `Content`.
    public let project: String

    /// The files and folders as the user wrote them.
    public let paths: [String]

    /// What of them is kept.
    let choices: UsageChoices

    /// Whether figures of an account and a month take the place of others that stand there.
    public let isReplacing: Bool

    /// Whether nothing is written.
    public let isDryRun: Bool

    /// Whether DuckDB reads the files, which may be any that it finds.
    public let usesDuckDB: Bool

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - project: The folder that holds `Content`.
    ///   - paths: The files and folders.
    ///   - month: The only month that is kept; nil for all.
    ///   - keepsPrincipal: Whether it is kept who made the requests.
    ///   - tags: The names of the tags that are kept.
    ///   - services: The services beside Amazon Bedrock whose lines are kept.
    ///   - isReplacing: Whether other figures are replaced.
    ///   - isDryRun: Whether nothing is written.
    ///   - usesDuckDB: Whether DuckDB reads the files.
    public init(
        project: String,
        paths: [String],
        month: CalendarMonth?,
        keepsPrincipal: Bool,
        tags: [String],
        services: [String],
        isReplacing: Bool,
        isDryRun: Bool,
        usesDuckDB: Bool
    ) {
        self.project = project
        self.paths = paths
        choices = UsageChoices(
            month: month,
            keepsPrincipal: keepsPrincipal,
            tags: tags,
            services: services
        )
        self.isReplacing = isReplacing
        self.isDryRun = isDryRun
        self.usesDuckDB = usesDuckDB
    }
}
