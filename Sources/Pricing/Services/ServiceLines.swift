import Catalog
import Scenarios

/// Services beside the models, in the order of the bill: those that files declare, and those whose
/// lines are no formulas over keys.
struct ServiceLines {
    let services: Services
    let region: Region
    let units: WorkUnits

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        if let automation = services.dataAutomation {
            DataAutomationLines(automation: automation, region: region).add(to: &builder)
        }
        for use in services.uses {
            DeclaredLines(use: use, region: region, units: units).add(to: &builder)
        }
    }
}
