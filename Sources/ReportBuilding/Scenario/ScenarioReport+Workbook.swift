public import Analysis
public import Pricing
public import Quantities
public import ReportModel

extension ScenarioReport {
    /// The estimates of the scenario's variants, in their order.
    public var variantEstimates: [Estimate] { variants.map(\.estimate) }

    /// On which sides of break-evens the scenario is.
    public var scenarioBreakEvens: [ScenarioBreakEven] { studied().breakEvens }

    /// What a reader asks first, answered.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func answers() throws(ArithmeticFailure) -> [Finding] { try studied().findings() }
}
