import Catalog
import Formulas
import Quantities
import Scenarios

/// AgentCore: what the sessions of agents use beside the tokens of their models.
///
/// A processor is billed for the seconds in which it works, memory for the whole session, each
/// for a second at least.
struct AgentCoreLines {
    let use: AgentCore
    let region: Region
    let units: WorkUnits

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        let owner = Owner(id: "agentcore", title: "AgentCore")
        let sessions = units.monthly(use.sessions, of: owner, in: &builder)
        let places: [(key: String, AgentCore.Compute?)] = [
            ("runtime", use.runtime), ("browser", use.browser),
            ("code_interpreter", use.codeInterpreter),
        ]
        for (key, compute) in places {
            guard let compute else { continue }
            add(compute, of: part(key), sessions, to: &builder)
        }
        if let gateway = use.gateway { add(gateway, sessions, to: &builder) }
        if let memory = use.memory { add(memory, sessions, to: &builder) }
        if let requests = use.identityRequests {
            add("identity", .identityRequests, sessions, requests, "requests", to: &builder)
        }
        if let policy = use.policy { add(policy, sessions, to: &builder) }
        if let evaluations = use.evaluations { add(evaluations, sessions, to: &builder) }
        if let spans = use.spanKilobytes { addSpans(spans, sessions, to: &builder) }
    }

    private func part(_ key: String) -> Owner {
        let words = key.split(separator: "_").joined(separator: " ")
        return Owner(id: "agentcore." + key, title: "AgentCore " + words)
    }

    private func charge(_ meter: MeterID, _ owner: Owner, _ key: String) -> Charge {
        let name = key.split(separator: "_").joined(separator: "-")
        let sku = SKU(
            platform: .agentCore,
            offering: OfferingID("agentcore-" + name),
            meter: meter,
            region: region
        )
        return Charge(sku, as: owner.prefix + meter.text, .agents, owner)
    }

    /// A line for so many of a session, or for a number that does not depend on sessions.
    private func add(
        _ key: String,
        _ meter: MeterID,
        _ sessions: Formula?,
        _ number: Assumption,
        _ unit: String,
        to builder: inout ModelBuilder
    ) {
        guard !number.isDefault else { return }
        let owner = part(key)
        let each = builder.driver(number, of: owner)
        let usage = sessions.map { $0 * each } ?? each
        builder.add(charge(meter, owner, key), for: usage, unit)
    }

    private func add(
        _ compute: AgentCore.Compute,
        of owner: Owner,
        _ sessions: Formula,
        to builder: inout ModelBuilder
    ) {
        func billed(_ seconds: Assumption, in builder: inout ModelBuilder) -> Formula {
            .maximum([builder.driver(seconds, of: owner), 1])
        }
        let key = owner.prefix.split(separator: ".").dropFirst().joined()
        let working =
            sessions * builder.driver(compute.vcpus, of: owner)
            * billed(compute.activeSeconds, in: &builder)
        builder.add(charge(.vcpuHours, owner, key), for: working / 3_600, "vCPU-hours")
        let lasting =
            sessions * builder.driver(compute.memoryGigabytes, of: owner)
            * billed(compute.sessionSeconds, in: &builder)
        builder.add(charge(.memoryHours, owner, key), for: lasting / 3_600, "GB-hours")
    }

    private func add(
        _ gateway: AgentCore.Gateway,
        _ sessions: Formula,
        to builder: inout ModelBuilder
    ) {
        add("gateway", .gatewayCalls, sessions, gateway.calls, "invocations", to: &builder)
        add("gateway", .gatewaySearches, sessions, gateway.searches, "searches", to: &builder)
        add("gateway", .indexedTools, nil, gateway.indexedTools, "tool-months", to: &builder)
    }

    private func add(
        _ memory: AgentCore.Memory,
        _ sessions: Formula,
        to builder: inout ModelBuilder
    ) {
        let records: MeterID = memory.isSelfManaged ? .selfManagedRecords : .memoryRecords
        add("memory", .memoryEvents, sessions, memory.events, "events", to: &builder)
        add("memory", records, nil, memory.storedRecords, "record-months", to: &builder)
        add("memory", .memoryRetrievals, sessions, memory.retrievals, "retrievals", to: &builder)
    }

    private func add(
        _ policy: AgentCore.Policy,
        _ sessions: Formula,
        to builder: inout ModelBuilder
    ) {
        add("policy", .policyRequests, sessions, policy.authorizations, "requests", to: &builder)
        add("policy", .inputTokens, nil, policy.authoredTokens, "tokens", to: &builder)
    }

    private func add(
        _ evaluations: AgentCore.Evaluations,
        _ sessions: Formula,
        to builder: inout ModelBuilder
    ) {
        let judged = sessions * builder.driver(evaluations.share, of: part("evaluations"))
        let counts = [
            (MeterID.inputTokens, evaluations.inputTokens, "tokens"),
            (.outputTokens, evaluations.outputTokens, "tokens"),
            (.evaluations, evaluations.customEvaluations, "evaluations"),
        ]
        for (meter, number, unit) in counts {
            add("evaluations", meter, judged, number, unit, to: &builder)
        }
    }

    private func addSpans(
        _ spans: Assumption,
        _ sessions: Formula,
        to builder: inout ModelBuilder
    ) {
        let owner = part("observability")
        let gigabytes = sessions * builder.driver(spans, of: owner) / 1_048_576
        let sku = SKU(
            platform: .cloudWatch,
            offering: .cloudWatchSpans,
            meter: .spanGigabytes,
            region: region
        )
        let charge = Charge(sku, as: owner.prefix + sku.meter.text, .agents, owner)
        builder.add(charge, for: gigabytes, "GB")
    }
}
