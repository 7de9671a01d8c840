import Quantities
import Rendering
import ReportModel
import TestSupport
import Testing

@Suite("Tables as CSV")
struct CSVRendererTests {
    @Test("the sample table is as it was read and accepted")
    func golden() throws {
        try expectGolden(CSVRenderer.render(try SamplePage.items()), named: "items.csv")
    }

    @Test("every record has as many fields as the head, and texts read back")
    func records() throws {
        let records = records(in: CSVRenderer.render(try SamplePage.items()))
        #expect(records.count == 4)
        #expect(records.allSatisfy { $0.count == 10 })
        #expect(
            records[0] == [
                "Group", "Item", "Item note", "Quantity", "Quantity unit", "Rate", "Rate unit",
                "Rate note", "Cost (USD a month)", "Cost note",
            ]
        )
        #expect(
            records[1] == [
                "Inference", "Input tokens", "Answers", "500000000", "tokens", "3.00",
                "USD / 1M tokens", "", "1500.00", "",
            ]
        )
        #expect(records[2][1...2] == [SamplePage.hostile, "a|b"])
        #expect(records[2].suffix(5) == ["0.010", "USD / page", "", "0.004", ""])
        #expect(records[3][0...1] == ["'=Own", "'@SUM(1, \"2\")  | `a`"])
        #expect(records[3].suffix(5) == ["", "", "by tiers", "", "Not priced"])
    }

    @Test("a column of figures holds figures alone, and every word stands beside it")
    func words() throws {
        let tag = Inline.tag("In use", .solid)
        let line = Sparkline(
            [try Money(parsing: "1"), try Money(parsing: "2")],
            summary: "Cost at the last 2 releases"
        )
        let cells: [Cell] = [
            .value(.lowerBound(try Money(parsing: "-7.5"), .line)),
            .value(.missing(.notApplicable)), .text("None"), .empty,
            Cell([.strong([.value(.share(try Quantity(parsing: "0.25")))]), " ", tag]),
            Cell([.sparkline(line), " ", .value(.money(try Money(parsing: "0"), .change))]),
            .value(.quantity(Quantity(3), unit: "GB"), note: ["a day"]),
        ]
        let table = Table(
            id: "t",
            caption: "T",
            columns: [Column("Name"), Column("Amount", alignment: .number), Column("Grade")],
            rows: cells.map { Row([Cell(["A, b ", tag], note: ["odd"]), $0, Cell([tag])]) }
        )
        let records = records(in: CSVRenderer.render(table))
        let head = ["Name", "Name note", "Amount", "Amount unit", "Amount note", "Grade"]
        #expect(records[0] == head)
        #expect(records.dropFirst().allSatisfy { $0[0...1] == ["A, b", "In use; odd"] })
        #expect(records.dropFirst().map { $0[2] } == ["-7.50", "", "", "", "0.25", "0.00", "3"])
        #expect(records.dropFirst().map { $0[3] } == ["USD", "", "", "", "", "USD", "GB"])
        #expect(
            records.dropFirst().map { $0[4] } == [
                "at least", "Not applicable", "None", "", "In use", "", "a day",
            ]
        )
        #expect(records.dropFirst().allSatisfy { $0[5] == "In use" })
    }

    @Test("a column of figures stays one where a table has no figure for it")
    func noFigures() {
        let table = Table(
            id: "t",
            caption: "T",
            columns: [Column("A"), Column("B", unit: "USD", alignment: .number)],
            rows: [Row([.text("x"), .value(.missing(.notPriced))])]
        )
        #expect(CSVRenderer.render(table) == "A,B (USD),B note\nx,,Not priced\n")
    }

    @Test(
        "a text that a spreadsheet would compute is none",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "-1"), ("-1.50", "-1.50"), ("-1.", "'-1."),
            ("-A1", "'-A1"), ("@a", "'@a"), ("a=1", "a=1"),
            ("=\u{301}1", "'=\u{301}1"), ("a,\u{301}b", "\"a,\u{301}b\""),
            ("\"\u{301}", "\"\"\"\u{301}\""), (",", "\",\""), ("\tx", "x"), ("\t=1", "'=1"),
        ]
    )
    func formulas(text: String, field: String) {
        let table = Table(id: "t", caption: "T", columns: [Column("A")], rows: [Row([.text(text)])])
        #expect(CSVRenderer.render(table) == "A\n\(field)\n")
    }

    @Test("a figure is exact, negative ones too, and no total stands among the rows")
    func figures() throws {
        let table = Table(
            id: "t",
            caption: "T",
            columns: [Column("A"), Column("B", unit: "USD", alignment: .number)],
            rows: [Row([.text("x"), .value(try SamplePage.dollars("-1.23456", .line))])],
            footer: [Row([.text("All"), .value(.missing(.notPriced))])]
        )
        #expect(CSVRenderer.render(table) == "A,B (USD)\nx,-1.23456\n")
    }

    /// The records of a CSV text by RFC 4180.
    private func records(in text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                field += "\""
                scalars.removeFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                record.append(field)
                field = ""
            case "\n" where !isQuoted:
                records.append(record + [field])
                (record, field) = ([], "")
            default: field.unicodeScalars.append(scalar)
            }
        }
        return records
    }
}
