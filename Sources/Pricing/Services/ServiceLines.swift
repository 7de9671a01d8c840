import Catalog
import Formulas
import Quantities
import Scenarios

/// Services of Bedrock beside the models: AgentCore, Flows, prompt routing, prompt optimisation,
/// evaluation of models, Data Automation and SQL generation.
struct ServiceLines {
    let services: Services
    let region: Region
    let units: WorkUnits

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        if let automation = services.dataAutomation {
            DataAutomationLines(automation: automation, region: region).add(to: &builder)
        }
        if let volume = services.sqlGeneration { addStatements(volume, to: &builder) }
        if let use = services.agentCore {
            AgentCoreLines(use: use, region: region, units: units).add(to: &builder)
        }
        if let flows = services.flows { addFlows(flows, to: &builder) }
        if let volume = services.routing { addRouting(volume, to: &builder) }
        if let tokens = services.promptOptimization { addOptimization(tokens, to: &builder) }
        if let evaluation = services.evaluation {
            ModelEvaluationLines(evaluation: evaluation, region: region).add(to: &builder)
        }
    }

    private func charge(
        _ meter: MeterID,
        of offering: OfferingID,
        _ owner: Owner,
        _ part: CostPart = .tooling
    ) -> Charge {
        let sku = SKU(platform: .bedrock, offering: offering, meter: meter, region: region)
        return Charge(sku, as: owner.prefix + meter.text, part, owner)
    }

    private func addStatements(_ volume: WorkVolume, to builder: inout ModelBuilder) {
        let owner = Owner(id: "sql_generation", title: "SQL generation")
        let requests = units.monthly(volume, of: owner, in: &builder)
        let charge = charge(.sqlGenerations, of: .structuredRetrieval, owner, .retrieval)
        builder.add(charge, for: requests, "requests")
    }

    private func addFlows(_ flows: Flows, to builder: inout ModelBuilder) {
        let owner = Owner(id: "flows", title: "Flows")
        let runs = units.monthly(flows.runs, of: owner, in: &builder)
        let transitions = runs * builder.driver(flows.transitions, of: owner)
        builder.add(charge(.flowTransitions, of: .flows, owner), for: transitions, "transitions")
    }

    private func addRouting(_ volume: WorkVolume, to builder: inout ModelBuilder) {
        let owner = Owner(id: "routing", title: "Prompt routing")
        let requests = units.monthly(volume, of: owner, in: &builder)
        builder.add(charge(.routedRequests, of: .promptRouting, owner), for: requests, "requests")
    }

    private func addOptimization(_ tokens: Assumption, to builder: inout ModelBuilder) {
        let owner = Owner(id: "prompt_optimization", title: "Prompt optimisation")
        let number = builder.driver(tokens, of: owner)
        let charge = charge(.optimizedTokens, of: .promptOptimization, owner)
        builder.add(charge, for: number, "tokens")
    }
}
