public import Actuals
import Analysis
import Pricing
public import Quantities
import ReportModel
import Scenarios

extension ActualMonth {
    /// How the budget of a scenario stands; nil without a budget, and where it claims no usage.
    ///
    /// - Throws: ``ArithmeticFailure``.
    public func budget(of report: ScenarioReport) throws(ArithmeticFailure) -> ActualBudget? {
        guard let budget = report.scenario.budget,
            let month = scenarios.first(where: { $0.scenario == report.scenario.id })
        else { return nil }
        return try ActualBudget(budget, of: [(month, .one)])
    }

    /// How the budget of a group stands, by those of its scenarios that claim usage; nil without a
    /// budget, and where none does.
    ///
    /// - Throws: ``ArithmeticFailure``.
    public func budget(of group: TagReport.Group) throws(ArithmeticFailure) -> ActualBudget? {
        guard let budget = group.check?.budget else { return nil }
        let parts = group.cost.members.compactMap { member in
            scenarios.first { $0.scenario == member.estimate.model.scenario.id }
                .map { (month: $0, share: member.share) }
        }
        return try ActualBudget(budget, of: parts)
    }

    /// Every budget beside the month, with a link to what it is for.
    func budgets(
        of reports: [ScenarioReport],
        by tags: [TagReport]
    ) throws(ArithmeticFailure) -> [BudgetMonthTable.Entry] {
        var entries: [BudgetMonthTable.Entry] = []
        for report in reports {
            guard let check = try budget(of: report) else { continue }
            let scenario = report.scenario
            let link = Inline.link(
                [.text(scenario.title)],
                .page("scenarios/\(scenario.id)", anchor: "actual")
            )
            entries.append(BudgetMonthTable.Entry(name: Cell([link]), check: check))
        }
        for tag in tags {
            for group in tag.groups {
                guard let check = try budget(of: group) else { continue }
                let words: [Inline] = [.text("\(tag.title): \(group.title)")]
                let name = group.path.map { [Inline.link(words, .page($0, anchor: nil))] } ?? words
                let known = Set(scenarios.map(\.scenario))
                let members = group.cost.members
                let count = members.count { known.contains($0.estimate.model.scenario.id) }
                let note: [Inline] =
                    count == members.count
                    ? [] : [.text("\(count) of \(members.count) scenarios claim usage")]
                entries.append(BudgetMonthTable.Entry(name: Cell(name, note: note), check: check))
            }
        }
        return entries
    }
}
