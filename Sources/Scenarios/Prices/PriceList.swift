public import Diagnostics
public import Quantities

/// A price list: the models that people inside a company may use, and what they pay for them.
public struct PriceList: Sendable {
    /// The name of its file without the extension.
    public let id: String

    /// What people call it.
    public let title: String

    /// One sentence on what it is.
    public let summary: String

    /// Who answers for it; nil where nobody is named.
    public let owner: String?

    /// The day whose rates hold; nil for the day of the site.
    public let day: CalendarDate?

    /// The currency of the prices, and what a dollar is worth in it.
    public let exchange: ExchangeRate

    /// How many tokens a price is for.
    public let unit: PriceListUnit

    /// To how many decimals each price is rounded, once, at the end; nil for not at all.
    public let fractionDigits: Int?

    /// What is agreed on and added, in the order in which it applies.
    public let terms: [PriceTerm]

    /// The request by which the models are compared; nil for none.
    public let typical: TypicalRequest?

    /// The list that this one follows; nil where none is named.
    public let previous: PreviousPriceList?

    /// The models, in the groups and the order of the file.
    public let groups: [PriceGroup]

    /// The file as the user would write it.
    public let file: String

    /// Creates a price list.
    public init(
        id: String,
        title: String,
        summary: String,
        owner: String? = nil,
        day: CalendarDate? = nil,
        exchange: ExchangeRate = .identity,
        unit: PriceListUnit = .million,
        fractionDigits: Int? = nil,
        terms: [PriceTerm] = [],
        typical: TypicalRequest? = nil,
        previous: PreviousPriceList? = nil,
        groups: [PriceGroup],
        file: String
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.owner = owner
        self.day = day
        self.exchange = exchange
        self.unit = unit
        self.fractionDigits = fractionDigits
        self.terms = terms
        self.typical = typical
        self.previous = previous
        self.groups = groups
        self.file = file
    }

    /// Every model, in the order of the file.
    public var models: [PriceListModel] { groups.flatMap(\.models) }

    /// The same list with the rates of another day; of its own where none is given.
    public func dated(_ day: CalendarDate?) -> PriceList { changing(day: day) }

    /// The same models and terms on another day, at another rate of exchange or for another unit.
    public func changing(
        day: CalendarDate? = nil,
        exchange: ExchangeRate? = nil,
        unit: PriceListUnit? = nil
    ) -> PriceList {
        PriceList(
            id: id,
            title: title,
            summary: summary,
            owner: owner,
            day: day ?? self.day,
            exchange: exchange ?? self.exchange,
            unit: unit ?? self.unit,
            fractionDigits: fractionDigits,
            terms: terms,
            typical: typical,
            previous: previous,
            groups: groups,
            file: file
        )
    }
}

/// The list that another one follows.
public enum PreviousPriceList: Sendable, Hashable {
    /// Another list of the project, by its id.
    case list(String, origin: SourceRange)
    /// The same list as an earlier release of the catalog would have priced it.
    case release(CalendarDate, origin: SourceRange)
}
