public import Actuals
public import Quantities
public import ReportModel
import Scenarios
import UsageTables

/// What of a month asks for attention: scenarios that cost more than was estimated, with why, and
/// usage in none.
public struct MonthAlert {
    private let month: ActualMonth
    private let dear: [ScenarioMonth]
    private let reports: [ScenarioReport]
    private let context: ReportContext

    /// Looks at a month.
    ///
    /// - Parameters:
    ///   - month: The month.
    ///   - limit: By how much a scenario may cost more than was estimated, as a ratio.
    ///   - reports: The reports of the scenarios.
    ///   - context: What all pages share.
    public init(
        _ month: ActualMonth,
        over limit: Quantity,
        _ reports: [ScenarioReport],
        in context: ReportContext
    ) {
        self.month = month
        self.reports = reports
        self.context = context
        dear = month.scenarios.filter { $0.isDearer(by: limit) }
    }

    /// Whether nothing asks for attention.
    public var isQuiet: Bool { dear.isEmpty && month.billedOutside.isEmpty }

    /// The walk of each such scenario, and what is in none.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func blocks() throws(ArithmeticFailure) -> [Block] {
        var blocks: [Block] = []
        for scenario in dear { blocks.append(try section(on: scenario)) }
        guard !month.billedOutside.isEmpty else { return blocks }
        let page = ActualsPage([month], reports, by: [], noting: nil, in: context)
        let help: [Inline] = [
            "Say in a scenario under ", .code("actuals:"), " which of it is its own.",
        ]
        let table = Block.table(try page.unclaimed(in: month))
        return blocks + [
            .section(
                Section(
                    id: "unclaimed",
                    title: "In no scenario",
                    blocks: [table, .paragraph(help)]
                )
            )
        ]
    }

    private func section(on scenario: ScenarioMonth) throws(ArithmeticFailure) -> Block {
        let id = scenario.scenario
        let walk = try WalkTable(scenario, in: context)
        let link: [Inline] = [
            .link(["The page of actual cost"], .page("actuals", anchor: nil)), " and ",
            .code("ratebook usage compare \(id) --month \(month.month)"), " say the same.",
        ]
        return .section(
            Section(
                id: id,
                title: reports.first { $0.scenario.id == id }?.scenario.title ?? id,
                blocks: [.paragraph(try walk.finding()), .table(try walk.table(id: "walk-\(id)"))]
                    + walk.notes.map { .paragraph([.text($0)]) } + [.paragraph(link)]
            )
        )
    }
}

extension ActualMonth {
    /// What is in no scenario and costs something.
    public var billedOutside: [Unclaimed] { unclaimed.filter { ($0.cost ?? .zero) != .zero } }
}

extension ScenarioMonth {
    /// Whether the days that are compared cost more than was estimated for them, by more than a
    /// share; where nothing was estimated, whether they cost anything.
    public func isDearer(by limit: Quantity) -> Bool {
        let change = (try? relativeChange()) ?? nil
        return change.map { $0 > limit } ?? (walk.actual > .zero)
    }
}
