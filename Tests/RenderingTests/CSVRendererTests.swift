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
        #expect(records.count == 5)
        #expect(records.allSatisfy { $0.count == 7 })
        #expect(
            records[0] == [
                "Group", "Item", "Quantity", "Quantity unit", "Rate", "Rate unit",
                "Cost (USD a month)",
            ]
        )
        #expect(
            records[1] == [
                "Inference", "Input tokens (Answers)", "500000000", "tokens", "3.00",
                "USD / 1M tokens", "1500.00",
            ]
        )
        #expect(records[2][1] == SamplePage.hostile + " (a|b)")
        #expect(records[2].suffix(3) == ["0.010", "USD / page", "0.004"])
        #expect(records[3][0...1] == ["'=Own", "'@SUM(1, \"2\")  | `a`"])
        #expect(records[4].last == "at least 1500.004")
    }

    @Test(
        "a text that a spreadsheet would compute is none",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("a=1", "a=1"),
            ("=\u{301}1", "'=\u{301}1"), ("a,\u{301}b", "\"a,\u{301}b\""),
            ("\"\u{301}", "\"\"\"\u{301}\""), (",", "\",\""), ("\tx", " x"),
        ]
    )
    func formulas(text: String, field: String) {
        let table = Table(id: "t", caption: "T", columns: [Column("A")], rows: [Row([.text(text)])])
        #expect(CSVRenderer.render(table) == "A\n\(field)\n")
    }

    @Test("a figure is exact, negative ones too, and a total stands without a group")
    func figures() throws {
        let table = Table(
            id: "t",
            caption: "T",
            columns: [Column("A"), Column("B", unit: "USD", alignment: .number)],
            rows: [Row([.text("x"), .value(try SamplePage.dollars("-1.23456", .line))])],
            footer: [Row([.text("All"), .value(.missing(.notPriced))])]
        )
        #expect(CSVRenderer.render(table) == "A,B (USD)\nx,-1.23456\nAll,Not priced\n")
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
