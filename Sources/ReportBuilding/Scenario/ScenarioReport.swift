public import Analysis
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

    /// What each input does on its own; nil before ``studied()``, and where an end of a range has
    /// no result.
    private(set) var sensitivity: Sensitivity?

    /// On which sides of break-evens it is; none before ``studied()``.
    private(set) var breakEvens: [ScenarioBreakEven] = []

    /// Where the monthly cost falls by chance; nil before ``studied()``, and where no input has a
    /// range.
    private(set) var band: CostBand?

    /// How the cost stands to the scenario's budget; nil for no budget.
    public let budgetCheck: BudgetCheck?

    /// What the report says about that.
    var budget: BudgetReport? {
        budgetCheck.map { BudgetReport(check: $0, isLowerBound: totals.monthly.isLowerBound) }
    }

    /// What can be done about the bill; nil before ``studied()``, and where that has no result.
    private(set) var levers: LeverStudy?

    /// Whether further questions were asked.
    private var isStudied = false

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
        budgetCheck = try estimate.model.scenario.budget.map { budget throws(ArithmeticFailure) in
            try BudgetCheck(budget, of: [(estimate, .one)])
        }
    }

    /// The report with all further questions asked, which takes as long as some hundred estimates.
    public func studied() -> ScenarioReport {
        guard !isStudied else { return self }
        var report = self
        report.sensitivity = try? Sensitivity(of: estimate.model)
        report.band = CostBand(of: estimate.model)
        report.breakEvens = ScenarioBreakEven.all(
            of: estimate.model.scenario,
            with: context.catalog,
            asOf: context.asOf
        )
        report.levers = try? LeverStudy(of: estimate.model, in: context.catalog)
        report.isStudied = true
        return report
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
        let why =
            missing.differsByRegion
            ? "; the prices of this model differ by region, and no source lists this one" : ""
        let looked = "The catalog holds no rate for \(context.description(of: missing.key))" + why
        guard !missing.alternatives.isEmpty else { return looked }
        let near = missing.alternatives.map { context.description(of: $0) }
        return looked + "; the nearest it holds: " + near.joined(separator: "; ")
    }
}
