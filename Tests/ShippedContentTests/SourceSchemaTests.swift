import Diagnostics
import Foundation
import Rendering
import ReportBuilding
import Scenarios
import SourceLoading
import TestSupport
import Testing
import YAMLReading

/// The JSON Schemas by which editors check what authors write.
@Suite("Schemas of scenario, site and profile files")
struct SourceSchemaTests {
    private let schemas: [String: JSONSchema]

    init() throws {
        let services = ShippedProject.catalog?.services.declared.all ?? []
        schemas = try Dictionary(
            uniqueKeysWithValues: SourceSchema.all(with: services)
                .map { schema in
                    (schema.name, try JSONSchema(Data(JSONRenderer.render(schema.data).utf8)))
                }
        )
    }

    @Test("what the loader accepts, the schema accepts")
    func accepted() throws {
        let folders = [
            "Content", "Tests/Fixtures/Project/Content", "Tests/Fixtures/History/Content",
        ]
        let files = try folders.flatMap { try Self.files(in: $0) } + Self.warned()
        #expect(files.count > 10)
        for file in files {
            #expect(
                try problems(in: String(contentsOf: file, encoding: .utf8), file.isSite) == [],
                "\(file.path)"
            )
        }
    }

    @Test("every declared example is valid, and with an unknown key it is not")
    func examples() throws {
        for place in DeclaredFiles.scenario {
            for key in [nil] + place.keys.map(Optional.some) {
                let text = place.text(with: key)
                #expect(try problems(in: place.file(text), false) == [], "\(place.name): \(text)")
            }
            guard place.mapping.others == nil else { continue }
            let slip = DeclaredPlace.adding("zzz_unknown: 1", to: place.text())
            #expect(try problems(in: place.file(slip), false) != [], "\(place.name): \(slip)")
        }
        for place in DeclaredFiles.site {
            for key in place.keys {
                #expect(
                    try problems(in: place.file(place.text(with: key)), true) == [],
                    "\(key.name)"
                )
            }
            let slip = DeclaredPlace.adding("zzz_unknown: 1", to: place.text())
            #expect(try problems(in: place.file(slip), true) != [], "\(slip)")
        }
    }

    @Test("a price list is taken as the loader takes it, and another form of a value is refused")
    func priceLists() throws {
        let folder = ProjectFolder.repository.appending(path: "Content/prices")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!names.isEmpty)
        for name in names {
            let file = folder.appending(path: name)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(try problems(in: text, by: "price-list") == [], "\(name)")
        }
        for place in DeclaredFiles.prices {
            for key in [nil] + place.keys.map(Optional.some) {
                let text = place.file(place.text(with: key))
                #expect(try problems(in: text, by: "price-list") == [], "\(text)")
            }
            let slip = DeclaredPlace.adding("zzz_unknown: 1", to: place.text())
            #expect(try problems(in: place.file(slip), by: "price-list") != [], "\(slip)")
        }
        let whole = MappingDeclaration.prices.example()
        for slip in [
            "unit: 1M token", "decimals: 13", "currency: EUR", "as_of: tomorrow",
            "terms: [{ label: A }]", "terms: [{ label: A, discount: 8 }]",
            "terms: [{ label: A, fee: 1 per request }]", "typical: { input_tokens: 1 }",
        ] {
            let text = DeclaredPlace.adding(slip, to: whole)
            #expect(try problems(in: text, by: "price-list") != [], "\(slip)")
        }
        for (end, isValid) in [("", false), (", until: 2027-03-31", true)] {
            let model = "{ model: a, status: retiring\(end) }"
            let text = "{ title: A, summary: B, groups: [{ title: C, models: [\(model)] }] }"
            #expect(try problems(in: text, by: "price-list").isEmpty == isValid, "\(text)")
        }
    }

    @Test("every declared example of a profile is valid, and a slip is not")
    func profiles() throws {
        for place in DeclaredFiles.profiles {
            for key in place.keys {
                let text = place.file(place.text(with: key))
                #expect(try problems(in: text, by: "profiles") == [], "\(text)")
            }
        }
        for slip in [
            "{}", "profiles: { a: {} }", "profiles: { a: { model: m, scope: regional } }",
            "profiles: { a: { model: m, zzz_unknown: 1 } }", "profiles: { a: { model: m } }\nb: 1",
            "profiles: { a: { model: m, tags: [x] } }",
        ] {
            #expect(try problems(in: slip, by: "profiles") != [], "\(slip)")
        }
    }

    @Test("unknown keys are refused")
    func unknownKeys() throws {
        for name in ["scenario", "shared", "site", "variant"] {
            let folder = "Tests/Fixtures/Errors/unknown-key.\(name)/Content"
            let files = try Self.files(in: folder)
            #expect(!files.isEmpty)
            for file in files {
                let text = try String(contentsOf: file, encoding: .utf8)
                #expect(try problems(in: text, file.isSite) != [], "\(file.path)")
            }
        }
    }

    @Test(
        "a value of another form is refused",
        arguments: [
            "hours_per_month: 20%", "hours_per_month: 745", "hours_per_month: 0", "scope: regional",
            "growth: 2%", "discount_rate: 8", "horizon_months: 121", "start: 2026", "title: [a]",
            "hours_per_month: { low: 700, high: 744 }", "adjacent: { share_of_inference: 0.2 }",
            "workloads: { a: { kind: rag, monthly_users: 5 } }",
            "workloads: { a: { kind: chats } }",
            "workloads: { a: { kind: rag, requests: 2000 } }",
            "workloads: { a: { kind: chat, tier: reserved-1m } }",
            "own_costs: { monthly: [{ label: On call }] }",
            "own_costs: { monthly: [{ label: On call, amount: 800 }] }",
        ]
    )
    func slips(text: String) throws { #expect(try problems(in: text, false) != []) }

    // Each form that the guide names.
    @Test(
        "a number may be plain, with its unit, an expression, or with its cases",
        arguments: [
            "hours_per_month: 720", "parameters: { a: 25, b: 20%, c: 5 USD }",
            "hours_per_month: 720 hours", "hours_per_month: = a * 2",
            "hours_per_month: { low: 700, expected: 720, high: 744, basis: guess, note: n }",
            "hours_per_month: { expected: = a, owner: me }",
            "workloads: { a: { requests: 2000 per day } }",
            "workloads: { a: { requests: { low: 1, expected: 2, high: 3, per: week } } }",
            "growth: { months: { 6: 150%, 12: = b } }", "growth: = g a month",
            "adjacent: { share_of_inference: 27.5% }",
            "variants: { a: { x: 5, y.tier: { batch: 100% }, z: { expected: 5, low: 4, high: 6 } } }",
        ]
    )
    func numbers(text: String) throws { #expect(try problems(in: text, false) == []) }

    private func problems(in text: String, _ isSite: Bool) throws -> [String] {
        try problems(in: text, by: isSite ? "site" : "scenario")
    }

    private func problems(in text: String, by name: String) throws -> [String] {
        let log = DiagnosticLog()
        let file = SourceFile(path: "one.yaml", text: text)
        let value = try #require(YAMLReader.value(in: file, reporting: log), "\(text)")
        let document = try JSONSerialization.data(withJSONObject: value.json)
        let schema = try #require(schemas["\(name).schema.json"])
        return try schema.problems(in: document)
    }

    /// The scenario and site files of a folder.
    private static func files(in folder: String) throws -> [URL] {
        let root = ProjectFolder.repository.appending(path: folder)
        let scenarios = root.appending(path: "scenarios")
        let disk = FileManager.default
        let names = (try? disk.contentsOfDirectory(atPath: scenarios.path)) ?? []
        let site = root.appending(path: "site.yaml")
        return names.sorted().filter { $0.hasSuffix(".yaml") }.map { scenarios.appending(path: $0) }
            + (disk.fileExists(atPath: site.path) ? [site] : [])
    }

    /// The files of the fixtures whose problems are warnings only; one with services of its own has
    /// another schema.
    private static func warned() throws -> [URL] {
        let folder = "Tests/Fixtures/Errors"
        let root = ProjectFolder.repository.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
            .filter { name in
                let fixture = root.appending(path: name)
                let file = fixture.appending(path: "expected.txt")
                let text = try String(contentsOf: file, encoding: .utf8)
                let services = fixture.appending(path: "Content/services")
                return !text.contains(": error: ")
                    && !FileManager.default.fileExists(atPath: services.path)
            }
            .flatMap { try files(in: "\(folder)/\($0)/Content") }
    }
}

extension URL {
    fileprivate var isSite: Bool { lastPathComponent == "site.yaml" }
}

extension YAMLValue {
    /// The value as an editor reads it: words that look like numbers are numbers.
    fileprivate var json: Any {
        switch content {
        case .text("true"): true
        case .text("false"): false
        case .text(let text):
            if text.wholeMatch(of: /-?(0|[1-9][0-9]*)([.][0-9]+)?/) != nil {
                NSDecimalNumber(string: text, locale: Locale(identifier: "en_US_POSIX"))
            } else {
                text
            }
        case .list(let items): items.map(\.json)
        case .mapping(let mapping):
            Dictionary(
                uniqueKeysWithValues: mapping.children().map { ($0.key.text, $0.value.json) }
            )
        case .nothing, .refused: NSNull()
        }
    }
}
