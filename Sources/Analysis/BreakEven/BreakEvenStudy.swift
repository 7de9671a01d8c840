public import Catalog
import Formulas
import Pricing
public import Quantities
import Scenarios

/// The break-evens that follow from the rates in force alone, without a scenario.
public struct BreakEvenStudy: Sendable {
    /// The share that batch is to take off the bill in its question.
    public static let batchSaving = Quantity(wholePercent: 25)

    /// Tokens a minute that one model unit handles, in and out together; nil where nobody says.
    public let tokensPerMinute: Quantity?

    /// Vectors of the corpus.
    public let vectors: Quantity

    let catalog: RateCatalog

    /// The rates in force that a question may ask about: of models that are sold, in the region of
    /// the example.
    private let keys: [RateKey]

    let example: BreakEvenExample

    /// Creates a study.
    ///
    /// - Parameters:
    ///   - catalog: The catalog as known at the release that is used.
    ///   - asOf: The day whose rates are in force.
    ///   - hoursPerMonth: Hours in a month.
    ///   - tokensPerMinute: Tokens a minute that one model unit handles, above 0; nil where nobody
    ///     says.
    ///   - vectors: Vectors of the corpus, above 0.
    public init(
        of catalog: RateCatalog,
        asOf: CalendarDate,
        hoursPerMonth: Quantity,
        tokensPerMinute: Quantity? = nil,
        vectors: Quantity = BreakEvenExample.vectors
    ) {
        self.catalog = catalog
        self.tokensPerMinute = tokensPerMinute
        self.vectors = vectors
        keys = catalog.rates(on: asOf).map(\.key)
            .filter { key in
                let region = key.sku.region
                let status = catalog.vocabulary.offerings[key.sku.offering]?.lifecycle?.status
                return key.condition == nil && key.sku.platform == .bedrock
                    && (region == BreakEvenExample.region || region == .everywhere)
                    && status != .endOfLife && status != .notListed
            }
        example = BreakEvenExample(
            compiler: ScenarioCompiler(catalog: catalog, asOf: asOf),
            hours: Assumption(.hoursPerMonth, hoursPerMonth)
        )
    }

    /// What a question asks, solved, in order of models and terms.
    public func cases(of question: BreakEvenQuestion) -> [BreakEvenCase] {
        switch question {
        case .provisioned: provisionedCases
        case .reserved: reservedCases
        case .caching: cachingCases
        case .batch: batchCases
        case .stores: storeCases
        }
    }

    /// A model in a scope, of which some rates are in force.
    struct Purchase: Hashable {
        let offering: OfferingID
        let scope: Scope
    }

    /// The models of Bedrock that have rates of some kind in force in the region of the example.
    func purchases(with isWanted: (SKU) -> Bool) -> [Purchase] {
        var seen: Set<Purchase> = []
        return keys.filter { isWanted($0.sku) }
            .map { Purchase(offering: $0.sku.offering, scope: $0.sku.scope ?? .inRegion) }
            .filter { seen.insert($0).inserted }
    }

    /// What a model is called.
    func name(of purchase: Purchase) -> String {
        catalog.vocabulary.offerings[purchase.offering]?.name ?? purchase.offering.text
    }

    func id(_ parts: String...) -> String { parts.joined(separator: "/") }
}
