public import Quantities
import SourceLoading

/// What is asked of a catalog: whose, and as known and in force when.
public struct CatalogRequest: Sendable {
    /// The folder that holds `Content`; nil for the catalog that the binary carries.
    public let project: String?

    /// The catalog release; nil for the site's choice, or else the newest.
    public let release: CalendarDate?

    /// The day whose rates are in force; nil for the site's choice, or else the release's day.
    public let asOf: CalendarDate?

    /// When the laws of the catalog are checked.
    let laws: LawChecking

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - project: The folder that holds `Content`; nil for the carried catalog.
    ///   - release: The catalog release; nil for the site's choice.
    ///   - asOf: The day whose rates are in force; nil for the site's choice.
    ///   - checksLaws: Whether the laws are checked even of the catalog that the binary carries.
    public init(
        project: String?,
        release: CalendarDate? = nil,
        asOf: CalendarDate? = nil,
        checksLaws: Bool = false
    ) {
        self.project = project
        self.release = release
        self.asOf = asOf
        laws = checksLaws ? .always : .unlessCarried
    }
}
