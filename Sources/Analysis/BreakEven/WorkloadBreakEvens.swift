import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

/// The break-evens of how a workload's tokens are bought, for the tokens that it has.
struct WorkloadBreakEvens {
    let workload: Workload
    let scenario: Scenario
    let compiler: ScenarioCompiler

    var all: [ScenarioBreakEven] { [capacity, caching].compactMap(\.self) }

    private var capacity: ScenarioBreakEven? {
        switch workload.capacity {
        case .provisioned(let throughput):
            guard throughput.tokensPerMinutePerUnit != nil else {
                return ScenarioBreakEven(.provisioned, of: workload.title)
            }
            return capacity(.provisioned, usedAs: ["provisioned.utilization"])
        case .reserved:
            return capacity(
                .reserved,
                usedAs: ["reserved.input_demand", "reserved.output_demand"]
            )
        case .imported, nil: return nil
        }
    }

    /// Capacity against tokens on demand, with the volume of the workload going up.
    private func capacity(
        _ choice: ScenarioBreakEven.Choice,
        usedAs figures: [String]
    ) -> ScenarioBreakEven? {
        guard let volume = workload.shape.volume else { return nil }
        let held = model(of: alone)
        let present = figures.compactMap { held.value(of: workload.id + "." + $0) }.max()
        guard let present, present > .zero else { return nil }
        var bought = alone
        bought.capacity = nil
        bought.tier = Choice(value: workload.customModel == nil ? .standard : .custom)
        let settings = [
            DriverID(workload.id + "." + volume.key.name): .constant(volume.value.expected)
                * CostOption.variable / .constant(present)
        ]
        let comparison = BreakEvenCase(
            workload.id + "/" + choice.rawValue,
            of: workload.title,
            by: .share,
            CostOption(
                choice == .reserved ? "Reserved capacity" : "Provisioned capacity",
                held,
                setting: settings,
                parts: [.inference]
            ),
            or: CostOption("On demand", model(of: bought), setting: settings, parts: [.inference]),
            in: .zero...max(.one, present)
        )
        return ScenarioBreakEven(choice, of: workload.title, comparison, at: present)
    }

    /// Caching against none, with the share of hits going up.
    private var caching: ScenarioBreakEven? {
        guard let caching = workload.caching else { return nil }
        var (cached, plain) = (alone, alone)
        let rate: Quantity?
        if case .share(let share) = caching.hits {
            rate = share.value.expected
        } else {
            rate = model(of: alone).value(of: workload.id + ".hit_rate")
        }
        guard let rate else { return nil }
        cached.caching?.hits = .share(Assumption(.hitRate, rate))
        plain.caching = nil
        let comparison = BreakEvenCase(
            workload.id + "/caching",
            of: workload.title,
            by: .share,
            CostOption(
                "Cached",
                model(of: cached),
                setting: [DriverID(workload.id + ".hit_rate"): CostOption.variable],
                parts: [.inference]
            ),
            or: CostOption("Not cached", model(of: plain), parts: [.inference]),
            in: .zero ... .one
        )
        return ScenarioBreakEven(.caching, of: workload.title, comparison, at: rate)
    }

    /// The workload with a volume of its own that does not grow.
    private var alone: Workload {
        var workload = workload
        workload.growth = nil
        workload.guardrails = nil
        workload.shape.stateVolume()
        return workload
    }

    private func model(of workload: Workload) -> CostModel {
        compiler.model(of: scenario.holdingOnly([workload]))
    }
}

extension Scenario {
    /// The scenario with nothing but some workloads and stores, in its first month.
    func holdingOnly(
        _ workloads: [Workload],
        _ knowledgeBases: [KnowledgeBase] = [],
        managed: [ManagedKnowledge] = []
    ) -> Scenario {
        var scenario = self
        scenario.workloads = workloads
        scenario.knowledgeBases = knowledgeBases
        scenario.managedKnowledgeBases = managed
        scenario.services = Services()
        scenario.terms = CommercialTerms()
        scenario.ownCosts = []
        scenario.growth = nil
        return scenario
    }
}

extension CostModel {
    /// A derived figure with every input at its expected value; nil where it has none.
    func value(of figure: String) -> Quantity? {
        let values = Dictionary(
            drivers.map { ($0.id, $0.assumption.value.expected) },
            uniquingKeysWith: { first, _ in first }
        )
        return figures.first { $0.id.name == figure }
            .flatMap { try? $0.formula.value(with: Bindings(drivers: values)) }
    }
}
