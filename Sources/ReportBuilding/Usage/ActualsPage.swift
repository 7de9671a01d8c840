public import Actuals
import Catalog
public import Quantities
public import ReportModel
import Scenarios

/// Every month of usage: scenario by scenario beside the estimates, what is in none, and by tag.
public struct ActualsPage {
    private let months: [ActualMonth]
    private let reports: [ScenarioReport]
    private let tags: [TagReport]
    private let note: String?
    private let titles: [String: String]
    private let context: ReportContext

    /// Prepares the page.
    ///
    /// - Parameters:
    ///   - months: The months, in order; at least one.
    ///   - reports: The reports that its scenarios have.
    ///   - tags: The scenarios by each tag.
    ///   - note: What readers must know of the usage; nil for nothing.
    ///   - context: What all pages share.
    public init(
        _ months: [ActualMonth],
        _ reports: [ScenarioReport],
        by tags: [TagReport],
        noting note: String?,
        in context: ReportContext
    ) {
        self.months = months
        self.reports = reports
        self.tags = tags
        self.note = note
        self.context = context
        titles = Dictionary(
            reports.map { ($0.scenario.id, $0.scenario.title) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The page.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func page() throws(ArithmeticFailure) -> Page {
        let sections = try months.reversed()
            .map { month throws(ArithmeticFailure) in try section(of: month) }
        return Page(
            path: "actuals",
            kind: .actuals,
            title: "Actual cost",
            summary: "What months cost beside their estimates, and what is in no scenario.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [
                Page.Fact("Months", [.text("\(months.count)")]),
                Page.Fact("Catalog release", [.text(context.release)]),
            ],
            blocks: try noteBlocks + trend() + [.table(overview())] + coverage() + budgets()
                + sections,
            data: ActualsData(months, in: context).value,
            mainTable: "months",
            provenance: context.provenance(command: "ratebook usage compare")
        )
    }

    private var noteBlocks: [Block] { note.map { [.paragraph([.text($0)])] } ?? [] }

    /// All scenarios together beside the band of their estimates; nothing for one month.
    private func trend() throws(ArithmeticFailure) -> [Block] {
        var found: [ActualTrend.Month] = []
        for month in months {
            found += try [ActualTrend.Month(month, in: context)].compactMap(\.self)
        }
        guard found.count > 1 else { return [] }
        return try ActualTrend(found, id: "trend", isFolded: true, in: context).blocks()
    }

    private func coverage() throws(ArithmeticFailure) -> [Block] {
        let figure = try CoverageFigure(months, in: context)
        return figure.map {
            [.section(Section(id: "bill", title: "Coverage of the bill", blocks: [$0.block]))]
        } ?? []
    }

    /// The budgets of scenarios and of tags beside the last month.
    private func budgets() throws(ArithmeticFailure) -> [Block] {
        guard let last = months.last else { return [] }
        let entries = try last.budgets(of: reports, by: tags)
        guard !entries.isEmpty else { return [] }
        let table = BudgetMonthTable(entries: entries, id: "budgets-month", context: context)
        let section = Section(id: "budgets", title: "Budgets", blocks: try table.blocks())
        return [.section(section)]
    }

    /// The months, the last first, each with what all its scenarios cost together.
    private func overview() throws(ArithmeticFailure) -> Table {
        Table(
            id: "months",
            caption: "Months with what they cost in all",
            columns: [Column("Month")] + WalkTable.columns.dropLast() + [
                Column("In no scenario", unit: .money, alignment: .number),
                Column("In scenarios", alignment: .number),
            ],
            rows: try months.reversed()
                .map { month throws(ArithmeticFailure) in try overviewRow(of: month) }
        )
    }

    private func overviewRow(of month: ActualMonth) throws(ArithmeticFailure) -> Row {
        let walks = try month.scenarios.map { scenario throws(ArithmeticFailure) in
            try PrintedWalk(scenario.walk, toFractionDigits: context.fractionDigits)
        }
        let (estimate, actual) = try (
            Money.total(of: walks.map(\.due)), Money.total(of: walks.map(\.actual))
        )
        let difference = try actual - estimate
        let share = try month.claimedShare()
        return Row([
            Cell([.link([.text(month.month.description)], .anchor(id(of: month)))]),
            .value(.money(estimate, .line)), .value(.money(actual, .line)),
            try signed(difference), .value(.money(try printed(month.unclaimedCost()), .line)),
            share.map { .value(.share($0)) } ?? .value(.missing(.notStated)),
        ])
    }

    private func section(of month: ActualMonth) throws(ArithmeticFailure) -> Block {
        var blocks: [Block] = []
        if let days = month.days {
            let words =
                "The month runs: usage until day \(days.seen) of \(days.all). Its estimates are "
                + "those of these days, here and in the table of months."
            blocks.append(.paragraph([.text(words)]))
        }
        if !month.scenarios.isEmpty { blocks.append(.table(try scenarios(of: month))) }
        if !month.unclaimed.isEmpty { blocks.append(.table(try unclaimed(in: month))) }
        if !month.tags.isEmpty { blocks.append(.table(try tags(in: month))) }
        return .section(
            Section(id: id(of: month), title: month.month.description, blocks: blocks)
        )
    }

    private func scenarios(of month: ActualMonth) throws(ArithmeticFailure) -> Table {
        Table(
            id: "scenarios-\(month.month)",
            caption: "Scenarios beside their estimates",
            columns: [Column("Scenario")] + WalkTable.columns + [Column("Largest cause")],
            rows: try month.scenarios.map { scenario throws(ArithmeticFailure) in
                let walk = try WalkTable(scenario, in: context)
                let title = titles[scenario.scenario] ?? scenario.scenario
                let link = Inline.link(
                    [.text(title)],
                    .page("scenarios/\(scenario.scenario)", anchor: "actual")
                )
                let isLinked = titles[scenario.scenario] != nil
                return Row(
                    [Cell([isLinked ? link : .text(title)])] + (try walk.cells()) + [
                        .text(try walk.walk.largestCause() ?? "")
                    ]
                )
            }
        )
    }

    /// What of a month is in no scenario.
    func unclaimed(in month: ActualMonth) throws(ArithmeticFailure) -> Table {
        let costs = try Apportionment(
            of: month.unclaimed.map { Money(rounding: $0.cost ?? .zero) },
            printedTotal: printed(month.unclaimedCost()),
            toFractionDigits: context.fractionDigits
        )
        return Table(
            id: "unclaimed-\(month.month)",
            caption: "Usage in no scenario",
            columns: [
                Column("Model"), Column("Account"), Column("Service"),
                Column("Cost", unit: .money, alignment: .number),
            ],
            rows: zip(month.unclaimed, costs.rows)
                .map { usage, cost in
                    let name = context.catalog.vocabulary.offerings[OfferingID(usage.model)]?.name
                    return Row([
                        .text(name ?? (usage.model.isEmpty ? "No model" : usage.model)),
                        .text(usage.account), .text(usage.service),
                        .value(usage.cost == nil ? .missing(.notStated) : .money(cost, .line)),
                    ])
                },
            footer: [
                Row([
                    .text("In no scenario"), .empty, .empty,
                    .value(.money(costs.total, .total)),
                ])
            ]
        )
    }

    private func tags(in month: ActualMonth) throws(ArithmeticFailure) -> Table {
        Table(
            id: "tags-\(month.month)",
            caption: "Actual cost by tag",
            columns: [
                Column("Tag"), Column("Value"),
                Column("Cost", unit: .money, alignment: .number),
            ],
            rows: try month.tags.map { tag throws(ArithmeticFailure) in
                Row([
                    .text(tag.name), .text(tag.value ?? "without it"),
                    .value(.money(try printed(tag.cost), .line)),
                ])
            }
        )
    }

    /// The anchor of a month.
    static func anchor(of month: ActualMonth) -> String { "month-\(month.month)" }

    private func id(of month: ActualMonth) -> String { Self.anchor(of: month) }

    private func printed(_ amount: Quantity) throws(ArithmeticFailure) -> Money {
        try Money(rounding: amount).rounded(toFractionDigits: context.fractionDigits)
    }

    private func signed(_ amount: Money) throws(ArithmeticFailure) -> Cell {
        .value(.decimal(try amount.dollars(), digits: context.fractionDigits, isSigned: true))
    }
}
