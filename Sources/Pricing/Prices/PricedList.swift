public import Catalog
public import Diagnostics
public import Quantities
public import Scenarios

/// A price list with its prices on a day.
public struct PricedList: Sendable {
    /// A group of the list with its prices.
    public struct Group: Sendable {
        /// The group.
        public let group: PriceGroup

        /// Its models, in the order of the file, without those that have no price.
        public let models: [PricedListModel]
    }

    /// The list.
    public let list: PriceList

    /// The day whose rates hold.
    public let day: CalendarDate

    /// The groups, in the order of the file.
    public let groups: [Group]

    /// What is wrong: a model without a rate, or a region where it is not available.
    public let findings: [Diagnostic]

    /// Every model that has a price, in the order of the file.
    public var models: [PricedListModel] { groups.flatMap(\.models) }

    /// Prices a list.
    ///
    /// - Parameters:
    ///   - list: The list.
    ///   - catalog: The catalog as known at the release that is to be used.
    ///   - day: The day whose rates hold.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(
        _ list: PriceList,
        in catalog: RateCatalog,
        on day: CalendarDate
    ) throws(ArithmeticFailure) {
        let pricing = ListPricing(list: list, catalog: catalog, day: day)
        var groups: [Group] = []
        var findings: [Diagnostic] = []
        for group in list.groups {
            var models: [PricedListModel] = []
            for model in group.models {
                let (priced, found) = try pricing.price(model)
                models += [priced].compactMap(\.self)
                findings += found
            }
            groups.append(Group(group: group, models: models))
        }
        self.list = list
        self.day = day
        self.groups = groups
        self.findings = findings
    }

    /// A model at the prices of a list; nil where it has none.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - list: The list, with the terms.
    ///   - catalog: The catalog.
    ///   - day: The day whose rates hold.
    /// - Returns: The model with its prices.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public static func price(
        _ model: PriceListModel,
        of list: PriceList,
        in catalog: RateCatalog,
        on day: CalendarDate
    ) throws(ArithmeticFailure) -> PricedListModel? {
        try ListPricing(list: list, catalog: catalog, day: day).price(model).0
    }
}
