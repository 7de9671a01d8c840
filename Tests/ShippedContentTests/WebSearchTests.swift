import Formulas
import Pricing
import Quantities
import Testing

@Suite("Searches of the web by AgentCore")
struct WebSearchTests {
    @Test(
        "a search costs 7.00 a thousand in the regions that AWS names, and nothing is known elsewhere"
    )
    func searches() throws {
        let files = try PricedFiles(
            ["named": Self.scenario("eu-west-1"), "other": Self.scenario("eu-central-1")],
            as: "2026-11-29"
        )
        let id = "agentcore.web_search.web_searches"
        let lines = try ["named", "other"]
            .map { name in
                try #require(files.estimate(name)?.lines.first { $0.item.id.name == id })
            }
        // 36,000 sessions with three searches each.
        #expect(lines[0].outcome.amount?.expected.description == "756.00")
        #expect(lines[1].outcome.amount == nil)
    }

    private static func scenario(_ region: String) -> String {
        """
        title: Agents
        summary: They search the web.
        region: \(region)
        scope: in-region
        workloads:
          w:
            kind: embedding
            model: titan-text-embeddings-v2
            monthly_texts: 0
            text_tokens: 0
        agentcore:
          monthly_sessions: 36000
          web_search: { searches: 3 }
        """
    }
}
