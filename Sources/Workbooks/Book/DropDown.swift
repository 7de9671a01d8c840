import Quantities
import Spreadsheets

/// A cell with texts to choose from, and the number of the chosen one for formulas.
struct DropDown {
    let label: String

    /// The text that is chosen at first.
    let chosen: String

    /// The name of the texts.
    let list: String
    let advice: String

    /// What the cell is called, and what the number is called.
    let names: (cell: String, number: String)

    /// How the number follows, and what it is at first.
    let formula: String
    let number: Int

    /// The low, the expected or the high case.
    static let costCase = DropDown(
        label: "Case",
        chosen: "expected",
        list: "case_list",
        advice: "Choose low, expected or high.",
        names: ("chosen_case", "case_number"),
        formula: "IF(chosen_case=\"low\",1,IF(chosen_case=\"high\",3,2))",
        number: 2
    )

    /// The scenario as it stands, or a variant.
    static func variant(_ first: String) -> DropDown {
        DropDown(
            label: "Variant",
            chosen: first,
            list: "variant_list",
            advice: "Choose a variant from the list.",
            names: ("chosen_variant", "variant_number"),
            formula: "IFERROR(MATCH(chosen_variant,variant_list,0),1)",
            number: 1
        )
    }

    /// Lays it out in a row; its number stands at the right, where it takes no eye.
    func put(in sheet: inout Sheet, row: Int, _ draft: inout WorkbookDraft) {
        let input = Look.input(
            CellStyle(size: 11, isBold: true, alignment: .centre, bottom: .medium)
        )
        sheet.put(.text(label), CellStyle(size: 11, isBold: true), row: row, column: 0)
        sheet.put(.text(chosen), input, row: row, columns: 1...2)
        let cell = CellRange(on: sheet.name, at: CellPlace(row: row, column: 1))
        sheet.rules.append(InputRule(cell, .choice(list), advice: advice))
        draft.define(names.cell, as: cell)
        sheet.put(.text(advice), Look.note.with { $0.indent = 1 }, row: row, column: 3)
        let place = sheet.put(
            draft.formula(formula, .number(Quantity(number))),
            Look.atRight(Look.note.with { $0.format = "\"No. \"0" }),
            row: row,
            column: 5
        )
        draft.define(names.number, as: place)
    }
}
