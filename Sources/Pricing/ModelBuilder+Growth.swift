import Formulas
import Quantities
import Scenarios

extension ModelBuilder {
    /// What the volumes of an owner are multiplied by; nil where they do not grow.
    mutating func growthFactor(of owner: Owner) -> Formula? {
        guard let (growth, source) = growth(of: owner) else { return nil }
        let part = source.part("growth")
        let known = DriverID(part.prefix + NumberKey.volumeFactor.name)
        if !drivers.contains(where: { $0.id == known }) { addCurve(growth, source, part) }
        return .driver(known)
    }

    /// The growth of a workload and its parts, or else of the scenario, and whose it is.
    private func growth(of owner: Owner) -> (growth: Growth, source: Owner)? {
        let workload = scenario.workloads.first { workload in
            owner.id == workload.id || owner.prefix.hasPrefix(workload.id + ".")
        }
        if let workload, let growth = workload.growth {
            return (growth, Owner(id: workload.id, title: workload.title))
        }
        return scenario.growth.map { ($0, Owner(id: nil, title: "Time")) }
    }

    private mutating func addCurve(_ growth: Growth, _ source: Owner, _ part: Owner) {
        let course: GrowthCurve.Course
        switch growth {
        case .monthly(let share): course = .monthly(driver(share, of: source))
        case .steps(let steps):
            let months = part.part("months")
            course = .steps(
                steps.sorted { $0.month < $1.month }
                    .map { step in
                        GrowthCurve.Step(
                            month: step.month,
                            value: driver(step.volume, of: months)
                        )
                    }
            )
        }
        let factor = addFactor(.volumeFactor, of: part)
        add(GrowthCurve(factor: factor, course: course))
    }
}
