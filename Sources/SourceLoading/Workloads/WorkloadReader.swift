import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads the workloads of a scenario.
struct WorkloadReader {
    let allNumbers: NumberReader
    let choices: ChoiceReader
    let region: Choice<Region>?
    let scope: Choice<Scope>?

    /// The names of the knowledge bases that a workload may search; nil when they are not known.
    let knowledgeBases: [String]?

    private var log: DiagnosticLog { allNumbers.log }

    /// One workload; nil, with diagnostics, when it cannot be used.
    func workload(_ id: LocatedText, _ body: MappingReader) -> Workload? {
        let numbers = allNumbers.numbers(of: id.text)
        let title = body.text("title")
        let stated = body.requiredChoice("kind", of: WorkloadKind.self)
        let kind = stated ?? nearestKind(in: body)
        let model = choices.requiredOffering("model", in: body, kind: modelKind(kind, body))
        let platforms = choices.catalog.map { PlatformReader(catalog: $0, log: log) }
        let platform = platforms?.platform(in: body)
        let isElsewhere = platform.map { $0.value != .bedrock } ?? false
        let region = isElsewhere ? region : choices.region(in: body, default: region)
        let zones = choices.catalog
            .map { DataZoneReader(catalog: $0, log: log, home: self.region) }
        let zone = platform.flatMap { zones?.dataZone(in: body, on: $0.value) }
        let scope = choices.choice(
            "scope",
            in: body,
            default: (isElsewhere ? zones?.standardScope(in: zone) : nil)
                ?? standardScope(for: model)
        )
        let purchase = PurchaseReader(numbers: numbers, choices: choices)
            .purchase(in: body, kind, scope)
        let shapes = ShapeReader(
            numbers: numbers,
            choices: choices,
            knowledgeBases: knowledgeBases
        )
        let shape = kind.flatMap { shapes.shape($0, body) }
        let cachingReader = CachingReader(numbers: numbers, catalog: choices.catalog)
        let hasPrompt = kind != .embedding && kind != .media
        let caching = (hasPrompt ? body.mapping("caching") : nil)
            .flatMap {
                cachingReader.caching($0, of: model?.value.offering, kind, on: platform?.value)
            }
        let guardrails = (hasPrompt ? body.value("guardrails") : nil)
            .flatMap(GuardrailReader(numbers: numbers).guardrails)
        let webSearches = hasPrompt ? numbers.optionalAssumption(.webSearches, in: body) : nil
        let growth = GrowthReader(numbers: numbers).growth(in: body)
        guard kind != nil else {
            body.ignoreRest()
            return nil
        }
        guard stated != nil else { return nil }
        if let platform { platforms?.reportForeignKeys(in: body, on: platform.value) }
        zones?.report(scope, beside: zone)
        if let model, let platform { platforms?.reportForeignName(model, on: platform) }
        guard let model, let platform, let region, let shape, let purchase else { return nil }
        if let caching, !shape.hasAnything(toCache: caching) {
            reportNothingToCache(body.keyRange("caching"))
        }
        let workload = Workload(
            id: id.text,
            title: title ?? readable(id.text),
            model: Choice(value: model.value.offering, origin: model.origin),
            platform: platform.value,
            region: region,
            dataZone: zone,
            scope: scope,
            tier: purchase.tier,
            split: purchase.split,
            capacity: purchase.capacity,
            customModel: purchase.customModel,
            shape: shape,
            caching: caching,
            guardrails: guardrails,
            webSearches: webSearches,
            growth: growth
        )
        platforms?.reportUnsold(workload)
        return workload
    }

    /// The kind that a misspelt one is nearest to, by which the rest of the workload is read; nil
    /// for none.
    private func nearestKind(in body: MappingReader) -> WorkloadKind? {
        guard case .text(let text)? = body.value("kind")?.content else { return nil }
        return nearestName(to: text, among: WorkloadKind.allCases.map(\.rawValue))
            .flatMap { WorkloadKind(rawValue: $0) }
    }

    /// What kind of offering a workload needs: pictures may also be embedded, and nobody knows of a
    /// workload whose kind is not known.
    private func modelKind(_ kind: WorkloadKind?, _ body: MappingReader) -> OfferingKind {
        switch kind {
        case .embedding: .embedding
        case .media, nil: choices.kind(of: "model", in: body) == .embedding ? .embedding : .model
        default: .model
        }
    }

    /// The scope when the workload does not name one: the scenario's, else that of the profile
    /// that the model was named by, else in-region.
    private func standardScope(for model: Choice<OfferingMatch>?) -> Choice<Scope> {
        if let profile = model?.value.scope { return Choice(value: profile, origin: model?.origin) }
        return scope ?? Choice(value: .inRegion, isDefault: true)
    }
}

extension WorkloadReader {
    private func reportNothingToCache(_ range: SourceRange?) {
        log.report(
            Diagnostic(
                .warning,
                code: "nothing-to-cache",
                "only the system prompt is cached, and there is none",
                at: range,
                help: "say how long it is with system_tokens, or leave caching out"
            )
        )
    }
}

extension WorkloadShape {
    /// Whether requests have something in common that a caching covers.
    fileprivate func hasAnything(toCache caching: Caching) -> Bool {
        switch self {
        case .requests(let shape): !shape.systemTokens.isDefault
        case .rag(let shape): !shape.systemTokens.isDefault
        case .batch(let shape): shape.stages.contains { !$0.systemTokens.isDefault }
        case .chat(let shape): !shape.systemTokens.isDefault || caching.historyHitRate != nil
        case .agent(let shape):
            if case .steps(let steps) = shape.effort {
                !steps.systemTokens.isDefault || !steps.toolDefinitionTokens.isDefault
                    || caching.historyHitRate != nil
            } else {
                false
            }
        case .embedding, .media: false
        }
    }
}

/// A key as people would say it: `nightly_batch` as `Nightly batch`.
func readable(_ key: String) -> String {
    let words = key.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
}
