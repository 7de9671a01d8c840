import Diagnostics
import Quantities
import Testing
import YAMLReading

@Suite("Reading mappings")
struct MappingReaderTests {
    private enum Colour: String, CaseIterable {
        case red
        case green
    }

    private let log = DiagnosticLog()

    private func read(_ text: String) throws -> MappingReader {
        let file = SourceFile(path: "t.yaml", text: text)
        return try #require(YAMLReader.mapping(in: file, reporting: log))
    }

    private var codes: [String] { log.diagnostics.map(\.code) }

    @Test("every type is read from its text")
    func types() throws {
        let root = try read(
            """
            text: "3"
            decimal: -12.50
            percentage: 27.5%
            integer: 200000
            date: 2026-11-12
            boolean: true
            choice: green
            list: [a, b]
            mapping: { x: 1 }
            """
        )
        #expect(root.requiredText("text") == "3")
        #expect(root.requiredDecimal("decimal")?.description == "-12.5")
        #expect(root.percentage("percentage")?.ratio.description == "0.275")
        #expect(root.requiredInteger("integer") == 200_000)
        #expect(root.requiredDate("date") == CalendarDate(year: 2026, month: 11, day: 12))
        #expect(root.boolean("boolean") == true)
        #expect(root.requiredChoice("choice", of: Colour.self) == .green)
        #expect(root.texts("list").map(\.text) == ["a", "b"])
        #expect(root.children("mapping").map(\.key.text) == ["x"])
        root.finish()
        #expect(codes == [])
    }

    @Test("absent keys are nil, and no error where they are not required")
    func absentKeys() throws {
        let root = try read("a: 1")
        #expect(root.text("b") == nil)
        #expect(root.decimal("b") == nil)
        #expect(root.children("b").isEmpty)
        #expect(root.texts("b").isEmpty)
        #expect(codes == [])
        #expect(root.requiredText("b") == nil)
        #expect(codes == ["missing-key"])
    }

    @Test(
        "texts of another type are reported by their type",
        arguments: [
            ("1,5", "bad-decimal"), ("12", "bad-percentage"), ("1.5", "bad-integer"),
            ("2026-02-29", "bad-date"), ("yes", "bad-boolean"), ("greem", "unknown-a"),
        ]
    )
    func badTexts(text: String, code: String) throws {
        let root = try read("a: \(text)")
        switch code {
        case "bad-decimal": #expect(root.decimal("a") == nil)
        case "bad-percentage": #expect(root.percentage("a") == nil)
        case "bad-integer": #expect(root.integer("a") == nil)
        case "bad-date": #expect(root.date("a") == nil)
        case "bad-boolean": #expect(root.boolean("a") == nil)
        default: #expect(root.choice("a", of: Colour.self) == nil)
        }
        #expect(codes == [code])
    }

    @Test(
        "values of another shape are reported at the value",
        arguments: ["a: [1]", "a: { b: 1 }", "a:"]
    )
    func wrongShapes(text: String) throws {
        let root = try read(text)
        #expect(root.decimal("a") == nil)
        root.finish()
        #expect(codes == [text == "a:" ? "missing-value" : "wrong-type"])
    }

    @Test("a text is neither a list nor a mapping")
    func textForList() throws {
        let root = try read("a: b")
        #expect(root.list("a") == nil)
        #expect(root.mapping("a") == nil)
        #expect(codes == ["wrong-type", "wrong-type"])
    }

    @Test("keys that nobody asked for are found in every mapping that was read")
    func unknownKeys() throws {
        let root = try read(
            """
            name: x
            nmae: y
            inner: { kind: 1, knd: 2 }
            items: [{ size: 1, sise: 2 }]
            things: { any: { size: 1 }, other: { weight: 2 } }
            """
        )
        _ = root.text("name")
        _ = root.mapping("inner")?.integer("kind")
        for item in root.list("items") ?? [] { _ = item.mapping()?.integer("size") }
        for thing in root.children("things") { _ = thing.value.mapping()?.integer("size") }
        root.finish()
        root.finish()
        #expect(codes == Array(repeating: "unknown-key", count: 4))
        #expect(log.diagnostics.map(\.range?.line) == [2, 3, 4, 5])
        #expect(log.diagnostics.map(\.range?.column) == [1, 19, 20, 38])
        #expect(log.diagnostics.first?.help == "did you mean name?")
    }

    @Test("a mapping may be let pass unread")
    func ignoredRest() throws {
        let root = try read("inner: { anything: { goes: 1 } }\nother: 1")
        root.mapping("inner")?.ignoreRest()
        root.ignoreRest()
        root.finish()
        #expect(codes == [])
    }

    @Test("a missing key is reported where the mapping's own key stands")
    func missingKeyPosition() throws {
        let root = try read("a: 1\nouter:\n  inner: 2\n")
        _ = root.mapping("outer")?.required("kind")
        #expect(log.diagnostics.map(\.range?.line) == [2])
        #expect(log.diagnostics.map(\.range?.length) == [5])
    }

    @Test("keys know where they stand, and values can report")
    func positionsForChecks() throws {
        let root = try read("a: 1\nmodel: claude\n")
        #expect(root.keyRange("model")?.line == 2)
        #expect(root.keyRange("b") == nil)
        root.value("model")?.report("unknown-model", "there is no model", help: "write one")
        #expect(codes == ["unknown-model"])
        #expect(log.diagnostics.first?.range?.column == 8)
    }
}
