import Formulas
import Quantities
import Scenarios

extension ModelBuilder {
    /// What the volumes of an owner are multiplied by; nil where they do not grow.
    mutating func growthFactor(of owner: Owner) -> Formula? {
        factor(.volumeFactor, .level, of: owner)
    }

    /// The share of a corpus that a month added; nil for a corpus that does not grow.
    mutating func addedShare(of base: Owner) -> Formula? {
        factor(.addedShare, .added, of: base)
    }

    /// The first month in which the expected value of an amount is above nought; nil for none.
    func firstMonth(withAny amount: Formula) -> Int? {
        var bindings = Bindings(
            drivers: Dictionary(
                numbers.map { ($0.id, $0.assumption.value.expected) },
                uniquingKeysWith: { first, _ in first }
            )
        )
        return (1...scenario.horizon.months)
            .first { month in
                for curve in growth {
                    bindings.drivers[curve.factor] =
                        try? curve.value(inMonth: month, with: bindings)
                }
                guard let value = try? amount.value(with: bindings) else { return false }
                return value > .zero
            }
    }

    private mutating func factor(
        _ key: NumberKey,
        _ meaning: GrowthCurve.Meaning,
        of owner: Owner
    ) -> Formula? {
        guard let (growth, source) = growth(of: owner) else { return nil }
        let part = source.part("growth")
        let id = DriverID(part.prefix + key.name)
        if !numbers.contains(where: { $0.id == id }) {
            let course = course(of: growth, source)
            let factor = addFactor(key, of: part)
            add(GrowthCurve(factor: factor, meaning: meaning, course: course))
        }
        return .driver(id)
    }

    /// The growth of a corpus, of a workload and its parts, or else of the scenario, and whose it
    /// is.
    private func growth(of owner: Owner) -> (growth: Growth, source: Owner)? {
        if let base = scenario.knowledgeBases.first(where: { $0.id == owner.id }) {
            return base.growth.map { ($0, owner) }
        }
        guard !scenario.managedKnowledgeBases.contains(where: { $0.id == owner.id }) else {
            return nil
        }
        let workload = scenario.workloads.first { workload in
            owner.id == workload.id || owner.prefix.hasPrefix(workload.id + ".")
        }
        if let workload, let growth = workload.growth {
            return (growth, Owner(id: workload.id, title: workload.title))
        }
        return scenario.growth.map { ($0, Owner(id: nil, title: "Time")) }
    }

    private mutating func course(of growth: Growth, _ source: Owner) -> GrowthCurve.Course {
        switch growth {
        case .monthly(let share): return .monthly(driver(share, of: source))
        case .steps(let steps):
            let months = source.part("growth").part("months")
            return .steps(
                steps.filter { $0.month <= scenario.horizon.months }
                    .sorted { $0.month < $1.month }
                    .map { step in
                        GrowthCurve.Step(month: step.month, value: driver(step.volume, of: months))
                    }
            )
        }
    }
}
