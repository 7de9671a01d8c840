public import Actuals
public import Analysis
public import Catalog
public import Pricing
public import Quantities
import Scenarios
public import Spreadsheets

/// The report of a scenario as a workbook in which every amount is a formula.
///
/// Formulas go by names over a sheet of assumptions and a sheet of rates. Each holds the exact
/// figure of the engine as its stored result; a program that calculates gets the same cent.
public struct ScenarioWorkbook {
    private let versions: [Estimate]
    private let comparison: Comparison?
    private let breakEvens: [ScenarioBreakEven]
    private let answers: [String]
    private let actuals: [ActualMonth]
    private let command: String
    private let release: String
    private let catalog: RateCatalog
    private let note: String?

    /// Prepares a workbook.
    ///
    /// - Parameters:
    ///   - estimate: The scenario as it stands, or the variant that was asked for.
    ///   - variants: The variants beside it.
    ///   - comparison: Its other ways to buy; nil where none carries over.
    ///   - breakEvens: Its break-evens.
    ///   - answers: What its report says, as sentences.
    ///   - actuals: The months of which there is usage of its own, in dollars and in order.
    ///   - command: The command that makes the workbook again.
    ///   - release: The name of the release of rates.
    ///   - catalog: The catalog of the estimates.
    ///   - note: What else a reader must know of its amounts; nil for nothing.
    public init(
        of estimate: Estimate,
        beside variants: [Estimate],
        comparison: Comparison?,
        breakEvens: [ScenarioBreakEven],
        answers: [String],
        actuals: [ActualMonth],
        madeBy command: String,
        release: String,
        catalog: RateCatalog,
        note: String? = nil
    ) {
        versions = [estimate] + variants
        self.comparison = comparison
        self.breakEvens = breakEvens
        self.answers = answers
        self.actuals = actuals
        self.command = command
        self.release = release
        self.catalog = catalog
        self.note = note
    }

    /// The workbook.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func spreadsheet() throws(ArithmeticFailure) -> Spreadsheet {
        let versions = try self.versions.map { estimate throws(ArithmeticFailure) in
            try Version(estimate)
        }
        var draft = WorkbookDraft()
        let plan = WorkbookPlan(versions, in: catalog, &draft)
        var sources = SourceList()
        let assumptions = AssumptionSheet([plan]).made(&draft)
        let rates = RateSheet([plan]).made(&draft, &sources)
        var lines = LineSheet([plan])
        let lineSheet = try lines.made(&draft)
        let months = plan.base.estimate.model.schedule.months
        var monthLines = MonthLineSheet([plan], months: months)
        let monthLineSheet = try monthLines.made(&draft)
        var projection = MonthSheet(plan, rows: monthLines.rows, months: months)
        let monthSheet = try projection.made(&draft)
        let sums = lines.totals[0]
        let names = names(sums, &draft)
        let totals = try CheckedTotal.all(
            plan,
            unitCost: names.unitCost,
            contracted: names.contracted,
            projection.stretches
        )
        let summary = try SummarySheet(
            plan: plan,
            names: names,
            parts: sums.parts,
            discounts: sums.discounts,
            totals: totals,
            months: months,
            answers: answers,
            origin: origin
        )
        .made(&draft)
        let scenario = plan.base.estimate.model.scenario
        let actual = try ActualSheet(
            actuals,
            titles: [scenario.id: scenario.title],
            isOfProject: false
        )
        .made(&draft)
        let others = try [
            ComparisonSheet(plan, comparison).made(&draft),
            BreakEvenSheet(plan, breakEvens).made(&draft),
        ]
        let checks = try CheckSheet(versions: versions.map(\.title), totals: totals).made(&draft)
        let provenance = SourceSheet(catalog: catalog, sources: sources, provenance: provenance)
            .made()
        return Spreadsheet(
            title: versions[0].estimate.model.scenario.title,
            author: "Ratebook",
            comment: origin,
            day: versions[0].estimate.model.asOf,
            sheets: [summary, lineSheet, assumptions, rates, monthSheet]
                + [actual].compactMap(\.self) + others + [monthLineSheet, provenance, checks],
            names: draft.names
        )
    }

    private func names(
        _ sums: LineSheet.Totals,
        _ draft: inout WorkbookDraft
    ) -> SummarySheet.Names {
        let volume = versions[0].model.volume
        return SummarySheet.Names(
            volume: volume.map { _ in draft.register.name(for: "units_a_month") },
            unitCost: volume.map { _ in draft.register.name(for: "unit_cost") },
            contracted: sums.discounts.map { _ in draft.register.name(for: "contracted_month") }
        )
    }

    private var origin: String {
        let model = versions[0].model
        let owner = model.scenario.owner.map { "Owner: \($0). " } ?? ""
        return owner + "Catalog release \(release), rates as of \(model.asOf). "
            + "An estimate, not a quotation." + (note.map { " " + $0 } ?? "")
    }

    private var provenance: [String] {
        [
            "Made by: \(command)",
            WorkbookWords.formulas,
        ] + WorkbookWords.limits
    }
}
