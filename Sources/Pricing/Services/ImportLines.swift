import Catalog
import Formulas
import Quantities
import Scenarios

/// An imported model: its units by the minute while copies are active, and their storage.
struct ImportLines {
    /// Minutes of the windows that are billed as a whole.
    private static let window: Formula = 5

    let workload: Workload
    let hosting: ModelImport
    let owner: Owner

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        let part = owner.part("import")
        let units = Formula.roundedUp(builder.driver(hosting.units, of: part), 1)
        let copies = builder.driver(hosting.copies, of: part)
        let minutes = minutes(part, in: &builder)
        builder.add(
            charge(.customUnitMinutes, .inference),
            for: units * copies * minutes,
            "CMU-minutes"
        )
        builder.add(charge(.customUnitMonths, .customization), for: units, "CMU-months")
    }

    /// Minutes a month in which a copy is active, in whole windows.
    private func minutes(_ part: Owner, in builder: inout ModelBuilder) -> Formula {
        switch hosting.activity {
        case .always: .roundedUp(builder.hoursPerMonth() * 60, Self.window)
        case .hours(let hours): .roundedUp(builder.driver(hours, of: part) * 60, Self.window)
        case .windows(let windows):
            .roundedUp(builder.driver(windows, of: part), 1) * Self.window
        }
    }

    private func charge(_ meter: MeterID, _ costPart: CostPart) -> Charge {
        let sku = SKU(
            platform: workload.platform,
            offering: .modelImport(hosting.unitVersion),
            meter: meter,
            region: workload.region.value
        )
        return Charge(sku, as: owner.prefix + meter.text, costPart, owner)
    }
}
