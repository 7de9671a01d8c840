import Foundation
import TestSupport
import Testing

/// What the tool writes for programs is what its published schemas say, and nothing else.
@Suite("Contracts")
struct SchemaTests {
    @Test("the data of a site keeps to the schemas that the site publishes")
    func site() throws {
        for project in [try ProjectFolder.shipped(), try .withHistory()] {
            #expect(try Run("build", "--formats", "json", in: project).status == 0)
            let site = try project.contents(of: "Public")
            #expect(try problems("catalog", Self.file("catalog.json", of: site), site) == [])
            #expect(try problems("search", Self.file("search.json", of: site), site) == [])
            let pages = site.keys.sorted().filter { $0.wholeMatch(of: /(.+\/)?index\.json/) != nil }
            #expect(pages.count > 10)
            for name in pages {
                let document = try Self.file(name, of: site)
                #expect(try problems(Self.schema(of: document), document, site) == [], "\(name)")
            }
        }
    }

    @Test("each published schema is one: every keyword has a value of its kind")
    func schemas() throws {
        let project = try ProjectFolder.small()
        #expect(try Run("build", "--formats", "json", in: project).status == 0)
        let schemas = try project.contents(of: "Public/schemas")
        #expect(schemas.count > 20)
        for (name, data) in schemas {
            let schema = try JSONSerialization.jsonObject(with: data)
            #expect(Self.faults(of: schema, at: "#") == [], "\(name)")
        }
    }

    /// Where a schema breaks the metaschema of JSON Schema 2020-12, for the keywords that we use.
    private static func faults(of schema: Any, at place: String) -> [String] {
        guard let members = schema as? [String: Any] else {
            return schema is Bool ? [] : ["\(place) is no schema"]
        }
        return members.sorted { $0.key < $1.key }
            .flatMap { keyword, value -> [String] in
                let here = "\(place)/\(keyword)"
                switch keyword {
                case "$schema", "$id", "$ref", "title", "description", "pattern", "format":
                    return value is String ? [] : [here]
                case "properties", "$defs", "patternProperties":
                    guard let schemas = value as? [String: Any] else { return [here] }
                    return schemas.sorted { $0.key < $1.key }
                        .flatMap { faults(of: $0.value, at: "\(here)/\($0.key)") }
                case "items", "additionalProperties", "not", "contains", "if", "then", "else",
                    "propertyNames":
                    return faults(of: value, at: here)
                case "anyOf", "allOf", "oneOf", "prefixItems":
                    guard let schemas = value as? [Any], !schemas.isEmpty else { return [here] }
                    return schemas.flatMap { faults(of: $0, at: here) }
                case "required": return value is [String] ? [] : [here]
                case "enum", "examples": return value is [Any] ? [] : [here]
                case "type": return value is String || value is [String] ? [] : [here]
                case "minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems", "minLength",
                    "minProperties":
                    return value is NSNumber ? [] : [here]
                case "const", "default": return []
                default: return ["\(here) is not known"]
                }
            }
    }

