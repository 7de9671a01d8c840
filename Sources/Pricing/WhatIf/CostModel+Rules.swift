import Formulas
import Quantities
import Scenarios

extension CostModel {
    /// What the file asks of numbers that follow from parameters: that they stay in the range of
    /// their keys.
    var rules: [Decision] {
        let levers = (scenario.levers ?? []).flatMap(\.numbers)
        return (numbers.map(\.assumption) + levers)
            .flatMap { number -> [Decision] in
                guard let size = number.expression?.formula else { return [] }
                let least = Decision(size: size, limit: number.key.minimum, isAboveAtLimit: true)
                let greatest = number.key.maximum.map { limit in
                    Decision(size: size, limit: limit, isAboveAtLimit: false)
                }
                return [least] + [greatest].compactMap(\.self)
            }
    }

    /// The drivers that cannot be changed alone: factors that the months set, shares that are a
    /// whole together, and parameters where nobody can say all that follows from them.
    var driversToKeep: Set<DriverID> {
        let factors = growth.map(\.factor)
        let shares = scenario.workloads.flatMap { workload in
            workload.split.flatMap { entry in
                entry.share.expression?.formula.drivers
                    ?? [DriverID("\(workload.id).tier.\(entry.share.key.name)")]
            }
        }
        let known = Set(numbers.map(\.id.name))
        let isOpen = scenario.statedNumbers.contains { number in
            !known.contains(number.name) && !number.name.hasPrefix("levers.")
        }
        let parameters = isOpen ? scenario.parameters.map { DriverID($0.key.name) } : []
        return Set(factors + shares + parameters)
    }
}
