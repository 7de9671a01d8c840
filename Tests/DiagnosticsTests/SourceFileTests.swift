import Diagnostics
import Testing

@Suite("Source files")
struct SourceFileTests {
    @Test("a byte order mark and line breaks of every system are no part of the lines")
    func linesAndMarks() throws {
        let bytes: [UInt8] = [0xef, 0xbb, 0xbf] + Array("one\r\ntwo\nthree\rfour\n".utf8)
        let file = try #require(SourceFile(path: "a", bytes: bytes, reporting: DiagnosticLog()))
        #expect(file.lines == ["one", "two", "three", "four", ""])
        #expect(file.text.hasPrefix("one"))
    }

    @Test("a position outside the file has an empty line")
    func outside() {
        let file = SourceFile(path: "a", text: "one")
        #expect(file.range(line: 1, column: 2).lineText == "one")
        #expect(file.range(line: 7, column: 2).lineText == "")
    }

    @Test("bytes that are not UTF-8 are reported where they begin")
    func invalidBytes() {
        let log = DiagnosticLog()
        let bytes = Array("é\nab".utf8) + [0xc3, 0x28] + Array("cd".utf8)
        #expect(SourceFile(path: "a", bytes: bytes, reporting: log) == nil)
        #expect(log.diagnostics.map(\.code) == ["invalid-utf8"])
        #expect(log.diagnostics.map(\.range?.line) == [2])
        #expect(log.diagnostics.map(\.range?.column) == [3])
    }
}
