import Foundation
import TestSupport
import Testing

@Suite("ratebook rates import")
struct RateImportCommandTests {
    /// A map with a moved price, a new one, and an entry for which there is no model.
    static let map = """
        {"anthropic.claude-haiku-4-5-20251001-v1:0":
          {"litellm_provider": "bedrock", "input_cost_per_token": 1.2e-06,
           "output_cost_per_token": 5e-06, "cache_read_input_token_cost": 1e-07},
         "nobody.model-1": {"litellm_provider": "bedrock", "input_cost_per_token": 1e-06}}
        """

    private static let command = "ratebook rates import litellm map.json --release 2026-11-30 "

    private func project() throws -> ProjectFolder {
        let project = try ProjectFolder.small()
        let id = "anthropic.claude-haiku-4-5-20251001-v1:0"
        let offerings = "Content/catalog/offerings/all.yaml"
        try project.edit(
            offerings,
            "claude-haiku-4.5:\n",
            "claude-haiku-4.5:\n  vendor_ids: { aws-bedrock: [\(id)] }\n"
        )
        try project.write(RateImportCommandTests.map, to: "map.json")
        return project
    }

    @Test("writes what differs, says what it could not map, and then finds nothing")
    func idempotence() throws {
        let project = try project()
        let before = try project.contents(of: "Content")
        let dry = try Run(shell: Self.command + "--dry-run --details", in: project)
        #expect(dry.errors == "")
        #expect(dry.status == 0)
        #expect(dry.output.contains("nobody.model-1"))
        #expect(dry.output.contains("Would write"))
        #expect(try project.contents(of: "Content") == before)

        let first = try Run(shell: Self.command + "--details", in: project)
        #expect(first.status == 0)
        let changed = try project.contents(of: "Content").filter { $0.value != before[$0.key] }
        #expect(
            changed.keys.sorted() == [
                "catalog/releases/2026-11-30.csv", "catalog/releases/2026-11-30.yaml",
                "catalog/sources.yaml",
            ]
        )
        let table = try project.text(of: "Content/catalog/releases/2026-11-30.csv")
        #expect(table.contains(",input_tokens,"))
        #expect(!table.contains(",output_tokens,*,global,"))
        #expect(try Run("rates", "verify", in: project).status == 0)
        let after = try project.contents(of: "Content")
        let again = Self.command.replacing("2026-11-30", with: "2026-12-01")
        let second = try Run(shell: again + "--read 2026-11-30", in: project)
        #expect(second.status == 0)
        #expect(try project.contents(of: "Content") == after)
    }

    @Test("a release that is not the newest, a file that is none and an unknown name are refused")
    func refusals() throws {
        let project = try project()
        let before = try project.contents(of: "Content")
        func expect(_ line: String, _ status: Int32, _ message: String) throws {
            let run = try Run(shell: line, in: project)
            #expect(run.status == status, "\(line)")
            #expect(run.errors.contains(message), "\(line): \(run.errors)")
            #expect(try project.contents(of: "Content") == before)
        }
        let old = Self.command.replacing("2026-11-30", with: "2026-01-02")
        try expect(old, 2, "[release-not-new]")
        try expect(Self.command.replacing("map.json", with: "absent.json"), 3, "cannot be read")
        try expect(Self.command + "--correct haikou", 2, "[unknown-offering]")
        try project.write("{", to: "map.json")
        try expect(Self.command, 1, "map.json:1:2: error:")
    }

    @Test("a price of a better source is held back, and a move has both figures in text and JSON")
    func moves() throws {
        let project = try project()
        let global = Self.map.replacing("anthropic.claude", with: "global.anthropic.claude")
        try project.write(global, to: "map.json")
        // The page has 1.00 for input, and what the map has for output.
        let rate = "aws-bedrock/claude-haiku-4.5/input_tokens/*/global/standard"
        let step = "\(rate): 1.00 per 1000000 tokens -> 1.20 per 1000000 tokens (+20.0 %)"
        let held = try Run(shell: Self.command + "--dry-run", in: project)
        #expect(held.output.contains("Held back: --take takes them anyway\n  moved  \(step)"))
        #expect(held.output.contains("    price-page (A) has 1.00, and is to be trusted more"))
        let dry = try Run(shell: Self.command + "--dry-run --take claude-haiku-4.5", in: project)
        #expect(dry.output.contains("What differs\n  moved  \(step)"))
        let path = "Sources/ReportBuilding/Schemas/import.schema.json"
        let file = ProjectFolder.repository.appending(path: path)
        let schema = try JSONSchema(Data(contentsOf: file))
        func document(_ options: String) throws -> [String: Any] {
            let run = try Run(shell: Self.command + "--dry-run --json" + options, in: project)
            #expect(try schema.problems(in: Data(run.output.utf8)) == [])
            let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            return try #require(document as? [String: Any])
        }
        for (name, document) in [
            ("held", try document("")), ("changes", try document(" --take all")),
        ] {
            let lines = try #require(document[name] as? [[String: Any]])
            #expect(lines.count == 1)
            #expect(lines[0]["rate"] as? String == rate)
            #expect((lines[0]["from"] as? [String: String])?["usd"] == "1.00")
            #expect((lines[0]["to"] as? [String: String])?["usd"] == "1.20")
        }
    }

    @Test("what cannot be right is held back with the reason, and taken with --take")
    func heldBack() throws {
        let project = try project()
        let field = #""cache_read_input_token_cost": "#
        let dear = Self.map.replacing(field + "1e-07", with: field + "3e-06")
        try project.write(dear, to: "map.json")
        let held = try Run(shell: Self.command + "--dry-run", in: project)
        #expect(held.status == 0, "\(held.errors)")
        #expect(held.output.contains("costs more than the input beside it"))
        let taken = try Run(shell: Self.command + "--take all", in: project)
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(!taken.output.contains("Held back"))
        let table = try project.text(of: "Content/catalog/releases/2026-11-30.csv")
        #expect(table.contains("Unusual price: as published,"))
        #expect(try Run("rates", "verify", in: project).status == 0)
        let unknown = try Run(shell: Self.command + "--take haikou", in: project)
        #expect(unknown.errors.contains("[unknown-offering]"))
    }

    @Test("what the list no longer has is counted by offering without being withdrawn")
    func missing() throws {
        let project = try project()
        #expect(try Run(shell: Self.command, in: project).status == 0)
        let emptier = """
            {"nobody.model-1": {"litellm_provider": "bedrock", "input_cost_per_token": 1e-06}}
            """
        try project.write(emptier, to: "map.json")
        let later = Self.command.replacing("2026-11-30", with: "2026-12-01")
        let before = try project.contents(of: "Content")
        let run = try Run(shell: later, in: project)
        #expect(run.output.contains("that its publisher alone has given are not in the list"))
        #expect(run.output.contains("  aws-bedrock/claude-haiku-4.5: "))
        #expect(try project.contents(of: "Content") == before)
    }
}
