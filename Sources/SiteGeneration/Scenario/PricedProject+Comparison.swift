import Actuals
import Analysis
import Quantities
import ReportBuilding
import ReportModel
import Scenarios
import SourceLoading

extension PricedProject {
    /// The page of a scenario, and that of its comparison where there is something to compare.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func pages(of report: ScenarioReport) throws(ArithmeticFailure) -> [Page] {
        let comparison: Result<ComparisonReport, ComparisonRefusal>
        do throws(ComparisonRefusal) {
            comparison = .success(try ComparisonReport(on: report))
        } catch { comparison = .failure(error) }
        let actuals = actuals?.months(of: report.scenario.id) ?? []
        let page = try report.page(
            comparison: comparison,
            actuals: actuals,
            usageNote: source.settings.usageNote
        )
        return [page]
            + [try? comparison.get().page].compactMap(\.self)
    }
}
