import Catalog
import Quantities
import Scenarios

/// The parts of a scenario whose usage is told apart: the workloads that are claimed by name, and
/// all else.
struct ComparedParts {
    /// A part.
    struct Part {
        /// The workload; nil for all that is not claimed by name.
        let workload: String?

        /// The lines of the estimate.
        let lines: [EstimatedUsage.Line]

        /// How many requests are sent to models.
        let requests: Quantity

        /// What its lines are compared by.
        var cells: [UsageCell] { lines.compactMap(\.cell) }

        /// A cell of usage with what its source leaves open, where the estimate buys the model in
        /// one way.
        func filled(_ cell: UsageCell) -> UsageCell {
            let planned = cells.filter { $0.model.name == cell.model.name }
            func only<Value: Hashable>(_ values: [Value?]) -> Value? {
                Set(values).count == 1 ? values[0] : nil
            }
            var cell = cell
            cell.model.platform = cell.model.platform ?? only(planned.map(\.model.platform))
            cell.place.region = cell.place.region ?? only(planned.map(\.place.region))
            cell.place.scope = cell.place.scope ?? only(planned.map(\.place.scope))
            cell.tier = cell.tier ?? only(planned.map(\.tier))
            return cell
        }
    }

    /// The parts: the claimed workloads in the order of the scenario, then the rest.
    let all: [Part]

    init(of scenario: Scenario, _ estimate: EstimatedUsage) throws(ArithmeticFailure) {
        let claimed = Set(scenario.actuals.compactMap(\.workload))
        let workloads = scenario.workloads.map(\.id)
        var parts: [Part] = []
        for name in workloads where claimed.contains(name) {
            parts.append(
                Part(
                    workload: name,
                    lines: estimate.lines.filter { $0.workload == name },
                    requests: estimate.requests[name] ?? .zero
                )
            )
        }
        let others = workloads.filter { !claimed.contains($0) }
        parts.append(
            Part(
                workload: nil,
                lines: estimate.lines.filter { line in
                    line.workload.map { !claimed.contains($0) } ?? true
                },
                requests: try .sum(of: others.compactMap { estimate.requests[$0] })
            )
        )
        all = parts
    }
}
