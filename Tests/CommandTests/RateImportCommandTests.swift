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
}
