import Catalog
import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads one scenario.
struct ScenarioReader {
    /// The catalog; nil when it cannot be used, which keeps every scenario from being used.
    let catalog: RateCatalog?

    /// The site's settings; nil when they cannot be used, likewise.
    let settings: SiteSettings?

    /// The services that files declare.
    let declared: ReadServices

    /// Reads the numbers, with the parameters of the scenario; its log is the scenario's own.
    let numbers: NumberReader

    private var log: DiagnosticLog { numbers.log }
    private var choices: ChoiceReader { ChoiceReader(catalog: catalog, log: log) }

    /// The scenario of a file; nil, with diagnostics, when it cannot be used.
    func scenario(_ id: String, in root: MappingReader) -> Scenario? {
        let title = root.requiredText("title")
        let summary = root.requiredText("summary")
        let owner = root.text("owner")
        let tags = tags(in: root)
        let region = region(in: root)
        let scope = root.value("scope") == nil ? nil : scope(in: root)
        let hours = numbers.assumption(.hoursPerMonth, in: root)
        let growth = GrowthReader(numbers: numbers).growth(in: root)
        let horizon = HorizonReader(log: log).horizon(in: root)
        let discountRate = numbers.discountRate(in: root)
        let bases = knowledgeBases(in: root)
        let workloads = workloads(in: root, region, scope, bases)
        let services = services(in: root, scope)
        let terms = TermsReader(allNumbers: numbers, choices: choices).terms(in: root)
        let ownCosts = root.mapping("own_costs").map { self.ownCosts($0, within: horizon) } ?? []
        let references = (root.list("references") ?? []).compactMap(reference)
        let budgets = BudgetReader(log: log, exchange: settings?.exchange)
        let budget = root.value("budget").flatMap(budgets.budget)
        let allocations = budgets.allocations(in: root, beside: tags)
        let levers = LeverReader(
            allNumbers: numbers,
            choices: choices,
            workloads: root.mapping("workloads")?.children().map(\.key.text),
            knowledgeBases: bases?.map(\.name)
        )
        .levers(in: root)
        let actuals = ActualsReader(
            choices: choices,
            workloads: root.mapping("workloads")?.children().map(\.key.text)
        )
        .claims(in: root)
        let compareWith = choices.models("compare_with", in: root)
        let parameters = numbers.parameters.all(numbers)
        // Read before, and named here among the keys that a file may have.
        for key in ["extends", "variants"] { _ = root.value(key) }
        root.finish()
        guard log.errorCount == 0, let settings, let services, let title, let summary, let region,
            let hours
        else { return nil }
        var scenario = Scenario(
            id: id,
            title: title,
            summary: summary,
            owner: owner,
            tags: tags,
            region: region,
            parameters: parameters,
            hoursPerMonth: hours.isDefault ? settings.hoursPerMonth : hours,
            growth: growth,
            horizon: horizon,
            workloads: workloads,
            knowledgeBases: (bases ?? []).compactMap(\.base?.own),
            managedKnowledgeBases: (bases ?? []).compactMap(\.base?.managed),
            services: services,
            terms: terms,
            ownCosts: ownCosts,
            references: references
        )
        scenario.exchange = settings.exchange
        scenario.budget = budget
        scenario.discountRate = discountRate ?? settings.discountRate
        scenario.allocations = allocations
        scenario.statedNumbers = numbers.statedNumbers.all
        scenario.levers = levers
        scenario.compareWith = compareWith
        scenario.actuals = actuals
        if let catalog {
            PlatformReader(catalog: catalog, log: log).reportSurroundings(of: scenario, in: root)
        }
        if region.isDefault, scenario.buysFromAWS { _ = root.required("region") }
        return log.errorCount == 0 ? scenario : nil
    }

    /// The region of AWS; where every workload is bought elsewhere it may be left out, and
    /// comparisons with Bedrock look at its first one.
    private func region(in root: MappingReader) -> Choice<Region>? {
        let names = (root.mapping("workloads")?.children() ?? [])
            .map { entry -> String? in
                guard case .mapping(let body) = entry.value.content,
                    case .text(let name)? = body.value("platform")?.content
                else { return nil }
                return name
            }
        let isElsewhere =
            !names.isEmpty && names.allSatisfy { $0 != nil && $0 != PlatformID.bedrock.text }
        if isElsewhere, root.value("region") == nil {
            return Choice(value: .home, isDefault: true)
        }
        _ = root.required("region")
        return choices.region(in: root, default: nil)
    }

    private func scope(in root: MappingReader) -> Choice<Scope> {
        choices.choice("scope", in: root, default: Choice(value: .inRegion, isDefault: true))
    }

    private func tags(in root: MappingReader) -> [Tag] {
        root.children("tags")
            .compactMap { entry in
                entry.value.text().map { Tag(name: entry.key.text, value: $0) }
            }
            .sorted { $0.name < $1.name }
    }

