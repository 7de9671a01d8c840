public import Quantities

/// A page of the site, in no format yet.
public struct Page: Sendable, Hashable {
    /// What kind of page it is, by which a build counts pages.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Every scenario side by side.
        case portfolio
        /// The report of one scenario.
        case scenario
        /// The scenarios with one value of a tag.
        case group
        /// The tokens of a scenario bought in other ways.
        case comparison
        /// The catalog.
        case rates
        /// One offering of the catalog.
        case offering
        /// Every release of the catalog.
        case changes
        /// What one release changed.
        case release
        /// A real bill beside what the catalog makes of it.
        case bill
        /// What months cost beside the estimates.
        case actuals
        /// What people inside a company pay for the models that they may use.
        case prices
        /// What a workload costs on every model, as a reader states it.
        case calculator
        /// Where two ways to buy cost the same.
        case breakEven = "break-even"
        /// Published claims beside our figures.
        case claims
        /// The rules.
        case methodology
        /// Every key of the files that authors write.
        case reference
        /// A page that an author wrote.
        case authored
        /// All that can be found on the site.
        case index
    }

    /// One fact about the page's subject.
    public struct Fact: Sendable, Hashable {
        /// Its name.
        public let label: String

        /// Its value.
        public let value: [Inline]

        /// Creates a fact.
        public init(_ label: String, _ value: [Inline]) {
            self.label = label
            self.value = value
        }
    }

    /// The folder of the page in the site: `""` for the root, `scenarios/chatbot`.
    public let path: String

    /// What kind of page it is.
    public let kind: Kind

    /// The title, unique in the site; the one heading of the first level.
    public let title: String

    /// One sentence that says what the page tells.
    public let summary: String

    /// The pages above this one, from the root, without the page itself.
    public let ancestors: [PageLink]

    /// Facts about the subject, such as its owner.
    public let facts: [Fact]

    /// The content.
    public let blocks: [Block]

    /// The content as data, for the JSON file beside the page.
    public private(set) var data: DataValue

    /// The table that the CSV file beside the page holds, by its id; nil for none.
    public let mainTable: String?

    /// What a reader may change on it, in HTML alone; nil for nothing.
    public let whatIf: WhatIfPanel?

    /// What a reader may ask it about a workload of their own, in HTML alone; nil for nothing.
    public let calculator: CalculatorPanel?

    /// What the page was made from.
    public let provenance: Provenance

    /// Creates a page.
    public init(
        path: String,
        kind: Kind,
        title: String,
        summary: String,
        ancestors: [PageLink],
        facts: [Fact],
        blocks: [Block],
        data: DataValue,
        mainTable: String?,
        whatIf: WhatIfPanel? = nil,
        calculator: CalculatorPanel? = nil,
        provenance: Provenance
    ) {
        self.path = path
        self.kind = kind
        self.title = title
        self.summary = summary
        self.ancestors = ancestors
        self.facts = facts
        self.blocks = blocks
        self.data = data
        self.mainTable = mainTable
        self.whatIf = whatIf
        self.calculator = calculator
        self.provenance = provenance
    }

    /// The page with other data beside it.
    public func with(_ data: DataValue) -> Page {
        var page = self
        page.data = data
        return page
    }
}

/// What a page was made from, and how to make it again.
public struct Provenance: Sendable, Hashable {
    /// The catalog release that was known.
    public let catalogRelease: String

    /// The day whose rates were in force.
    public let asOf: CalendarDate

    /// The SHA-256 of the page's inputs, in hexadecimal.
    public let inputsHash: String

    /// The command that makes the page again.
    public let command: String

    /// The currency of its amounts, and what a dollar is worth in it.
    public let exchange: ExchangeRate

    /// Creates a provenance.
    public init(
        catalogRelease: String,
        asOf: CalendarDate,
        inputsHash: String,
        command: String,
        exchange: ExchangeRate = .identity
    ) {
        self.catalogRelease = catalogRelease
        self.asOf = asOf
        self.inputsHash = inputsHash
        self.command = command
        self.exchange = exchange
    }
}
