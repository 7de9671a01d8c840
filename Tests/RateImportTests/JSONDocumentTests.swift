import Diagnostics
import RateImport
import TestSupport
import Testing

@Suite("JSON document")
struct JSONDocumentTests {
    private func root(_ text: String) throws -> JSONNode {
        try JSONDocument(parsing: Array(text.utf8), file: "list.json").root
    }

    private func failure(_ bytes: [UInt8]) -> JSONFailure? {
        do throws(JSONFailure) {
            _ = try JSONDocument(parsing: bytes, file: "list.json")
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "a number keeps its own text",
        arguments: ["0.7899999999999999", "3e-06", "-0.0", "1E+2"]
    )
    func numbers(text: String) throws {
        #expect(try root(" [\(text)] ").elements.map(\.numberText) == [text])
    }

    @Test("values are read with their kinds and in order")
    func values() throws {
        let node = try root(#"{"b": [1, "x", {}, []], "a": {"c": null, "d": true}, "e": false}"#)
        #expect(node.members.map(\.name) == ["b", "a", "e"])
        #expect(node["b"]?.elements.map(\.kind) == [.number, .string, .object, .array])
        #expect(node["a"]?["c"]?.kind == .null)
        #expect(node["a"]?["d"]?.boolean == true)
        #expect(node["e"]?.boolean == false)
        #expect(node["z"] == nil)
        #expect(node["b"]?["a"] == nil)
        #expect(node["b"]?.members.map(\.name) == [])
        #expect(node.elements.map(\.kind) == [])
    }

    @Test(
        "two members of one name are an error at the second, however they are written",
        arguments: [
            (#"{"a": 1, "b": 2, "a": 3}"#, 18), (#"{"a": 1, "\u0061": 3}"#, 10),
            (#"[{"b": {"a": 1, "a": 1}}]"#, 17),
        ]
    )
    func repeatedNames(text: String, column: Int) throws {
        let diagnostic = try #require(failure(Array(text.utf8))).diagnostic
        #expect(diagnostic.code == "bad-json")
        #expect(diagnostic.summary == "the name \"a\" stands twice in the object")
        #expect(diagnostic.range?.column == column)
        #expect(try root(#"{"a": {"a": 1}, "b": {"a": 2}, "A": 3}"#).members.map(\.name).count == 3)
    }

    @Test("the outermost object keeps members of one name where that is asked for")
    func repeatedEntries() throws {
        let text = Array(#"{"a": 1, "b": 2, "a": 3}"#.utf8)
        let node = try JSONDocument(parsing: text, file: "x", keepingRootMembers: true).root
        #expect(node.members.map(\.value.numberText) == ["1", "2", "3"])
        let inner = Array(#"{"a": {"b": 1, "b": 2}}"#.utf8)
        #expect(throws: JSONFailure.self) {
            try JSONDocument(parsing: inner, file: "x", keepingRootMembers: true)
        }
    }

    @Test("escapes are decoded in texts and in names")
    func escapes() throws {
        let node = try root(#"{"\u0061b": "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00 é😀"}"#)
        #expect(node["ab"]?.text == "\"\\/\u{8}\u{c}\n\r\té😀 é😀")
        #expect(node.members.map(\.name) == ["ab"])
    }

    @Test("a byte order mark is passed over")
    func byteOrderMark() throws {
        let document = try JSONDocument(parsing: [0xef, 0xbb, 0xbf, 0x31], file: "list.json")
        #expect(document.root.numberText == "1")
    }

    @Test(
        "what JSON does not allow is an error at its place",
        arguments: [
            ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\": 1,}", 1, 9), ("01", 1, 2),
            ("1.", 1, 3), (".5", 1, 1), ("+1", 1, 1), ("1e", 1, 3), ("NaN", 1, 1),
            ("[\n  1\n  2]", 3, 3), ("{\"é\": 'a'}", 1, 7), ("\"a", 1, 1), ("\"\t\"", 1, 2),
            ("\"\\x\"", 1, 2), ("\"\\u12g4\"", 1, 2), ("\"\\ud800\"", 1, 2),
            ("\"\\udc00\"", 1, 2), ("truth", 1, 1), ("[] []", 1, 4), ("{1: 2}", 1, 2),
            ("{\"a\" 1}", 1, 6), ("// no\n1", 1, 1),
        ]
    )
    func syntaxErrors(text: String, line: Int, column: Int) throws {
        let diagnostic = try #require(failure(Array(text.utf8))).diagnostic
        #expect(diagnostic.code == "bad-json")
        #expect(diagnostic.range?.line == line)
        #expect(diagnostic.range?.column == column)
    }

    @Test(
        "bytes that are not UTF-8 are an error",
        arguments: [[0x80], [0xc3], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]
    )
    func badUTF8(bytes: [UInt8]) throws {
        let diagnostic = try #require(failure([0x22] + bytes + [0x22])).diagnostic
        #expect(diagnostic.range?.column == 2)
    }

    @Test("values may be nested to the limit and not beyond")
    func depth() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array(String(repeating: "[", count: depth).utf8)
                + Array(String(repeating: "]", count: depth).utf8)
        }
        #expect(failure(nested(JSONDocument.depthLimit)) == nil)
        #expect(failure(nested(JSONDocument.depthLimit + 1)) != nil)
        #expect(failure(nested(100_000)) != nil)
    }

    @Test("a value knows its place")
    func place() throws {
        let range = try #require(root("{\n  \"é\": \"price\"\n}")["é"]).range
        #expect((range.line, range.column, range.length) == (2, 9, 5))
        #expect(range.lineText == "  \"é\": \"price\"")
    }

    @Test("text cut short or with one byte changed never traps")
    func mutations() throws {
        var random = SplitMix64(seed: 7)
        let sound = Array(#"{"a": [1.5e-3, "x\u00e9é", {"b": null}], "c": true}"#.utf8)
        for length in 0..<sound.count { #expect(failure(Array(sound.prefix(length))) != nil) }
        for _ in 0..<5000 {
            var bytes = sound
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
                in: 0...255,
                using: &random
            )
            if let document = try? JSONDocument(parsing: bytes, file: "x") {
                #expect(document.root.members.allSatisfy { $0.value.range.line >= 1 })
            }
        }
    }
}
