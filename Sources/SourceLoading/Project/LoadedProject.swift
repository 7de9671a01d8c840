public import Catalog
public import Diagnostics
public import Quantities
public import Scenarios
public import UsageTables

/// All that the authors and designers of a site wrote.
public struct LoadedProject: Sendable {
    /// The site as a whole.
    public private(set) var settings: SiteSettings

    /// The catalog with all its releases.
    public let catalog: RateCatalog

    /// What came of reading it, for a later reading of the same files.
    public let readCatalog: LoadedCatalog

    /// The services that files declare: those of the catalog, and those of the project.
    public let services: DeclaredServices

    /// The scenarios, by their id.
    public private(set) var scenarios: [Scenario]

    /// The ids of all scenarios that have a file, also of those with an error.
    public let scenarioIDs: [String]

    /// The authored pages, by their path.
    public let pages: [AuthoredSource]

    /// The bills, by their id.
    public let bills: [Bill]

    /// What was used, by month.
    public let usage: [UsageTable]

    /// The price lists, by their id.
    public let prices: [PriceList]

    /// What ARNs without a model stand for, in the order of the file.
    public let profiles: [MappedProfile]

    /// Published claims, in the order of the file.
    public let claims: [Claim]

    /// The paths of all authored pages that have a file, also of those with an error.
    public let pagePaths: [String]

    /// The files of `Templates`, by their path there; empty for a project without any.
    public let templates: [String: SourceFile]

    let content: SourceFolder

    /// The files that each scenario is made of, by its id.
    let scenarioFiles: [String: [String]]

    /// The same project with its amounts in dollars.
    public var inDollars: LoadedProject {
        var project = self
        project.settings.exchange = .identity
        project.settings.budgets = settings.budgets.map(\.inDollars)
        project.scenarios = scenarios.map(\.inDollars)
        return project
    }

    /// What the figures of the portfolio come from when the catalog is used as known at a release.
    public func portfolioDigest(upTo release: CalendarDate) -> String {
        InputDigests.portfolio(of: content, upTo: release)
    }

    /// What the figures come from when the catalog is used as known at a release.
    public func digests(upTo release: CalendarDate) -> InputDigests {
        InputDigests(
            of: content,
            upTo: release,
            scenarioFiles,
            pagesWithFigures: Set(
                pages.filter { !$0.figures.isEmpty || !$0.blocks.isEmpty }.map(\.path)
            ),
            claimingUsage: Set(scenarios.filter { !$0.actuals.isEmpty }.map(\.id))
        )
    }
}
