public import Quantities
public import Scenarios

/// What `Content/site.yaml` says about the site as a whole.
public struct SiteSettings: Sendable, Hashable {
    /// The name of the site.
    public let title: String

    /// One sentence on what the site tells.
    public let summary: String

    /// The language of the pages, such as `en`.
    public let language: String

    /// Where the site is published, with a slash at its end; nil where that is not said.
    public let address: String?

    /// Hours in a month, for every scenario that does not say otherwise.
    public let hoursPerMonth: Assumption

    /// By how much a year money to be paid later is worth less, for every scenario that does not say
    /// otherwise; nil for not at all.
    public let discountRate: Quantity?

    /// The catalog release to price with; nil for the newest.
    public let catalogRelease: Choice<CalendarDate>?

    /// What the ledger was when somebody looked last; nil where nobody says.
    public let ledger: LedgerPin?

    /// The day whose rates are in force; nil for the day of the release.
    public let asOf: CalendarDate?

    /// Whether raw HTML in authored pages stays as it is.
    public let allowsRawHTML: Bool

    /// How charts are drawn in Markdown.
    public let markdownCharts: MarkdownCharts

    /// What readers of actual cost must know of the usage; nil for nothing.
    public let usageNote: String?

    /// The currency of the reports, and what a dollar is worth in it.
    public internal(set) var exchange: ExchangeRate

    /// What all that has a tag may cost, in the order of the file.
    public internal(set) var budgets: [TagBudget]
}
