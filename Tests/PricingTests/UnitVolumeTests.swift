import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Units of work")
struct UnitVolumeTests {
    @Test("a chat has users, conversations and requests; other work has one unit alone")
    func units() throws {
        let chat = WorkloadShape.chat(
            ChatShape(
                monthlyUsers: try TestScenario.number(.monthlyUsers, "100"),
                conversationsPerUser: try TestScenario.number(.conversationsPerUser, "2"),
                turnsPerConversation: try TestScenario.number(.turnsPerConversation, "5"),
                systemTokens: try TestScenario.number(.systemTokens, "0"),
                messageTokens: try TestScenario.number(.messageTokens, "50"),
                outputTokens: try TestScenario.number(.outputTokens, "100")
            )
        )
        let scenario = try TestScenario.scenario([TestScenario.workload(chat)])
        let estimate = try TestScenario.estimate(scenario)
        // 100 users with 2 conversations of 5 requests each.
        #expect(estimate.volume?.expected == Quantity(100))
        #expect(estimate.model.furtherVolumes.map(\.unit) == ["conversation", "request"])
        #expect(estimate.furtherVolumes.map(\.expected) == [Quantity(200), Quantity(1_000)])
    }

    @Test("a scenario has the units of all its workloads, those of the first one before others")
    func workloads() throws {
        let requests = try TestScenario.requests("4000", input: "100", output: "10")
        let chat = try TestScenario.chat("50", turns: "3", message: "50", output: "100")
        let scenario = try TestScenario.scenario([
            TestScenario.workload(requests, id: "sorting"),
            TestScenario.workload(chat, id: "answers"),
        ])
        let estimate = try TestScenario.estimate(scenario)
        let model = estimate.model
        #expect(model.volume?.workload == "sorting")
        #expect(estimate.volume?.expected == Quantity(4_000))
        #expect(model.furtherVolumes.map(\.workload) == ["answers", "answers", "answers"])
        #expect(model.furtherVolumes.map(\.unit) == ["user", "conversation", "request"])
        // 50 users with a conversation of 3 requests each.
        #expect(
            estimate.furtherVolumes.map(\.expected) == [Quantity(50), Quantity(50), Quantity(150)]
        )
    }
}
