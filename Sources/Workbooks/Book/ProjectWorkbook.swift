public import Actuals
import Analysis
public import Catalog
public import Pricing
public import Quantities
public import Scenarios
public import Spreadsheets

/// All scenarios of a project as one workbook in which every amount is a formula.
///
/// Scenarios share the cell of a price, so that all follow a change of it. It has a case to choose
/// and twelve months; variants, comparisons and break-evens are in the workbooks of the scenarios.
public struct ProjectWorkbook {
    private let estimates: [Estimate]
    private let title: String
    private let summary: String
    private let budgets: [TagBudget]
    private let lists: [PricedList]
    private let actuals: [ActualMonth]
    private let command: String
    private let release: String
    private let day: CalendarDate
    private let catalog: RateCatalog
    private let note: String?

    /// Prepares a workbook; nil without a scenario.
    ///
    /// - Parameters:
    ///   - estimates: The scenarios as they stand.
    ///   - title: The name of the site.
    ///   - summary: What it says of itself.
    ///   - budgets: What all that has a tag may cost.
    ///   - lists: The price lists that are to be in it.
    ///   - actuals: The months of which there is usage, in dollars and in order.
    ///   - command: The command that makes the workbook again.
    ///   - release: The name of the release of rates.
    ///   - day: The day whose rates are in force.
    ///   - catalog: The catalog of the estimates.
    ///   - note: What else a reader must know of its amounts; nil for nothing.
    public init?(
        of estimates: [Estimate],
        title: String,
        summary: String,
        budgets: [TagBudget],
        lists: [PricedList],
        actuals: [ActualMonth],
        madeBy command: String,
        release: String,
        asOf day: CalendarDate,
        catalog: RateCatalog,
        note: String? = nil
    ) {
        guard !estimates.isEmpty else { return nil }
        self.estimates = estimates
        self.title = title
        self.summary = summary
        self.budgets = budgets
        self.lists = lists
        self.actuals = actuals
        self.command = command
        self.release = release
        self.day = day
        self.catalog = catalog
        self.note = note
    }

