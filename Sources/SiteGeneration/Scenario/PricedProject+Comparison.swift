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
        let comparison: ComparisonReport
        do throws(ComparisonRefusal) { comparison = try ComparisonReport(on: report) } catch {
            return [try report.page(comparison: [.text(context.words(for: error))])]
        }
        return [try report.page(comparison: comparison.reference), comparison.page]
    }
}
