import Analysis
import Catalog
import Formulas
public import Pricing
public import Quantities
import ReportModel
public import Scenarios

/// An estimate with all that its report says about it, computed once.
public struct ScenarioReport: Sendable {
    /// The estimate.
    public let estimate: Estimate

    /// The reports on the variants of the scenario, in their order.
    let variants: [ScenarioReport]

    let context: ReportContext
    let totals: EstimateTotals
    let writer: FormulaWriter

    /// What each input does on its own; nil where an end of a range has no result.
    let sensitivity: Sensitivity?

    /// On which sides of break-evens it is.
    let breakEvens: [ScenarioBreakEven]

    /// Where the monthly cost falls by chance; nil where no input has a range.
    let band: CostBand?

    /// The scenario.
    public var scenario: Scenario { estimate.model.scenario }

    /// Prepares the report of an estimate, with the reports on the scenario's variants beside it.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(
        _ estimate: Estimate,
        beside variants: [ScenarioReport] = [],
        in context: ReportContext
    ) throws(ArithmeticFailure) {
        self.estimate = estimate
        self.variants = variants
        self.context = context
        totals = try EstimateTotals(of: estimate)
        writer = FormulaWriter(estimate, in: context)
        sensitivity = try? Sensitivity(of: estimate.model)
        band = CostBand(of: estimate.model)
        breakEvens = ScenarioBreakEven.all(
            of: estimate.model.scenario,
            with: context.catalog,
            asOf: context.asOf
        )
    }

    /// The lines that fall with a recurrence.
    func lines(_ recurrence: Recurrence) -> [EstimatedLine] {
        estimate.lines.filter { $0.item.recurrence == recurrence }
    }

    /// The lines that have no amount.
    var unpricedLines: [EstimatedLine] {
        estimate.lines.filter { $0.outcome.amount == nil }
    }

    /// Why a line has no amount, in one or two sentences.
    func words(for reason: UnpricedReason) -> String {
        switch reason {
        case .noRate(let missing): missing.map(words).joined(separator: ". ")
        case .dependsOnUnpriced(let lines):
            "It depends on lines without a price: "
                + lines.map(label).joined(separator: ", ")
        }
    }

    private func label(of line: LineID) -> String {
        guard let item = estimate.lines.first(where: { $0.item.id == line })?.item else {
            return line.name
        }
        return "\(item.label) (\(item.group))"
    }

    private func words(for missing: MissingRate) -> String {
        let looked = "The catalog holds no rate for \(context.description(of: missing.key))"
        guard !missing.alternatives.isEmpty else { return looked }
        let near = missing.alternatives.map { context.description(of: $0) }
        return looked + "; the nearest it holds: " + near.joined(separator: "; ")
    }
}