    /// The workbook; the scenarios stand by expected cost, the dearest first.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func spreadsheet() throws(ArithmeticFailure) -> Spreadsheet {
        var draft = WorkbookDraft()
        var plans: [WorkbookPlan] = []
        for estimate in try ranked() {
            let version = try Version(estimate)
            plans.append(WorkbookPlan([version], in: catalog, isAlone: false, &draft))
        }
        var sources = SourceList()
        let assumptions = AssumptionSheet(plans).made(&draft)
        let rates = RateSheet(plans).made(&draft, &sources)
        var lines = LineSheet(plans)
        let lineSheet = try lines.made(&draft)
        var monthLines = MonthLineSheet(plans, months: ProjectMonthSheet.months)
        let monthLineSheet = try monthLines.made(&draft)
        let scenarios = plans.indices.map { index in
            ProjectScenario(
                plan: plans[index],
                sums: lines.totals[index],
                rows: monthLines.allRows[index],
                check: index * ProjectScenario.checksEach
            )
        }
        var checks: [CheckedTotal] = []
        for plan in plans { checks += try ProjectScenario.checks(of: plan) }
        let total = (name: draft.register.name(for: "all_scenarios_month"), check: checks.count)
        checks.append(try check(total.name))
        let tags = try self.tags(&checks, &draft)
        var months = ProjectMonthSheet(scenarios)
        let monthSheet = try months.made(&draft)
        let actual = try ActualSheet(actuals, titles: titles, isOfProject: true).made(&draft)
        let portfolio = try PortfolioSheet(
            title: title,
            summary: summary,
            origin: origin,
            scenarios: scenarios,
            total: total
        )
        .made(&draft)
        let names = plans.map { ($0.base.estimate.model.scenario.id, $0.name(of: "month_total")) }
        let groups = try GroupSheet(tags, months: Dictionary(names) { first, _ in first })
            .made(&draft)
        let prices = try self.prices(of: plans, &draft, &sources)
        let checkSheet = try CheckSheet(versions: ["As it stands"], totals: checks).made(&draft)
        let provenance = SourceSheet(
            catalog: catalog,
            sources: sources,
            provenance: [
                "Made by: \(command)", WorkbookWords.formulas,
                "A price stands in one cell for all scenarios that use it. Variants, comparisons "
                    + "and break-evens are in the workbook of each scenario: ratebook report "
                    + "SCENARIO -o SCENARIO.xlsx",
            ] + WorkbookWords.limits
        )
        .made()
        return Spreadsheet(
            title: title,
            author: "Ratebook",
            comment: origin,
            day: day,
            sheets: [
                portfolio, groups, lineSheet, assumptions, rates, monthSheet,
            ] + [actual].compactMap(\.self) + [monthLineSheet] + prices + [
                provenance, checkSheet,
            ],
            names: draft.names
        )
    }

    private var titles: [String: String] {
        let scenarios = estimates.map(\.model.scenario)
        return Dictionary(scenarios.map { ($0.id, $0.title) }) { first, _ in first }
    }

    private func ranked() throws(ArithmeticFailure) -> [Estimate] {
        let costs = try estimates.map { estimate throws(ArithmeticFailure) in
            (estimate, try estimate.total(.monthly).amount.expected)
        }
        return
            costs.sorted { left, right in
                left.1 == right.1
                    ? left.0.model.scenario.id < right.0.model.scenario.id : left.1 > right.1
            }
            .map(\.0)
    }

    /// What all scenarios cost a month.
    private func check(_ name: String) throws(ArithmeticFailure) -> CheckedTotal {
        let all = try Total(
            of: estimates.flatMap(\.lines).filter { $0.item.recurrence == .monthly }
        )
        return CheckedTotal(label: "All scenarios: a month", name: name, own: [all.amount])
    }

    /// The groups of each tag, the dearest first and those without it last.
    private func tags(
        _ checks: inout [CheckedTotal],
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) -> [GroupSheet.TagGroups] {
        var tags: [GroupSheet.TagGroups] = []
        let estimates = try ranked()
        for tag in CostGroup.tags(of: estimates) {
            let costs = try CostGroup.groups(of: estimates, by: tag)
                .sorted { left, right in
                    if (left.value == nil) != (right.value == nil) { return right.value == nil }
                    let (first, second) = (left.monthly.expected, right.monthly.expected)
                    return first == second
                        ? (left.value ?? "") < (right.value ?? "") : first > second
                }
            var groups: [GroupSheet.TagGroups.Group] = []
            for cost in costs {
                let group = GroupSheet.TagGroups.Group(
                    cost: cost,
                    name: draft.register.name(for: "\(tag)_\(cost.value ?? "none")_month"),
                    check: checks.count,
                    budget: budgets.first { $0.tag.name == tag && $0.tag.value == cost.value }?
                        .budget
                )
                groups.append(group)
                checks.append(
                    CheckedTotal(
                        label: "By \(tag): \(group.title)",
                        name: group.name,
                        own: [cost.monthly]
                    )
                )
            }
            tags.append(GroupSheet.TagGroups(tag: tag, groups: groups))
        }
        return tags
    }

    /// The price lists of the project, or what models cost in its regions where it has none.
    private func prices(
        of plans: [WorkbookPlan],
        _ draft: inout WorkbookDraft,
        _ sources: inout SourceList
    ) throws(ArithmeticFailure) -> [Sheet] {
        guard !lists.isEmpty else {
            let regions = regions(of: plans)
            return [try PriceMatrixSheet(catalog: catalog, day: day, regions: regions).made()]
        }
        var sheets: [Sheet] = []
        for (index, list) in lists.enumerated() {
            let name = PriceMatrixSheet.name + (lists.count > 1 ? " \(index + 1)" : "")
            let sheet = PriceListSheet(list, in: catalog, named: name)
            sheets.append(try sheet.made(&draft, &sources))
        }
        return sheets
    }

    /// The regions of the rates of AWS that the scenarios use.
    private func regions(of plans: [WorkbookPlan]) -> Set<Region> {
        Set(
            plans.flatMap { plan in
                plan.prices.flatMap { $0.entries.map(\.rate.sku.region) }.filter { !$0.isDataZone }
                    + [plan.base.estimate.model.scenario.region.value]
            }
        )
        .subtracting([.everywhere])
    }

    private var origin: String {
        "Catalog release \(release), rates as of \(day). An estimate, not a quotation. Change the "
            + "case here, and assumptions and prices on their sheets; every amount follows."
            + (note.map { " " + $0 } ?? "")
    }
}
