import Actuals
import Catalog
public import Diagnostics
import Pricing
import Quantities
public import ReportBuilding
import Scenarios
public import SourceLoading

/// A project with every scenario priced.
public struct PricedProject: Sendable {
    /// What the authors wrote.
    public let source: LoadedProject

    /// What the pages share; its inputs are those of the portfolio.
    public let context: ReportContext

    /// What it is made from.
    let state: InputState

    /// The reports, in the order of the scenarios.
    public private(set) var reports: [ScenarioReport]

    /// What was found in each scenario that has a report, by its id.
    private let findings: [String: [Diagnostic]]

    /// The price lists; none where one scenario alone is asked about.
    let prices: PriceListShelf

    /// The scenarios by each tag; none where one scenario alone is asked about.
    let tags: [TagReport]

    /// What months cost beside their estimates; nil where there is no usage, and where one scenario
    /// alone is asked about.
    let actuals: ActualCosts?

    /// Reads and prices a project.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - last: The project as it was read before with the same request, whose catalog and reports
    ///     are used again where they are the same.
    ///   - catalog: The catalog, where it has just been read for another question.
    ///   - tell: Is told how far the work has come.
    /// - Returns: The project, and every problem in reading order. The project is nil when nothing
    ///   can be priced; it lacks the scenarios that have an error.
    public static func load(
        _ request: EstimationRequest,
        reusing last: PricedProject? = nil,
        knowing catalog: LoadedCatalog? = nil,
        telling tell: (Advance) -> Void = { _ in }
    ) -> (project: PricedProject?, diagnostics: [Diagnostic]) {
        tell(Advance(.reading))
        let loaded = ProjectLoader.load(
            request.project,
            settings: request.settings,
            onlyScenario: request.scenario,
            reusing: catalog ?? last?.source.readCatalog,
            checkingLaws: request.scenario == nil ? .always : .unlessCarried
        )
        var diagnostics = loaded.diagnostics
        guard let source = loaded.project else { return (nil, diagnostics.inReadingOrder()) }
        guard let (context, digests) = context(of: source, request.catalog, &diagnostics) else {
            return (nil, diagnostics.inReadingOrder())
        }
        let state = InputState(of: source, digests, in: context)
        var reports: [ScenarioReport] = []
        var findings: [String: [Diagnostic]] = [:]
        for (number, scenario) in source.scenarios.enumerated() {
            tell(Advance(.pricing, done: number, of: source.scenarios.count))
            var found: [Diagnostic] = []
            if let last, let known = last.report(on: scenario, ifUnchangedIn: state) {
                found = last.findings[scenario.id] ?? []
                reports.append(known)
            } else if let asked = asked(scenario, request, &found) {
                let inputs = context.made(from: digests.scenarios[scenario.id])
                reports += [report(on: asked, in: inputs, &found)].compactMap(\.self)
            }
            findings[scenario.id] = found
            diagnostics += found
        }
        let isWhole = request.scenario == nil
        let tags = isWhole ? tags(of: reports, source.settings.budgets, &diagnostics) : []
        let actuals =
            isWhole && !source.usage.isEmpty ? actuals(of: source, in: context, &diagnostics) : nil
        // A budget is for nothing only where every scenario could be read.
        let isComplete = isWhole && !diagnostics.containsErrors
        diagnostics +=
            BudgetFindings(
                reports: reports,
                tags: tags,
                budgets: isComplete ? source.settings.budgets : [],
                actual: actuals?.months.last,
                currency: context.exchange.currency
            )
            .findings
        let prices = PriceListShelf(
            source.prices,
            of: source.catalog,
            in: context,
            reporting: &diagnostics
        )
        let project = PricedProject(
            source: source,
            context: context,
            state: state,
            reports: reports,
            findings: findings,
            prices: prices,
            tags: tags,
            actuals: actuals
        )
        return (project, diagnostics.inReadingOrder())
    }

    /// Whether its amounts are in dollars.
    var isInDollars: Bool { context.exchange.currency == .usDollar }

    /// The same project with its amounts in dollars; itself where they are.
    var inDollars: PricedProject {
        guard !isInDollars else { return self }
        let source = source.inDollars
        // What is found in it was found in the project already.
        var found: [Diagnostic] = []
        let reports = reports.compactMap { report in
            Self.report(
                on: report.scenario.inDollars,
                in: context.inDollars.made(from: state.digests.scenarios[report.scenario.id]),
                &found
            )
        }
        return PricedProject(
            source: source,
            context: context.inDollars,
            state: state,
            reports: reports,
            findings: findings,
            prices: prices,
            tags: tags.isEmpty ? [] : Self.tags(of: reports, source.settings.budgets, &found),
            actuals: actuals.map { _ in Self.actuals(of: source, in: context.inDollars, &found) }
        )
    }