    /// Every knowledge base by its name, also those that cannot be used, so that a workload that
    /// searches one is not blamed for it; nil when not even the names can be read.
    private func knowledgeBases(
        in root: MappingReader
    ) -> [(name: String, base: KnowledgeBaseReader.Entry?)]? {
        guard let value = root.value("knowledge_bases") else { return [] }
        let reader = KnowledgeBaseReader(allNumbers: numbers, choices: choices)
        return value.mapping()?.children()
            .map { entry in
                checkID(entry.key)
                let base = entry.value.mapping().flatMap { reader.knowledgeBase(entry.key, $0) }
                return (entry.key.text, base)
            }
    }

    private func workloads(
        in root: MappingReader,
        _ region: Choice<Region>?,
        _ scope: Choice<Scope>?,
        _ bases: [(name: String, base: KnowledgeBaseReader.Entry?)]?
    ) -> [Workload] {
        let names = bases?.map(\.name)
        let reader = WorkloadReader(
            allNumbers: numbers,
            choices: choices,
            region: region,
            scope: scope,
            knowledgeBases: names
        )
        guard let value = root.required("workloads"), let list = value.mapping() else { return [] }
        let entries = list.children()
        if entries.isEmpty {
            value.report("missing-key", "workloads holds no workload", help: "add at least one")
        }
        return entries.compactMap { entry in
            checkID(entry.key)
            if names?.contains(entry.key.text) == true {
                log.error(
                    "duplicate-id",
                    "a workload and a knowledge base are both called \"\(entry.key.text)\"",
                    at: entry.key.range,
                    help: "give one of them another name"
                )
            }
            let body = entry.value.mapping(
                help: "each workload has a name, and below it, indented, its keys"
            )
            return body.flatMap { reader.workload(entry.key, $0) }
        }
    }

    private func services(in root: MappingReader, _ scope: Choice<Scope>?) -> Services? {
        let workloads = root.mapping("workloads")?.children().map(\.key.text)
        return ServicesReader(
            allNumbers: numbers,
            choices: choices,
            volumes: WorkVolumeReader(workloads: workloads),
            services: declared,
            scope: scope
        )
        .services(in: root)
    }

    private func ownCosts(_ body: MappingReader, within horizon: Horizon) -> [OwnCost] {
        let once = (body.list("one_time") ?? []).map { ($0, Recurrence.oneTime) }
        let monthly = (body.list("monthly") ?? []).map { ($0, Recurrence.monthly) }
        return (once + monthly).enumerated()
            .compactMap { index, entry in
                ownCost(entry.0, entry.1, numbers.numbers(of: "own.\(index + 1)"), horizon)
            }
    }

    private func ownCost(
        _ value: YAMLValue,
        _ recurrence: Recurrence,
        _ numbers: NumberReader,
        _ horizon: Horizon
    ) -> OwnCost? {
        guard let body = value.mapping() else { return nil }
        let label = body.requiredText("label")
        let amount = numbers.assumption(.amount, in: body)
        let month = recurrence == .oneTime ? body.value("month")?.locatedText() : nil
        let whole = WholeNumberReader(log: log)
        let number = month.flatMap { whole.number($0, "month", in: 1...horizon.months) }
        guard let label, let amount else { return nil }
        return OwnCost(label: label, recurrence: recurrence, month: number ?? 1, amount: amount)
    }

    private func reference(_ value: YAMLValue) -> PublishedReference? {
        guard let body = value.mapping() else { return nil }
        let source = body.requiredText("source")
        let says = body.requiredText("says")
        let low = body.required("low").flatMap { numbers.number(.amount, $0) }
        let high = body.required("high").flatMap { numbers.number(.amount, $0) }
        let covers = body.required("covers")?.locatedText()?
            .choice(of: PublishedReference.Coverage.self, named: "coverage", reporting: log)
        guard let source, let says, let low, let high, let covers else { return nil }
        guard low <= high else {
            body.value("high")?
                .report(
                    "unordered-range",
                    "high must not be below low",
                    help: "order the two values, or swap them"
                )
            return nil
        }
        return PublishedReference(
            source: source,
            says: says,
            low: Money(rounding: low),
            high: Money(rounding: high),
            covers: covers
        )
    }

    /// Names become parts of drivers, anchors and commands.
    private func checkID(_ id: LocatedText) {
        guard SourceNames.isValid(id.text, joiner: "_"), !Self.sections.contains(id.text),
            !declared.names.contains(id.text)
        else {
            log.error(
                "bad-id",
                "\"\(id.text)\" cannot be a name here",
                at: id.range,
                help:
                    "use lower-case letters, digits and underscores, and not the name of a section"
            )
            return
        }
    }

    /// Sections whose drivers begin with their names, beside those of declared services.
    private static let sections: Set = ["credits", "discounts", "growth", "levers", "own"]
}
