import Diagnostics
import Testing
import YAMLReading

@Suite("YAML files")
struct YAMLReaderTests {
    private func read(_ text: String) -> (root: MappingReader?, log: DiagnosticLog) {
        let log = DiagnosticLog()
        let file = SourceFile(path: "t.yaml", text: text)
        return (YAMLReader.mapping(in: file, reporting: log), log)
    }

    private func range(_ key: String, in text: String) throws -> [Int] {
        let range = try #require(read(text).root?.value(key)?.range)
        return [range.line, range.column, range.length]
    }

    @Test(
        "scalars stay the texts that they are",
        arguments: ["no", "1e3", "0x10", "~", "2026-01-01"]
    )
    func noTypeGuessing(text: String) {
        #expect(read("key: \(text)").root?.text("key") == text)
    }

    @Test("positions are those of the value with its quotes")
    func positions() throws {
        #expect(try range("b", in: "a: 1\nb: two words # why\n") == [2, 4, 9])
        #expect(try range("b", in: "b: 'it''s'\n") == [1, 4, 7])
        #expect(try range("b", in: "b: \"a \\\" b\" # c\n") == [1, 4, 8])
        #expect(try range("é", in: "é: \"ü\"\n") == [1, 4, 3])
        #expect(try range("b", in: "a: 1\nb: >-\n  folded\n  text\n") == [2, 4, 1])
        #expect(try range("b", in: "b:\n  inner: 1\n") == [2, 3, 5])
        #expect(try range("b", in: "b: { inner: 1 }\n") == [1, 4, 1])
        #expect(try range("b", in: "a: 1\r\nb: x\r\n") == [2, 4, 1])
        #expect(try range("b", in: "b: first\n  second\n") == [1, 4, 5])
        #expect(try range("b", in: "a: 1\nb:\n") == [2, 1, 1])
    }

    @Test(
        "files that hold nothing, or nothing of use",
        arguments: [
            ("", "empty-file"), ("# remark\n", "empty-file"), ("---\n", "empty-file"),
            ("- a\n", "wrong-type"), ("text\n", "wrong-type"), ("a: [1\n", "yaml-syntax"),
            ("a: 1\na: 2\n", "duplicate-key"), ("a: 1\n---\nb: 1\n", "yaml-documents"),
            ("a:\n\tb: 1\n", "yaml-tab"), ("? [a, b]\n: 1\n", "wrong-type"),
            ("a: !!int 5\n", "yaml-tag"), ("a: *b\n", "yaml-syntax"),
        ]
    )
    func unusableFiles(text: String, code: String) {
        let (root, log) = read(text)
        _ = root?.text("a")
        #expect(log.diagnostics.map(\.code) == [code])
    }

    // The library counts what follows the last line as one more, of which there is none.
    @Test(
        "what is missing at the end of a file is missing in its last line",
        arguments: [("[", 1, 2), ("a: 1\nb: {", 2, 5), ("a: [é", 1, 4)]
    )
    func ends(text: String, line: Int, column: Int) {
        let places = read(text).log.diagnostics.map { [$0.range?.line, $0.range?.column] }
        #expect(places == [[line, column]])
    }

    @Test("a text that only looks like an anchor or a tag is a text")
    func harmlessSigns() {
        let (root, log) = read("a: R&D and *all* of it!\nb: '&x'\nc: x & y\n")
        #expect(root?.text("a") == "R&D and *all* of it!")
        #expect(root?.text("b") == "&x")
        #expect(log.diagnostics.isEmpty)
    }

    @Test("aliases that would grow without end are refused at once, in values and in keys")
    func laughingBillions() {
        var values = "a0: &a0 [x, x]\n"
        var keys = "a0: &a0 [x, x]\n"
        for level in 1...40 {
            values += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
            keys += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: x\n"
        }
        for text in [values, keys] {
            #expect(Set(read(text).log.diagnostics.map(\.code)) == ["yaml-anchor"])
        }
    }

    @Test("an alias is refused where its anchor is, once")
    func aliases() {
        let (root, log) = read("a: &x 1\nb: *x\nc: *x\n")
        #expect(root?.integer("a") == nil)
        #expect(root?.integer("b") == nil)
        #expect(log.diagnostics.map(\.code) == ["yaml-anchor"])
    }

    @Test("lists within lists are read to a limit, beyond which there is an error")
    func deepNesting() async {
        func codes(_ depth: Int) async -> [String] {
            let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            return await Task.detached { read("a: \(lists)\n").log.diagnostics.map(\.code) }.value
        }
        #expect(await codes(900) == [])
        #expect(await codes(5000) == ["yaml-syntax"])
    }

    @Test("the second of two equal keys is where the error is")
    func duplicateKeys() {
        let range = read("a:\n  b: 1\n  c: 2\n  b: 3\n").log.diagnostics.first?.range
        #expect(range?.line == 4)
        #expect(range?.column == 3)
    }

    @Test(
        "a key that stands twice hides nothing else, in blocks, in lists and between braces",
        arguments: [
            ("a: 1\na: 2\nb: x\na: 3\n", ["2:1:1", "4:1:1"]),
            ("\"a\": 1\r\n'a': 2\r\nb: x\r\n", ["2:1:3"]),
            ("c:\n  a: 1\n# a: 0\n\n  a : 2\nb: x\n", ["5:3:1"]),
            ("c:\n  - a: 1\n    a: 2\n  - a: 3\nb: x\n", ["3:5:1"]),
            ("c:\n  a: 1\n  d: { a: 5 }\n  a: 2\ne: { a: 3 }\nb: x\n", ["4:3:1"]),
            ("c: { a: 1, d: { a: 2 }, a: 3 }\nb: x\n", ["1:25:1"]),
            ("c: {a: 'it''s, a: 9', a: 2}\nb: x\n", ["1:23:1"]),
            ("c: {\n  a: 1, e: [a, a],\n  \"a\": 2 }\nb: x\n", ["3:3:3"]),
            ("c: { a: 1, a: 2, a: 3 }\nb: x\nb: 4\n", ["3:1:1", "1:12:1", "1:18:1"]),
        ]
    )
    func duplicateKeysHideNothing(text: String, places: [String]) {
        let (root, log) = read(text)
        #expect(root?.integer("b") == nil)
        let duplicates = log.diagnostics.filter { $0.code == "duplicate-key" }.compactMap(\.range)
        #expect(Set(duplicates.map { "\($0.line):\($0.column):\($0.length)" }) == Set(places))
        #expect(duplicates.count == places.count)
        let rest = log.diagnostics.map(\.code).filter { $0 != "duplicate-key" }
        #expect(rest == ["bad-integer"])
    }

    @Test("of a hundred and more keys that stand twice as many are told as are passed over")
    func manyDuplicateKeys() {
        let text = (0..<150).map { "a\($0): 1\na\($0): 2\n" }.joined()
        let (root, log) = read(text)
        #expect(root == nil)
        #expect(log.diagnostics.map(\.code) == Array(repeating: "duplicate-key", count: 101))
    }
}
