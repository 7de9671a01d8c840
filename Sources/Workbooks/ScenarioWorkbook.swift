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
    private let command: String
    private let release: String
    private let catalog: RateCatalog

    /// Prepares a workbook.
    ///
    /// - Parameters:
    ///   - estimate: The scenario as it stands, or the variant that was asked for.
    ///   - variants: The variants beside it.
    ///   - comparison: Its other ways to buy; nil where none carries over.
    ///   - breakEvens: Its break-evens.
    ///   - answers: What its report says, as sentences.
    ///   - command: The command that makes the workbook again.
    ///   - release: The name of the release of rates.
    ///   - catalog: The catalog of the estimates.
    public init(
        of estimate: Estimate,
        beside variants: [Estimate],
        comparison: Comparison?,
        breakEvens: [ScenarioBreakEven],
        answers: [String],
        madeBy command: String,
        release: String,
        catalog: RateCatalog
    ) {
        versions = [estimate] + variants
        self.comparison = comparison
        self.breakEvens = breakEvens
        self.answers = answers
        self.command = command
        self.release = release
        self.catalog = catalog
    }

    /// The workbook.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func spreadsheet() throws(ArithmeticFailure) -> Spreadsheet {
        let versions = try self.versions.map { estimate throws(ArithmeticFailure) in
            try Version(estimate)
        }
        var plan = WorkbookPlan(versions, in: catalog)
        var draft = WorkbookDraft()
        var sources = SourceList()
        let assumptions = AssumptionSheet(plan).made(&draft)
        let rates = RateSheet(plan).made(&draft, &sources)
        var lines = LineSheet(plan)
        let lineSheet = try lines.made(&draft)
        var monthLines = MonthLineSheet(plan)
        let monthLineSheet = try monthLines.made(&draft)
        let months = monthLines.grid.months
        var projection = MonthSheet(plan, rows: monthLines.rows, months: months)
        let monthSheet = try projection.made(&draft, &plan.register)
        let names = names(lines, &plan.register)
        let totals = try CheckedTotal.all(
            plan,
            unitCost: names.unitCost,
            contracted: names.contracted,
            projection.stretches
        )
        let summary = try SummarySheet(
            plan: plan,
            names: names,
            parts: lines.parts,
            discounts: lines.discounts,
            totals: totals,
            months: months,
            answers: answers,
            origin: origin
        )
        .made(&draft)
        let others = try [
            ComparisonSheet(plan, comparison).made(&draft),
            BreakEvenSheet(plan, breakEvens).made(&draft),
        ]
        let checks = try CheckSheet(plan: plan, totals: totals).made(&draft)
        let provenance = SourceSheet(plan: plan, sources: sources, provenance: provenance).made()
        return Spreadsheet(
            title: versions[0].estimate.model.scenario.title,
            author: "Ratebook",
            comment: origin,
            day: versions[0].estimate.model.asOf,
            sheets: [summary, lineSheet, assumptions, rates, monthSheet] + others + [
                monthLineSheet, provenance, checks,
            ],
            names: draft.names
        )
    }

    private func names(_ lines: LineSheet, _ register: inout NameRegister) -> SummarySheet.Names {
        let volume = versions[0].model.volume
        return SummarySheet.Names(
            volume: volume.map { _ in register.name(for: "units_a_month") },
            unitCost: volume.map { _ in register.name(for: "unit_cost") },
            contracted: lines.discounts.map { _ in register.name(for: "contracted_month") }
        )
    }

    private var origin: String {
        let model = versions[0].model
        let owner = model.scenario.owner.map { "Owner: \($0). " } ?? ""
        return owner + "Catalog release \(release), rates as of \(model.asOf). "
            + "An estimate, not a quotation."
    }

    private var provenance: [String] {
        [
            "Made by: \(command)",
            "Every amount is a formula over the assumptions and the rates, by names. Costs are "
                + "rounded at 12 decimals, where Ratebook rounds, and shown in cents; a page shares "
                + "out the last cent so that what it prints adds up.",
            "A spreadsheet computes with some 15 digits; Ratebook with 18 decimals.",
            "It leaves out taxes, support plans, and what the scenario does not mention.",
        ]
    }
}
