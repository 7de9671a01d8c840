public import Quantities

/// What a command asks of a project.
public struct EstimationRequest: Sendable {
    /// The folder that holds `Content`.
    public let project: String

    /// The catalog release to price with; nil for the site's choice, or else the newest.
    public let release: CalendarDate?

    /// The day whose rates are in force; nil for the site's choice, or else the release's day.
    public let asOf: CalendarDate?

    /// Values that stand above those of the files, such as `answers.output_tokens=400`.
    public let settings: [String]

    /// The one scenario that is asked about; nil for all.
    public let scenario: String?

    /// The variant of the scenario that is asked about; nil for the scenario as it stands.
    public let variant: String?

    /// What is asked of the catalog.
    var catalog: CatalogRequest {
        CatalogRequest(project: project, release: release, asOf: asOf)
    }

    /// Creates a request.
    public init(
        project: String,
        release: CalendarDate? = nil,
        asOf: CalendarDate? = nil,
        settings: [String] = [],
        scenario: String? = nil,
        variant: String? = nil
    ) {
        self.project = project
        self.release = release
        self.asOf = asOf
        self.settings = settings
        self.scenario = scenario
        self.variant = variant
    }
}