    @Test("what commands print keeps to the schemas")
    func commands() throws {
        let project = try ProjectFolder.withHistory()
        #expect(try Run("build", "--formats", "json", in: project).status == 0)
        let site = try project.contents(of: "Public")
        func expectValid(_ schema: String, _ line: String) throws {
            let run = try Run(shell: line, in: project)
            for document in run.output.documents {
                #expect(try problems(schema, Data(document.utf8), site) == [], "\(line)")
            }
            #expect(!run.output.isEmpty, "\(line)")
        }
        try expectValid("rates", "ratebook rates list --json")
        try expectValid("estimate", "ratebook estimate good --json")
        try expectValid("break-even", "ratebook break-even --tokens-per-minute 1000000 --json")
        try expectValid("estimate", "ratebook estimate busy --json")
        try expectValid("comparison", "ratebook compare good --json")
        try expectValid("diff", "ratebook diff 2026-01-02 2026-07-01 --json")
        try project.write(PriceListCommandTests.list, to: "Content/prices/list.yaml")
        try expectValid("prices", "ratebook prices list --format json")
        let versions = "list@2026-01-02 list@2026-07-01"
        try expectValid("prices-diff", "ratebook diff --prices list \(versions) --json")
        try project.remove("Content/prices")
        try expectValid("diagnostics", "ratebook check --diagnostics json 2>&1 >/dev/null")
        try expectValid(
            "diagnostics",
            "ratebook check --as-of 2020-01-01 --diagnostics json 2>&1 >/dev/null"
        )
        try project.write(RateImportCommandTests.map, to: "map.json")
        let rates = "ratebook rates import litellm map.json --release 2026-11-30 --read 2026-11-30"
        try expectValid("import", rates + " --json --dry-run")
        let price = "ratebook price --json --region us-east-1 --model claude-haiku-4.5 --input 5"
        try expectValid("price", price + " --scope global")
        try expectValid("price", price + " --scope geo")
        let stream = #"""
            {"id":"a","model":"claude-haiku-4.5","platform":"aws-bedrock","input":5}
            {"id":"b","model":"none"}
            {"id":"c",
            """#
        try expectValid("price", "printf '%s\n' '\(stream)' | ratebook price --jsonl")
    }

    @Test("shipped scenarios keep to the schema of an estimate")
    func estimates() throws {
        let project = try ProjectFolder.shipped()
        let file = Self.folder.appending(path: "estimate.schema.json")
        let schema = try JSONSchema(Data(contentsOf: file))
        let scenarios = try project.contents(of: "Content/scenarios").keys
        #expect(!scenarios.isEmpty)
        for scenario in scenarios.sorted() {
            let run = try Run("estimate", String(scenario.dropLast(5)), "--json", in: project)
            #expect(try schema.problems(in: Data(run.output.utf8)) == [], "\(scenario)")
        }
    }

    @Test("a range and a warning keep to the schema of a price")
    func ranges() throws {
        let schema = try JSONSchema(
            Data(contentsOf: Self.folder.appending(path: "price.schema.json"))
        )
        let project = try ProjectFolder.shipped()
        let stream = #"""
            {"id":"a","model":"eu.amazon.nova-lite-v1:0","input":5}
            {"id":"b","model":"gpt-5.6-sol","scope":"global","input":5,"cache_read":5}
            """#
        let run = try Run(shell: "printf '%s\n' '\(stream)' | ratebook price --jsonl", in: project)
        let lines = run.output.split(separator: "\n")
        #expect(lines[0].contains("cost_low_usd") && lines[1].contains("warnings"))
        for line in lines { #expect(try schema.problems(in: Data(line.utf8)) == []) }
    }

    @Test("a document with a member more, a member less or another type is refused")
    func strictness() throws {
        let file = Self.folder.appending(path: "price.schema.json")
        let schema = try JSONSchema(Data(contentsOf: file))
        func problems(_ document: String) throws -> [String] {
            try schema.problems(in: Data(document.utf8))
        }
        let start = #"{"schema":"ratebook.price/1","cost_usd":"#
        #expect(try problems(start + #""1","lines":[]}"#) == [])
        #expect(try problems(start + #""1","lines":[],"tax":"0"}"#) == ["$: does not know tax"])
        #expect(try problems(start + #""1"}"#) == ["$: lacks lines"])
        #expect(try problems(start + #"1,"lines":[]}"#) != [])
        #expect(try problems(start + #""1e3","lines":[]}"#) != [])
        #expect(try problems(start + #""1","lines":[7]}"#) != [])
        let other = try JSONSchema(Data(#"{"maxItems":1}"#.utf8))
        #expect(try other.problems(in: Data("[]".utf8)) == ["$: unknown keyword maxItems"])
    }

    @Test("the site publishes each schema as it stands in the sources, and those of its own files")
    func published() throws {
        let project = try ProjectFolder.small()
        #expect(try Run("build", "--formats", "json", in: project).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        let published = try project.contents(of: "Public/schemas")
        let made = [
            "price-list.schema.json", "profiles.schema.json", "scenario.schema.json",
            "site.schema.json",
        ]
        #expect(published.keys.sorted() == (names + made).sorted())
        for name in names {
            #expect(try Data(contentsOf: Self.folder.appending(path: name)) == published[name])
        }
    }

    private static let folder = ProjectFolder.repository
        .appending(path: "Sources/ReportBuilding/Schemas")

    /// The name of the schema that a document says it keeps to.
    private static func schema(of document: Data) throws -> String {
        let head = try #require(try JSONSerialization.jsonObject(with: document) as? [String: Any])
        let match = try #require((head["schema"] as? String)?.wholeMatch(of: /ratebook\.(.+)\/1/))
        return String(match.output.1)
    }

    private static func file(_ name: String, of site: [String: Data]) throws -> Data {
        try #require(site[name], "\(name)")
    }

    private func problems(
        _ schema: String,
        _ document: Data,
        _ site: [String: Data]
    ) throws -> [String] {
        let schema = try Self.file("schemas/\(schema).schema.json", of: site)
        return try JSONSchema(schema).problems(in: document)
    }
}

extension String {
    /// The JSON documents in the text: itself, or each line of a stream.
    fileprivate var documents: [Substring] {
        hasPrefix("{\n") ? [self[...]] : split(separator: "\n")
    }
}
