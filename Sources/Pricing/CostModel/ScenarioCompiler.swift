public import Catalog
import Diagnostics
import Formulas
public import Quantities
public import Scenarios

/// Compiles scenarios to cost models with the rates of a catalog.
public struct ScenarioCompiler: Sendable {
    let catalog: RateCatalog
    let asOf: CalendarDate

    /// Creates a compiler.
    ///
    /// - Parameters:
    ///   - catalog: The catalog as known at the release that is to be used.
    ///   - asOf: The day whose rates are in force.
    public init(catalog: RateCatalog, asOf: CalendarDate) {
        self.catalog = catalog
        self.asOf = asOf
    }

    /// The cost model of a scenario with the rates of one day throughout.
    public func model(of scenario: Scenario) -> CostModel {
        var builder = ModelBuilder(scenario: scenario, catalog: catalog, asOf: asOf)
        let parts = scenario.workloads.map { workload in
            let owner = Owner(id: workload.id, title: workload.title)
            return Part(
                workload: workload,
                owner: owner,
                usage: TokenUsage(workload, owner, in: &builder)
            )
        }
        for part in parts {
            PurchaseLines(workload: part.workload, owner: part.owner, usage: part.usage)
                .add(to: &builder)
        }
        addRetrieval(of: scenario, parts, to: &builder)
        for part in parts {
            guard let guardrails = part.workload.guardrails else { continue }
            GuardrailLines(
                workload: part.workload,
                guardrails: guardrails,
                owner: part.owner,
                usage: part.usage
            )
            .add(to: &builder)
        }
        for part in parts {
            WebSearchLines(workload: part.workload, owner: part.owner, units: part.usage.units)
                .add(to: &builder)
        }
        let units = WorkUnits(formulas: units(of: parts))
        let tokens = Formula.sum(parts.map(\.usage).flatMap { [$0.input, $0.output] })
        for use in scenario.services.uses {
            DeclaredLines(use: use, region: scenario.region.value, units: units, tokens: tokens)
                .add(to: &builder)
        }
        addOwnCosts(of: scenario, to: &builder)
        let availability = AvailabilityFindings(catalog, asOf: asOf)
        for finding in availability?.findings(on: scenario) ?? [] { builder.report(finding) }
        DiscountLines(terms: scenario.terms).add(to: &builder)
        builder.addCredits(of: scenario.terms)
        for workload in scenario.workloads {
            WorkloadFindings(workload: workload).add(to: &builder)
        }
        let volumes = parts.flatMap(\.volumes)
        return CostModel(
            scenario: scenario,
            asOf: asOf,
            numbers: builder.numbers,
            rates: builder.rates,
            missingRates: builder.missingRates,
            lines: builder.lines,
            tokenOnly: builder.tokenOnly,
            figures: builder.figures,
            adjustments: builder.adjustments,
            volume: volumes.first,
            furtherVolumes: Array(volumes.dropFirst()),
            modelRequests: parts.map(\.modelRequests),
            growth: builder.growth,
            decisions: builder.decisions,
            largestRequests: builder.largestRequests,
            findings: builder.findings
        )
    }

    private struct Part {
        let workload: Workload
        let owner: Owner
        let usage: TokenUsage

        /// The retrieval of a workload that has one.
        var shape: RAGShape? {
            guard case .rag(let shape) = workload.shape else { return nil }
            return shape
        }

        /// What is sent to models, whichever of them.
        var modelRequests: CostModel.Volume {
            let series = usage.calls.flatMap(\.series)
            return CostModel.Volume(
                workload: workload.id,
                unit: "request",
                formula: .total(of: series) { $0.requests(in: $0.whole) }
            )
        }

        /// What a unit cost may be of.
        var volumes: [CostModel.Volume] {
            let units = [(unit: workload.shape.unitName, formula: usage.units)] + usage.furtherUnits
            return units.map { unit, formula in
                CostModel.Volume(workload: workload.id, unit: unit, formula: formula)
            }
        }
    }

    private func addRetrieval(
        of scenario: Scenario,
        _ parts: [Part],
        to builder: inout ModelBuilder
    ) {
        for base in scenario.knowledgeBases {
            let searches = parts.compactMap { part in
                KnowledgeBaseLines.Search(part.workload, part.owner, part.usage, of: base.id)
            }
            KnowledgeBaseLines(
                base: base,
                owner: Owner(id: base.id, title: base.title),
                region: scenario.region.value,
                searches: searches
            )
            .add(to: &builder)
        }
        for base in scenario.managedKnowledgeBases {
            let searching = parts.filter { $0.shape?.knowledgeBase == base.id }
            ManagedKnowledgeLines(
                base: base,
                owner: Owner(id: base.id, title: base.title),
                region: scenario.region.value,
                searches: searching.map(\.usage.requests)
            )
            .add(to: &builder)
        }
        let managed = scenario.managedKnowledgeBases.map(\.id)
        for part in parts {
            guard let shape = part.shape else { continue }
            if let base = shape.knowledgeBase, managed.contains(base) {
                reportIncluded(shape.rerank, to: &builder)
                continue
            }
            RerankLines(
                workload: part.workload,
                shape: shape,
                owner: part.owner,
                usage: part.usage
            )
            .add(to: &builder)
        }
    }

    /// A managed knowledge base ranks what it finds, so that a line for it would count it twice.
    private func reportIncluded(_ rerank: Choice<OfferingID>?, to builder: inout ModelBuilder) {
        guard let rerank else { return }
        builder.report(
            Diagnostic(
                .warning,
                code: "included-in-store",
                "reranking is included in a managed knowledge base",
                at: rerank.origin,
                help: "leave rerank out; it is not priced again"
            )
        )
    }

    private func addOwnCosts(of scenario: Scenario, to builder: inout ModelBuilder) {
        for (index, cost) in scenario.ownCosts.enumerated() {
            let owner = Owner(id: "own.\(index + 1)", title: cost.label)
            let amount = builder.driver(cost.amount, of: owner)
            builder.add(
                LineItem(
                    id: LineID("own.\(index + 1)"),
                    part: .own,
                    group: "Stated by the author",
                    label: cost.label,
                    recurrence: cost.recurrence,
                    month: cost.month,
                    usage: amount,
                    usageUnit: "USD",
                    formula: amount
                )
            )
        }
    }

    private func units(of parts: [Part]) -> [String: Formula] {
        let units = parts.map { ($0.workload.id, $0.usage.units) }
        return Dictionary(units, uniquingKeysWith: { first, _ in first })
    }
}

extension ModelBuilder {
    /// Lists the numbers of the credits beside all others.
    fileprivate mutating func addCredits(of terms: CommercialTerms) {
        for (index, credit) in terms.credits.enumerated() {
            let owner = Owner(id: "credits.\(index + 1)", title: credit.label)
            _ = driver(credit.amount, of: owner)
            _ = driver(credit.expiry, of: owner)
        }
    }
}
