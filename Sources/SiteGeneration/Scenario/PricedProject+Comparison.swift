import Actuals
import Analysis
import Quantities
import ReportBuilding
import ReportModel
import Scenarios

extension PricedProject {
    /// The page of a scenario, and that of its comparison where there is something to compare.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func pages(of report: ScenarioReport) throws(ArithmeticFailure) -> [Page] {
        let actuals = actuals?.months(of: report.scenario.id) ?? []
        let comparison: ComparisonReport
        do throws(ComparisonRefusal) { comparison = try ComparisonReport(on: report) } catch {
            return [
                try report.page(
                    comparison: [.text(context.words(for: error))],
                    actuals: actuals
                )
            ]
        }
        return [
            try report.page(comparison: comparison.reference, actuals: actuals),
            comparison.page,
        ]
    }
}
