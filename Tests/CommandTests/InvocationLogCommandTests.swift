import Foundation
import TestSupport
import Testing

/// What whole records cost, through the whole program.
@Suite("Pricing logs")
struct InvocationLogCommandTests {
    private func answers(_ lines: [String], in project: ProjectFolder) throws -> [[String: Any]] {
        try project.write(lines.joined(separator: "\n"), to: "usages.jsonl")
        let run = try Run(shell: "ratebook price --jsonl < usages.jsonl", in: project)
        return try run.output.split(separator: "\n")
            .map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
                return try #require(object as? [String: Any])
            }
    }

    private func costs(of name: String) throws -> [String?]? {
        let file = ProjectFolder.repository.appending(path: "../shared/cases/logs/" + name)
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print("skipped: the shared cases are not on this machine")
            return nil
        }
        let lines = text.split(separator: "\n").map(String.init)
        return try answers(lines, in: .shipped()).map { $0["cost_usd"] as? String }
    }

    // 20,000 × 10 + 178,945 × 0.50 + 6 × 5 + 500 × 25 = 200,000 + 89,472.5 + 30 + 12,500, by 10^6.
    @Test("one-hour cache writes of a streamed call have their own price")
    func streamed() throws {
        guard let costs = try costs(of: "streamed-1h.jsonl") else { return }
        #expect(costs == ["0.3020025"])
    }

    // 40 × 5.50 + 10 × 27.50 = 495 beside 9,000 × 11.00 = 99,000; 3,000 × 11 + 1,000 × 6.875 = 39,875.
    @Test("cache writes cost what their lifetime does, in each form of a body")
    func lifetimes() throws {
        guard let costs = try costs(of: "cache-writes-by-lifetime.jsonl") else { return }
        #expect(costs == ["0.099495", "0.04037", "0.099495", "0.099495"])
    }

    // 1,000,000 × 0.075 + 1,000 × 0.30; the priority price of Claude is in no list.
    @Test("the tier that served decides the price")
    func tiers() throws {
        guard let costs = try costs(of: "served-tier.jsonl") else { return }
        #expect(costs[0] == "0.0753" && costs[1] == "0.0753")
        // 1,000 × 3.30 + 10 × 16.50 by 10^6 is the standard price, which is not this.
        #expect(costs[2] != "0.003465")
    }

    @Test("a failed call costs nothing, and is counted apart")
    func failedCall() throws {
        let project = try ProjectFolder.shipped()
        let line =
            #"{"schemaType": "ModelInvocationLog", "requestId": "t", "modelId": "us.anthropic.claude-sonnet-4-6", "errorCode": "ThrottlingException", "output": {}}"#
        try project.write(line + "\n{\n", to: "usages.jsonl")
        let run = try Run(shell: "ratebook price --jsonl < usages.jsonl", in: project)
        #expect(
            run.output.contains(#""cost_usd":"0","lines":[],"failed_call":"ThrottlingException"#)
        )
        #expect(run.errors.contains("0 priced, 1 failed calls, 0 unpriced, 1 errors"))
    }

    private static let profile =
        #"{"schemaType":"ModelInvocationLog","timestamp":"2026-11-15T10:00:00Z","region":"us-east-1","requestId":"p","modelId":"arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/ab12cd34ef56","input":{"inputTokenCount":1000},"output":{"outputTokenCount":10}}"#

    // 1,000 × 3.30 + 10 × 16.50 = 3,300 + 165, by 10^6.
    @Test("an application inference profile costs what the project maps it to")
    func profile() throws {
        let project = try ProjectFolder.shipped()
        let unknown = try answers([Self.profile], in: project)[0]["unpriced"] as? [String: Any]
        #expect(unknown?["reason"] as? String == "unknown-model")
        #expect((unknown?["message"] as? String)?.contains("Content/profiles.yaml") == true)
        try project.write(
            """
            profiles:
              ab12cd34ef56:
                model: us.anthropic.claude-sonnet-4-6
                tags: { team: search }
            """,
            to: "Content/profiles.yaml"
        )
        let known = try answers([Self.profile], in: project)[0]
        #expect(known["cost_usd"] as? String == "0.003465")
        #expect(known["tags"] as? [String: String] == ["team": "search"])
    }

    @Test("a profile of an unknown model, a twice mapped one and an unknown key are errors")
    func badProfiles() throws {
        let project = try ProjectFolder.shipped()
        try project.write(
            """
            profiles:
              a: { model: claude-sonnet-4.66 }
              x/a: { model: claude-sonnet-4.6, scop: geo }
              b: { model: us.anthropic.claude-sonnet-4-6, scope: global }
            """,
            to: "Content/profiles.yaml"
        )
        let run = try Run(shell: "ratebook check", in: project)
        #expect(run.status == 1)
        for words in [
            "profiles.yaml:2:15", "did you mean claude-sonnet-4.6?", "[duplicate-id]",
            "did you mean scope?", "[contradiction]",
        ] { #expect(run.errors.contains(words), "\(words)") }
    }
}
