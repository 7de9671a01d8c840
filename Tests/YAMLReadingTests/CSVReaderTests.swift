import Diagnostics
import TestSupport
import Testing
import YAMLReading

@Suite("Tables with commas")
struct CSVReaderTests {
    private func records(_ text: String) -> (texts: [[String]], codes: [String]) {
        let log = DiagnosticLog()
        let file = SourceFile(path: "t.csv", text: text)
        let records = CSVReader.records(of: file, reporting: log)
        return (records.map { $0.fields.map(\.text) }, log.diagnostics.map(\.code))
    }

    @Test(
        "well-formed tables",
        arguments: [
            ("", []),
            ("a", [["a"]]),
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
            (",\n", [["", ""]]),
            ("\n", [[""]]),
            ("\"a,b\",c\n", [["a,b", "c"]]),
            ("\"say \"\"hi\"\"\",\"\"\n", [["say \"hi\"", ""]]),
            ("\"two\nlines\",b\n", [["two\nlines", "b"]]),
            ("\"\"\"\"", [["\""]]),
            (" a , b \n", [[" a ", " b "]]),
        ]
    )
    func wellFormed(text: String, expected: [[String]]) {
        #expect(records(text).texts == expected)
        #expect(records(text).codes == [])
    }

    @Test(
        "broken quotes stop the reading with one error",
        arguments: [
            ("ok,ok\n\"a,b\nc,d\n", 2, 1), ("a\"b,c", 1, 2), ("\"a\"b,c", 1, 4), ("x,\"", 1, 3),
            ("a,\"b\" ,c", 1, 6),
        ]
    )
    func brokenQuotes(text: String, line: Int, column: Int) {
        let log = DiagnosticLog()
        _ = CSVReader.records(of: SourceFile(path: "t.csv", text: text), reporting: log)
        #expect(log.diagnostics.map(\.code) == ["csv-quoting"])
        #expect(log.diagnostics.first?.range?.line == line)
        #expect(log.diagnostics.first?.range?.column == column)
    }

    @Test("positions count lines and Unicode scalars, and include the quotes")
    func positions() {
        let text = "é,\"x\"\"y\",z\n\"a\nb\",c\n,d"
        let file = SourceFile(path: "t.csv", text: text)
        let fields = CSVReader.records(of: file, reporting: DiagnosticLog())
            .flatMap(\.located)
        let places = fields.map { [$0.range.line, $0.range.column, $0.range.length] }
        #expect(
            places == [
                [1, 1, 1], [1, 3, 6], [1, 10, 1], [2, 1, 1], [3, 4, 1], [4, 1, 1], [4, 2, 1],
            ]
        )
        #expect(fields.map(\.range.lineText).last == ",d")
    }

    @Test("records are found by one field as they are when all are read")
    func places() throws {
        var generator = SplitMix64(seed: 20_261_128)
        let pieces = [
            "a", "b", "", "é", "\"x,y\"", "\"x\ny\"", "\"\"\"\"", "\"p\r\nq\"", "\"p\rq\"",
        ]
        for _ in 0..<500 {
            let lines = (0..<Int.random(in: 1...6, using: &generator))
                .map { _ in
                    (0..<3).map { _ in pieces.randomElement(using: &generator) ?? "" }
                        .joined(separator: ",")
                }
            let breaks = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? ""
            let file = SourceFile(path: "t.csv", text: lines.joined(separator: breaks))
            let records = CSVReader.records(of: file, reporting: DiagnosticLog())
            let text = CSVText(file)
            for field in 0..<3 {
                // What stands in quotes twice is the same name either way, only written longer.
                let expected = Dictionary(grouping: records.map(\.located)) {
                    $0[field].text.replacing("\"", with: "\"\"")
                }
                let found = text.places(by: field)
                    .mapValues { places in
                        places.compactMap { CSVRecord(at: $0, in: text)?.located }
                    }
                #expect(found == expected)
            }
        }
    }
}
