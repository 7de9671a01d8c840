import Foundation
import TestSupport
import Testing

/// A price map that the program has not seen, imported and priced from, beside whole-number
/// arithmetic on the map itself.
@Suite("Prices of a map not seen before")
struct UnseenMapTests {
    private func project(with map: UnseenMap) throws -> ProjectFolder {
        let project = try ProjectFolder.small()
        let catalog = "Content/catalog/"
        try project.write(UnseenMap.offerings, to: catalog + "offerings/unseen.yaml")
        try project.edit(
            catalog + "platforms.yaml",
            "[us-east-1, eu-central-1]",
            "[us-east-1, us-west-2, eu-central-1, eu-west-1]"
        )
        let meters = try project.text(of: catalog + "meters.yaml")
        let hourly = "{ name: Hourly, unit: token, units: tokens, kind: tokens, "
        try project.write(
            meters + "cache_write_1h_tokens: \(hourly)part_of: input_tokens }\n",
            to: catalog + "meters.yaml"
        )
        try project.write(map.json, to: "map.json")
        return project
    }

    private func line(_ usage: UnseenMap.Usage, id: Int) -> String {
        let region = usage.question.region.map { #""region": "\#($0)", "# } ?? ""
        let counts = usage.counts.map { #""\#($0.name)": \#($0.tokens)"# }.joined(separator: ", ")
        return #"{"id": "\#(id)", "model": "\#(usage.question.model)", \#(region)"#
            + #""tier": "\#(usage.tier)", \#(counts)}"#
    }

    /// A decimal text as a whole number of 10⁻¹² dollars; nil for one that is none.
    private func trillionths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]) else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.count <= 12 else { return nil }
        let padded = decimals + String(repeating: "0", count: 12 - decimals.count)
        return Int(padded).map { whole * 1_000_000_000_000 + $0 }
    }

    @Test("each cost is the map's, and what it does not price is unpriced", arguments: [1, 2, 3])
    func agreement(seed: UInt64) throws {
        let map = UnseenMap(seed: seed)
        let project = try project(with: map)
        // Prices at random break every law about prices side by side, so they are taken.
        let command = "ratebook rates import litellm map.json --release 2026-11-30 --take all"
        let imported = try Run(shell: command, in: project)
        #expect(imported.status == 0, "\(imported.errors)")

        var random = SplitMix64(seed: seed &+ 100)
        let usages = (0..<1_500).map { _ in map.usage(&random) }
        let lines = usages.indices.map { line(usages[$0], id: $0) }
        try project.write(lines.joined(separator: "\n") + "\n", to: "usages.jsonl")
        let priced = try Run(shell: "ratebook price --jsonl < usages.jsonl", in: project)
        #expect(priced.status == 1, "some have no price")
        let answers = priced.output.split(separator: "\n")
        try #require(answers.count == usages.count)

        var known = 0
        for (index, answer) in answers.enumerated() {
            let data = try JSONSerialization.jsonObject(with: Data(answer.utf8))
            let members = try #require(data as? [String: Any])
            #expect(members["id"] as? String == String(index))
            let ours = (members["cost_usd"] as? String).map(trillionths)
            let expected = UnseenMap.cost(of: usages[index])
            #expect(ours == expected.map(Optional.some), "\(lines[index]): \(answer)")
            let refusal = members["unpriced"] as? [String: Any]
            #expect((refusal == nil) == (expected != nil))
            #expect((refusal?["message"] as? String)?.isEmpty != true)
            if expected != nil { known += 1 }
        }
        // Both kinds are met often enough to mean something.
        #expect(known > 300)
        #expect(known < 1_200)
    }
}
