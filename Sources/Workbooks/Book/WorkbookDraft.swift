import Quantities
import Spreadsheets

/// What comes about while the sheets are laid out: names, and what could be no formula.
struct WorkbookDraft {
    /// The longest formula that spreadsheets read.
    static let longestFormula = 8_000

    private(set) var names: [DefinedName] = []

    /// Gives every part of the workbook a name of its own.
    var register = NameRegister()

    /// The rates of scenarios that share them, each with one cell.
    var sharedRates = SharedRates()

    init() {
        for name in ["case_number", "variant_number"] { _ = register.name(for: name) }
    }

    /// The cells that hold a value in the place of a formula.
    private(set) var values: [String] = []

    /// How many formulas there are.
    private(set) var formulas = 0

    /// Where a name leads.
    mutating func define(_ name: String, as range: CellRange) {
        names.append(DefinedName(name, for: range))
    }

    /// A formula with what it comes to.
    mutating func formula(_ text: String, _ result: CellContent.Result) -> CellContent {
        formulas += 1
        return .formula(text, result)
    }

    /// A formula with the number that it comes to; the number alone where the formula is too long.
    mutating func formula(_ text: String, _ number: Quantity, at place: String) -> CellContent {
        guard text.utf8.count <= WorkbookDraft.longestFormula else {
            values.append(place)
            return .number(number)
        }
        formulas += 1
        return .formula(text, .number(number))
    }

    /// A value that no formula of a spreadsheet gives.
    mutating func value(_ number: Quantity, at place: String) -> CellContent {
        values.append(place)
        return .number(number)
    }
}
