import Diagnostics
import Testing
import YAMLReading

@Suite("Mappings laid over each other")
struct OverlayTests {
    private let log = DiagnosticLog()

    private func read(_ text: String, _ path: String) throws -> MappingReader {
        let file = SourceFile(path: path, text: text)
        return try #require(YAMLReader.mapping(in: file, reporting: log))
    }

    @Test("own values stand above those below, each where it is written")
    func overlay() throws {
        let below = try read("a: 1\nb: { c: 2, d: 3 }\nlist: [1, 2]\n", "below")
        let own = try read("e: 4\nb: { d: 5, f: 6 }\nlist: [7]\n", "own")
        let both = own.overlaid(on: below) { _, _ in false }
        #expect(both.children().map(\.key.text) == ["a", "b", "list", "e"])
        #expect(both.written("b") == "{ c: 2, d: 5, f: 6 }")
        #expect(both.written("list") == "[7]")
        let b = try #require(both.mapping("b"))
        #expect(["c", "d", "f"].map { b.value($0)?.range.file } == ["below", "own", "own"])
        #expect(b.value("d")?.range.column == 9)
    }

    @Test("a mapping may take the place of another one as a whole")
    func whole() throws {
        let below = try read("a: { kind: x, b: 1 }\nc: { kind: x, b: 1 }\n", "below")
        let own = try read("a: { kind: y }\nc: { kind: x }\n", "own")
        let both = own.overlaid(on: below) { $0.written("kind") != $1.written("kind") }
        #expect(both.written("a") == "{ kind: y }")
        #expect(both.written("c") == "{ kind: x, b: 1 }")
    }

    @Test("looking at what is written asks for no key, and unasked keys are found in each file")
    func unknownKeys() throws {
        let both = try read("b: { x: 1 }\n", "own")
            .overlaid(on: read("a: 2\nb: { y: 3 }\n", "below")) { _, _ in false }
        #expect(both.written("a") == "2")
        _ = both.mapping("b")
        both.finish()
        #expect(log.diagnostics.map(\.code) == Array(repeating: "unknown-key", count: 3))
        #expect(log.diagnostics.map(\.file) == ["below", "below", "own"])
        #expect(both.without(["a"]).written("a") == nil)
    }
}