    /// The project with everything asked about each scenario that its pages tell.
    func studied(telling tell: (Advance) -> Void = { _ in }) async -> PricedProject {
        var project = self
        tell(Advance(.sampling, done: 0, of: reports.count))
        project.reports = await reports.concurrentMap(
            { $0.studied() },
            telling: { tell(Advance(.sampling, done: $0, of: reports.count)) }
        )
        return project
    }

    private func report(on scenario: Scenario, ifUnchangedIn next: InputState) -> ScenarioReport? {
        guard next.hasSame(scenario.id, as: state) else { return nil }
        return reports.first { $0.scenario.id == scenario.id }
    }

    private static func tags(
        of reports: [ScenarioReport],
        _ budgets: [TagBudget],
        _ diagnostics: inout [Diagnostic]
    ) -> [TagReport] {
        do throws(ArithmeticFailure) {
            return try TagReport.all(of: reports, budgets: budgets)
        } catch {
            diagnostics.append(.impossible("the total of a tag", error, inFile: "Content"))
            return []
        }
    }

    /// What months cost beside their estimates.
    static func actuals(
        of source: LoadedProject,
        in context: ReportContext,
        _ diagnostics: inout [Diagnostic]
    ) -> ActualCosts {
        let log = DiagnosticLog()
        let actuals = ActualCosts(
            of: source.usage,
            source.scenarios,
            in: context.catalog,
            context.exchange,
            reporting: log
        )
        diagnostics += log.diagnostics
        return actuals
    }

    /// Which release and which day a request asks for; nil for a release that there is not.
    static func context(
        of source: LoadedProject,
        _ request: CatalogRequest,
        _ diagnostics: inout [Diagnostic]
    ) -> (ReportContext, InputDigests)? {
        let named = request.release.map { release in
            let place = SourceRange.commandLine("--catalog", release.description)
            return Choice(value: release, origin: place)
        }
        let wanted = named ?? source.settings.catalogRelease
        let known = source.catalog.releases.map(\.id)
        guard let release = wanted?.value ?? known.last else { return nil }
        guard known.contains(release), let catalog = source.catalog.known(at: release) else {
            diagnostics.append(
                .unknownName(
                    release.description,
                    of: "catalog release",
                    at: wanted?.origin,
                    among: known.map(\.description)
                )
            )
            return nil
        }
        let digests = source.digests(upTo: release)
        let context = ReportContext(
            catalog: catalog,
            release: release.description,
            asOf: request.asOf ?? source.settings.asOf ?? release,
            inputsHash: digests.portfolio,
            exchange: source.settings.exchange
        )
        return (context, digests)
    }

    /// The scenario, or the variant of it that a request asks for; nil for one that there is not.
    private static func asked(
        _ scenario: Scenario,
        _ request: EstimationRequest,
        _ diagnostics: inout [Diagnostic]
    ) -> Scenario? {
        guard let name = request.variant else { return scenario }
        if let found = scenario.variants.first(where: { $0.variant?.id == name }) { return found }
        diagnostics.append(
            .unknownName(
                name,
                of: "variant",
                at: .commandLine("--variant", name),
                among: scenario.variants.compactMap(\.variant?.id)
            )
        )
        return nil
    }

    /// The report on a scenario with its variants beside it.
    ///
    /// What is found in a variant is told only where it is not found in the scenario as well.
    private static func report(
        on scenario: Scenario,
        in context: ReportContext,
        _ diagnostics: inout [Diagnostic]
    ) -> ScenarioReport? {
        let compiler = ScenarioCompiler(catalog: context.catalog, asOf: context.asOf)
        let model = compiler.compile(scenario)
        diagnostics += model.findings
        let variants = scenario.variants.compactMap { scenario -> ScenarioReport? in
            let variant = compiler.compile(scenario)
            var found = variant.findings.filter { finding in
                !model.findings.contains { $0.says(finding) }
            }
            let report = report(on: variant, in: context, &found)
            diagnostics += found.map { $0.noting("in the variant \(scenario.variant?.id ?? "")") }
            return report
        }
        return report(on: model, beside: variants, in: context, &diagnostics)
    }

    private static func report(
        on model: CostModel,
        beside variants: [ScenarioReport] = [],
        in context: ReportContext,
        _ diagnostics: inout [Diagnostic]
    ) -> ScenarioReport? {
        do throws(EstimationFailure) {
            let estimate = try Estimator.estimate(model)
            do throws(ArithmeticFailure) {
                return try ScenarioReport(estimate, beside: variants, in: context)
            } catch {
                let file = "Content/scenarios/\(model.scenario.id).yaml"
                let what = "a total of the scenario, or the cost of one unit,"
                diagnostics.append(.impossible(what, error, inFile: file))
            }
        } catch {
            diagnostics.append(.impossible(error, of: model))
        }
        return nil
    }
}

extension Diagnostic {
    /// Whether another one tells the same, be it of another place.
    fileprivate func says(_ other: Diagnostic) -> Bool {
        code == other.code && summary == other.summary
    }
}
