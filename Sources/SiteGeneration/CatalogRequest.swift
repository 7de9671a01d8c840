public import Quantities

/// What is asked of a catalog: whose, and as known and in force when.
public struct CatalogRequest: Sendable {
    /// The folder that holds `Content`; nil for the catalog that the binary carries.
    public let project: String?

    /// The catalog release; nil for the site's choice, or else the newest.
    public let release: CalendarDate?

    /// The day whose rates are in force; nil for the site's choice, or else the release's day.
    public let asOf: CalendarDate?

    /// Creates a request.
    public init(project: String?, release: CalendarDate? = nil, asOf: CalendarDate? = nil) {
        self.project = project
        self.release = release
        self.asOf = asOf
    }
}
