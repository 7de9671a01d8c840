import Quantities
import Spreadsheets

/// The sheet of checks: each total beside what Ratebook itself says it is.
struct CheckSheet {
    static let name = "Checks"

    /// The first row of the checks.
    static let firstRow = 4

    /// What the versions of a scenario are called; one where there is no choice.
    let versions: [String]

    let totals: [CheckedTotal]

    /// The place of the state of a check.
    static func state(of check: Int) -> String { "'\(name)'!$E$\(firstRow + check + 1)" }

    /// The place of the difference of a check.
    static func difference(of check: Int) -> String { "'\(name)'!$D$\(firstRow + check + 1)" }

    /// The place of what Ratebook says.
    static func own(of check: Int) -> String { "'\(name)'!$C$\(firstRow + check + 1)" }

    /// Whether all is as Ratebook says, in a sentence.
    static let summary = (
        formula: "IF(COUNTIF(check_states,\"differs\")=0,\"Every total is the one that Ratebook "
            + "computed.\",COUNTIF(check_states,\"differs\")&\" totals differ from those that "
            + "Ratebook computed: an assumption or a price was changed.\")",
        result: "Every total is the one that Ratebook computed."
    )

    /// Lays out the sheet; all others must be there, so that their formulas are counted.
    func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        var sheet = Sheet(
            CheckSheet.name,
            widths: [48, 20, 20, 20, 12],
            frozen: CellPlace(row: CheckSheet.firstRow, column: 1),
            colour: Look.grey
        )
        sheet.put(.text("Checks"), Look.title, row: 0, column: 0)
        sheet.put(
            .text(
                "Each total of this workbook beside the one that Ratebook computed exactly, for "
                    + "the chosen case\(versions.count > 1 ? " and variant" : ""). They differ "
                    + "once an assumption or a price was changed."
            ),
            Look.note,
            row: 1,
            columns: 0...4
        )
        for (column, head) in ["Total", "This workbook", "Ratebook", "Difference", "Check"]
            .enumerated()
        {
            let isNumber = (1...3).contains(column)
            let style = column == 4 ? Look.stateHead : isNumber ? Look.numberHead : Look.head
            sheet.put(.text(head), style, row: 3, column: column)
        }
        for (index, total) in totals.enumerated() { try put(total, index, &sheet, &draft) }
        let states = CellRange(
            on: sheet.name,
            from: CellPlace(row: CheckSheet.firstRow, column: 4),
            to: CellPlace(row: CheckSheet.firstRow + totals.count - 1, column: 4)
        )
        draft.define("check_states", as: states)
        highlight(states, in: &sheet)
        var row = try addOwn(&sheet, &draft, from: CheckSheet.firstRow + totals.count + 1)
        row = addLists(&sheet, &draft, from: row + 1)
        addCounts(&sheet, draft, from: row + 1)
        return sheet
    }

    private func put(
        _ total: CheckedTotal,
        _ index: Int,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let row = CheckSheet.firstRow + index
        let line = row + 1
        let style = total.isUnitCost ? Look.money.with { $0.format = Look.small } : Look.money
        let own = try total.own[0]?.expected.dollars()
        let result = own.map { CellContent.Result.number($0) } ?? .text("none")
        sheet.put(.text(total.label), Look.wrapped, row: row, column: 0)
        sheet.put(draft.formula(total.name, result), style, row: row, column: 1)
        let place =
            versions.count > 1 ? "(variant_number-1)*\(totals.count)+\(index + 1)" : "\(index + 1)"
        sheet.put(
            draft.formula("INDEX(own_figures,\(place),case_number)", result),
            style,
            row: row,
            column: 2
        )
        let isNumber = "AND(ISNUMBER(B\(line)),ISNUMBER(C\(line)))"
        sheet.put(
            draft.formula("IF(\(isNumber),ROUND(B\(line)-C\(line),9),0)", .number(.zero)),
            Look.money.with { $0.format = "0.000000000" },
            row: row,
            column: 3
        )
        let isSame = "ABS(B\(line)-C\(line))<=1E-9*MAX(1,ABS(C\(line)))"
        sheet.put(
            draft.formula(
                "IF(\(isNumber),IF(\(isSame),\"same\",\"differs\"),\"same\")",
                .text("same")
            ),
            Look.state,
            row: row,
            column: 4
        )
    }

    /// What Ratebook says, version by version.
    private func addOwn(
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft,
        from first: Int
    ) throws(ArithmeticFailure) -> Int {
        var row = first
        sheet.putSection("What Ratebook computed", row: row, columns: 0...3)
        row += 1
        for (column, head) in ["Total", "Low", "Expected", "High"].enumerated() {
            sheet.put(
                .text(head),
                column == 0 ? Look.head : Look.numberHead,
                row: row,
                column: column
            )
        }
        row += 1
        let start = row
        for (index, version) in versions.enumerated() {
            for total in totals {
                let label = versions.count > 1 ? "\(version): " : ""
                sheet.put(.text(label + total.label), Look.wrapped, row: row, column: 0)
                let style =
                    total.isUnitCost ? Look.money.with { $0.format = Look.small } : Look.money
                let own = total.own[index]
                for (offset, amount) in [own?.low, own?.expected, own?.high].enumerated() {
                    let number = try amount?.dollars()
                    sheet.put(
                        number.map { .number($0) } ?? .text("none"),
                        style,
                        row: row,
                        column: 1 + offset
                    )
                }
                row += 1
            }
        }
        draft.define(
            "own_figures",
            as: CellRange(
                on: sheet.name,
                from: CellPlace(row: start, column: 1),
                to: CellPlace(row: row - 1, column: 3)
            )
        )
        return row
    }

    /// What the drop-downs offer.
    private func addLists(
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft,
        from first: Int
    ) -> Int {
        var row = first
        sheet.putSection("What the drop-downs offer", row: row, columns: 0...1)
        row += 1
        let lists: [(String, [String])] = [
            ("case_list", ["low", "expected", "high"]), ("case_ends", ["low", "high"]),
            ("variant_list", versions),
        ]
        for (name, texts) in lists {
            let start = row
            for text in texts {
                sheet.put(.text(text), Look.text, row: row, column: 0)
                row += 1
            }
            draft.define(
                name,
                as: CellRange(
                    on: sheet.name,
                    from: CellPlace(row: start, column: 0),
                    to: CellPlace(row: row - 1, column: 0)
                )
            )
        }
        return row
    }

    private func addCounts(_ sheet: inout Sheet, _ draft: WorkbookDraft, from first: Int) {
        var row = first
        sheet.putSection("What is a formula", row: row, columns: 0...1)
        let counts = [
            ("Formulas", draft.formulas),
            ("Values where a spreadsheet has no formula", draft.values.count),
        ]
        for (label, count) in counts {
            row += 1
            sheet.put(.text(label), Look.text, row: row, column: 0)
            let style = Look.money.with { $0.format = "#,##0" }
            sheet.put(.number(Quantity(count)), style, row: row, column: 1)
        }
        for place in draft.values {
            row += 1
            sheet.put(.text("A value: " + place), Look.text, row: row, column: 0)
        }
    }

    /// Green where a check says that all is the same.
    private func highlight(_ range: CellRange, in sheet: inout Sheet) {
        sheet.highlights += Look.highlights(of: range)
    }
}

extension Look {
    /// A cost of one thing, which may be a part of a cent.
    static let small = "\"$\"0.000000"

    /// How a check stands out: green where it says `same`.
    static func highlights(of range: CellRange) -> [Highlight] {
        [
            Highlight(range, on: "same", isPresent: true, ink: green, fill: 0xE3F2F0),
            Highlight(range, on: "same", isPresent: false, ink: red, fill: 0xFDEEEA),
        ]
    }
}
