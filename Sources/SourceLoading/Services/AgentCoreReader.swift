import Scenarios
import YAMLReading

/// Reads what a scenario uses of AgentCore.
struct AgentCoreReader {
    let allNumbers: NumberReader
    let volumes: WorkVolumeReader

    /// The section; nil, with diagnostics, when it cannot be used.
    func agentCore(_ body: MappingReader) -> AgentCore? {
        let numbers = allNumbers.numbers(of: "agentcore")
        let sessions = volumes.volume(.monthlySessions, or: .sessionsPerUnit, in: body, numbers)
        let runtime = part("runtime", in: body, compute)
        let browser = part("browser", in: body, compute)
        let interpreter = part("code_interpreter", in: body, compute)
        let gateway = part("gateway", in: body, gateway)
        let memory = part("memory", in: body, memory)
        let identity = part("identity", in: body) { $1.assumption(.identityRequests, in: $0) }
        let policy = part("policy", in: body, policy)
        let evaluations = part("evaluations", in: body, evaluations)
        let spans = part("observability", in: body) { $1.assumption(.spanKilobytes, in: $0) }
        return sessions.map {
            AgentCore(
                sessions: $0,
                runtime: runtime,
                browser: browser,
                codeInterpreter: interpreter,
                gateway: gateway,
                memory: memory,
                identityRequests: identity,
                policy: policy,
                evaluations: evaluations,
                spanKilobytes: spans
            )
        }
    }

    private func part<Part>(
        _ key: String,
        in body: MappingReader,
        _ read: (MappingReader, NumberReader) -> Part?
    ) -> Part? {
        body.mapping(key).flatMap { read($0, allNumbers.numbers(of: "agentcore." + key)) }
    }

    private func compute(_ body: MappingReader, _ numbers: NumberReader) -> AgentCore.Compute? {
        let vcpus = numbers.assumption(.vcpus, in: body)
        let active = numbers.assumption(.activeSeconds, in: body)
        let memory = numbers.assumption(.memoryGigabytes, in: body)
        let session = numbers.assumption(.sessionSeconds, in: body)
        guard let vcpus, let active, let memory, let session else { return nil }
        return AgentCore.Compute(
            vcpus: vcpus,
            activeSeconds: active,
            memoryGigabytes: memory,
            sessionSeconds: session
        )
    }

    private func gateway(_ body: MappingReader, _ numbers: NumberReader) -> AgentCore.Gateway? {
        let calls = numbers.assumption(.gatewayCalls, in: body)
        let searches = numbers.assumption(.gatewaySearches, in: body)
        let tools = numbers.assumption(.indexedTools, in: body)
        guard let calls, let searches, let tools else { return nil }
        return AgentCore.Gateway(calls: calls, searches: searches, indexedTools: tools)
    }

    private func memory(_ body: MappingReader, _ numbers: NumberReader) -> AgentCore.Memory? {
        let events = numbers.assumption(.memoryEvents, in: body)
        let records = numbers.assumption(.storedRecords, in: body)
        let retrievals = numbers.assumption(.memoryRetrievals, in: body)
        let isSelfManaged = body.boolean("self_managed") ?? false
        guard let events, let records, let retrievals else { return nil }
        return AgentCore.Memory(
            events: events,
            storedRecords: records,
            retrievals: retrievals,
            isSelfManaged: isSelfManaged
        )
    }

    private func policy(_ body: MappingReader, _ numbers: NumberReader) -> AgentCore.Policy? {
        let authorizations = numbers.assumption(.authorizations, in: body)
        let tokens = numbers.assumption(.authoredTokens, in: body)
        guard let authorizations, let tokens else { return nil }
        return AgentCore.Policy(authorizations: authorizations, authoredTokens: tokens)
    }

    private func evaluations(
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> AgentCore.Evaluations? {
        let share = numbers.assumption(.shareOfSessions, in: body)
        let input = numbers.assumption(.evaluatorInput, in: body)
        let output = numbers.assumption(.evaluatorOutput, in: body)
        let custom = numbers.assumption(.customEvaluations, in: body)
        guard let share, let input, let output, let custom else { return nil }
        return AgentCore.Evaluations(
            share: share,
            inputTokens: input,
            outputTokens: output,
            customEvaluations: custom
        )
    }
}
