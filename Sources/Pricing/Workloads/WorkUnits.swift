import Formulas
import Quantities
import Scenarios

/// The units of each workload a month, which services beside the models follow.
struct WorkUnits {
    let formulas: [String: Formula]

    /// How often something happens in a month.
    func monthly(
        _ volume: WorkVolume,
        of owner: Owner,
        in builder: inout ModelBuilder
    ) -> Formula {
        guard let workload = volume.workload, let units = formulas[workload.value] else {
            return builder.driver(volume.number, of: owner)
        }
        let isOneEach = volume.number.isDefault && volume.number.value == Spread(.one)
        return isOneEach ? units : units * builder.driver(volume.number, of: owner)
    }
}
