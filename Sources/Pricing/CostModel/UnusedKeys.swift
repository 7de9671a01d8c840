import Diagnostics
import Formulas
import Quantities
import Scenarios

/// What an author states and nothing follows from.
///
/// Parameters are looked at when they are read.
struct UnusedKeys {
    let model: CostModel

    private var scenario: Scenario { model.scenario }

    /// A finding for each key.
    var findings: [Diagnostic] { numbers + recurrences + services }

    /// Numbers that no formula of the model names.
    private var numbers: [Diagnostic] {
        let used = Set(model.numbers.map(\.id.name))
        return scenario.statedNumbers
            .filter { !used.contains($0.name) }
            // A lever's numbers are of use where it is tried.
            .filter { !$0.name.hasPrefix("levers.") }
            // Caching has findings of its own where it does nothing.
            .filter { !$0.name.hasSuffix("hit_rate") }
            .map { number in
                finding(
                    number.name,
                    at: number.origin,
                    help: number.name.contains("growth.months.")
                        ? "the scenario looks at \(scenario.horizon.months) months; write "
                            + "horizon_months for more, up to \(Horizon.longest), or leave it out"
                        : "what stands beside it in the file decides instead; leave it out"
                )
            }
    }

    /// How often a model is trained that is not.
    private var recurrences: [Diagnostic] {
        scenario.workloads
            .filter { $0.customModel?.training == nil }
            .compactMap { workload in
                workload.customModel?.recurrence.origin
                    .map { origin in
                        finding(
                            workload.id + ".custom_model.recurrence",
                            at: origin,
                            help: "add fine_tuning, reinforcement_fine_tuning or distillation, or "
                                + "leave recurrence out"
                        )
                    }
            }
    }

    /// Services of which nothing is used.
    private var services: [Diagnostic] {
        scenario.services.uses.filter(\.isEmpty)
            .map { use in
                let groups = use.service.groups.prefix(3).map(\.id).joined(separator: ", ")
                return finding(
                    use.service.id,
                    at: use.volume?.workload?.origin ?? use.volume?.number.origin ?? use.origin,
                    help: "name what is used of it, such as \(groups)"
                )
            }
    }

    private func finding(_ key: String, at origin: SourceRange?, help: String) -> Diagnostic {
        Diagnostic(
            .warning,
            code: "unused-key",
            "nothing follows from \(key)",
            at: origin,
            help: help
        )
    }
}
