public import Catalog
public import Scenarios

/// All that the authors of a site wrote.
public struct LoadedProject: Sendable {
    /// The site as a whole.
    public let settings: SiteSettings

    /// The catalog with all its releases.
    public let catalog: RateCatalog

    /// The scenarios, by their id.
    public let scenarios: [Scenario]

    /// The authored pages, by their path.
    public let pages: [AuthoredSource]

    /// The SHA-256 of all files, in hexadecimal.
    public let inputsHash: String
}
