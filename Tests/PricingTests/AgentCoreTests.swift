import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("AgentCore")
struct AgentCoreTests {
    private func number(_ key: NumberKey, _ text: String) throws -> Assumption {
        try TestScenario.number(key, text)
    }

    private func compute(active: String, session: String) throws -> AgentCore.Compute {
        AgentCore.Compute(
            vcpus: try number(.vcpus, "1"),
            activeSeconds: try number(.activeSeconds, active),
            memoryGigabytes: try number(.memoryGigabytes, "2"),
            sessionSeconds: try number(.sessionSeconds, session)
        )
    }

    private func estimate(_ use: AgentCore) throws -> Estimate {
        let runs = WorkloadShape.agent(
            AgentShape(
                monthlyRuns: try number(.monthlyRuns, "5000"),
                visibleInputTokens: try number(.visibleInputTokens, "1000"),
                visibleOutputTokens: try number(.visibleOutputTokens, "100"),
                effort: .amplification(try number(.amplification, "5"))
            )
        )
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(runs)],
            services: Services(agentCore: use)
        )
        return try TestScenario.estimate(scenario)
    }

    private func sessions(_ number: String) throws -> WorkVolume {
        WorkVolume(number: try self.number(.monthlySessions, number))
    }

    @Test("a processor is paid while it works, memory for the whole session")
    func runtime() throws {
        // 10,000 × 18 s are 50 vCPU-hours, 10,000 × 2 GB × 60 s are 333⅓ GB-hours.
        let estimate = try estimate(
            AgentCore(
                sessions: sessions("10000"),
                runtime: compute(active: "18", session: "60")
            )
        )
        #expect(estimate.expected("agentcore.runtime.vcpu_hours") == "4.475")
        #expect(estimate.expected("agentcore.runtime.memory_gb_hours") == "3.15")
        #expect(try estimate.monthlyTotal(of: .agents).amount.expected.description == "7.625")
    }

    @Test("less than a second is billed as a second")
    func minimum() throws {
        let compute = try compute(active: "0.2", session: "0.5")
        let estimate = try estimate(
            AgentCore(sessions: sessions("3600000"), browser: compute, codeInterpreter: compute)
        )
        for tool in ["browser", "code_interpreter"] {
            #expect(estimate.expected("agentcore.\(tool).vcpu_hours") == "89.50")
            #expect(estimate.expected("agentcore.\(tool).memory_gb_hours") == "18.90")
        }
    }

    @Test("gateway, memory, identity and policy follow the runs of a workload")
    func services() throws {
        let use = AgentCore(
            sessions: WorkVolume(
                workload: Choice(value: "w"),
                number: try TestScenario.standard(.sessionsPerUnit)
            ),
            gateway: AgentCore.Gateway(
                calls: try number(.gatewayCalls, "6"),
                searches: try number(.gatewaySearches, "1"),
                indexedTools: try number(.indexedTools, "200")
            ),
            memory: AgentCore.Memory(
                events: try number(.memoryEvents, "10"),
                storedRecords: try number(.storedRecords, "20000"),
                retrievals: try number(.memoryRetrievals, "4"),
                isSelfManaged: false
            ),
            identityRequests: try number(.identityRequests, "2"),
            policy: AgentCore.Policy(
                authorizations: try number(.authorizations, "6"),
                authoredTokens: try number(.authoredTokens, "2000")
            )
        )
        let expected = [
            "gateway.gateway_invocations": "0.15", "gateway.gateway_searches": "0.125",
            "gateway.indexed_tool_months": "0.04", "memory.memory_events": "12.50",
            "memory.memory_record_months": "15.00", "memory.memory_retrievals": "10.00",
            "identity.identity_requests": "0.10", "policy.policy_requests": "0.75",
            "policy.input_tokens": "0.26",
        ]
        let estimate = try estimate(use)
        for (line, cost) in expected.sorted(by: { $0.key < $1.key }) {
            #expect(estimate.expected("agentcore." + line) == cost, "\(line)")
        }
    }

    @Test("records of the customer's own strategies are cheaper")
    func selfManaged() throws {
        let memory = AgentCore.Memory(
            events: try number(.memoryEvents, "10"),
            storedRecords: try number(.storedRecords, "20000"),
            retrievals: try TestScenario.standard(.memoryRetrievals),
            isSelfManaged: true
        )
        let estimate = try estimate(AgentCore(sessions: sessions("5000"), memory: memory))
        #expect(estimate.expected("agentcore.memory.self_managed_record_months") == "5.00")
        #expect(estimate.expected("agentcore.memory.memory_record_months") == nil)
        #expect(estimate.expected("agentcore.memory.memory_retrievals") == nil)
    }

    @Test("a share of the sessions is evaluated, and traces are paid by binary gigabytes")
    func evaluationsAndTraces() throws {
        let use = AgentCore(
            sessions: WorkVolume(
                workload: Choice(value: "w"),
                number: try number(.sessionsPerUnit, "2")
            ),
            evaluations: AgentCore.Evaluations(
                share: try number(.shareOfSessions, "0.05"),
                inputTokens: try number(.evaluatorInput, "3000"),
                outputTokens: try number(.evaluatorOutput, "500"),
                customEvaluations: try number(.customEvaluations, "2")
            ),
            spanKilobytes: try number(.spanKilobytes, "104.8576")
        )
        // 5,000 runs × 2 sessions × 5% are 500 evaluated sessions.
        let estimate = try estimate(use)
        #expect(estimate.expected("agentcore.evaluations.input_tokens") == "3.60")
        #expect(estimate.expected("agentcore.evaluations.output_tokens") == "3.00")
        #expect(estimate.expected("agentcore.evaluations.evaluations") == "1.50")
        #expect(estimate.expected("agentcore.observability.span_gb") == "0.35")
    }
}
