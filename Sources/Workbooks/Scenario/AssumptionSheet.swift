import Formulas
import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The sheet of assumptions: cells to change, and what follows from them.
struct AssumptionSheet {
    static let name = "Assumptions"

    private let plans: [WorkbookPlan]

    /// The scenario that is laid out.
    private var plan: WorkbookPlan
    private var sheet: Sheet
    private var row = 4

    private enum Place {
        static let label = 0
        static let inUse = 1
        static let unit = 2
        static let low = 3
        static let expected = 4
        static let high = 5
        static let lowTakes = 6
        static let basis = 7
        static let owner = 8
        static let note = 9
        static let name = 10
    }

    init(_ plans: [WorkbookPlan]) {
        self.plans = plans
        plan = plans[0]
        sheet = Sheet(
            AssumptionSheet.name,
            widths: [36, 13, 13, 13, 13, 13, 11, 12, 16, 38, 30],
            frozen: CellPlace(row: 4, column: 2),
            colour: 0xBD780F
        )
    }

    /// Lays out the sheet.
    func made(_ draft: inout WorkbookDraft) -> Sheet {
        var copy = self
        copy.layOut(&draft)
        return copy.sheet
    }

    private mutating func layOut(_ draft: inout WorkbookDraft) {
        sheet.put(.text("Assumptions"), Look.title, row: 0, column: 0)
        sheet.put(
            .text(
                "Change the cells with a light ground; every formula of this workbook uses "
                    + "\"In use\". \"Low case takes\" says which end of a range makes the first "
                    + "year cheaper; Ratebook found that out, and a cell can't."
            ),
            Look.note,
            row: 1,
            columns: 0...Place.name
        )
        let heads = [
            "Assumption", "In use", "Unit", "Low", "Expected", "High", "Low case takes", "Basis",
            "Owner", "Note", "Name in formulas",
        ]
        for (column, head) in heads.enumerated() {
            let isNumber = [1, 3, 4, 5].contains(column)
            sheet.put(
                .text(head),
                isNumber ? Look.numberHead : Look.head,
                row: 3,
                column: column
            )
        }
        sheet.repeatedRows = 3...3
        for plan in plans {
            self.plan = plan
            layOutScenario(&draft)
        }
        sheet.fit(column: Place.name, in: Look.nameWidths)
    }

    private mutating func layOutScenario(_ draft: inout WorkbookDraft) {
        if !plan.isAlone {
            sheet.putSection(plan.title, row: row, columns: 0...Place.name)
            row += 1
        }
        var parts: [String] = []
        for number in plan.numbers where !parts.contains(number.part) { parts.append(number.part) }
        for part in parts {
            heading(part)
            for number in plan.numbers where number.part == part { add(number, &draft) }
        }
        if plan.isAlone {
            heading("Present value")
            addDiscountRate(&draft)
        }
        if !plan.figures.isEmpty {
            heading("What follows")
            for figure in plan.figures { add(figure, &draft) }
        }
        if !plan.isAlone { row += 1 }
    }

    private mutating func heading(_ text: String) {
        for column in 0...Place.name {
            let content: CellContent = column == 0 ? .text(text) : .empty
            sheet.put(content, Look.group, row: row, column: column)
        }
        row += 1
    }

    private mutating func add(_ number: NumberRow, _ draft: inout WorkbookDraft) {
        let main = row
        let style = Look.number(number.key.unit, like: number.values)
        let isBase = number.entries.first.map { $0.versions.contains(0) } ?? false
        label(number.key.label, number.key.unit, number.name)
        if isBase, let entry = number.entries.first {
            put(entry, number, style)
        }
        row += 1
        var rows = isBase ? [main] : []
        for entry in number.entries.dropFirst(isBase ? 1 : 0) {
            rows.append(row)
            let titles = entry.versions.map { plan.versions[$0].title }.joined(separator: ", ")
            label("in: " + titles, number.key.unit, "", indent: 1)
            sheet.put(.empty, Look.text, row: row, column: Place.inUse)
            put(entry, number, style)
            row += 1
        }
        let formula = plan.choice { text(of: number, $0, rows) }
        let value = value(of: number)
        let place = "\(AssumptionSheet.name) \(number.name)"
        let range = sheet.put(
            draft.formula(formula, value, at: place),
            style.with { $0.isBold = true },
            row: main,
            column: Place.inUse
        )
        draft.define(number.name, as: range)
    }

    private mutating func label(
        _ text: String,
        _ unit: DriverUnit,
        _ name: String,
        indent: Int = 0
    ) {
        let style = Look.text.with { $0.indent = indent }
        sheet.put(.text(text), style.with { $0.wraps = true }, row: row, column: Place.label)
        sheet.put(.text(unit.word), Look.text, row: row, column: Place.unit)
        for column in Place.low...Place.note {
            sheet.put(.empty, Look.text, row: row, column: column)
        }
        sheet.put(.text(name), Look.name, row: row, column: Place.name)
    }

    /// What stands in "In use" for a version.
    private func text(of number: NumberRow, _ version: Int, _ rows: [Int]) -> String {
        switch number.meanings[version] {
        case .stated(let entry):
            let line = rows[entry] + 1
            return "INDEX($D\(line):$F\(line),IF($G\(line)=\"high\",4-case_number,case_number))"
        case .follows(let formula): return plan.formula(of: version).text(of: formula)
        case .factor(let value): return value.description
        case .absent: return rows.first.map { "$E\($0 + 1)" } ?? "0"
        }
    }

    private func value(of number: NumberRow) -> Quantity {
        let base = plan.base
        switch number.meanings[0] {
        case .stated: return base.estimate.drivers[number.id]?.expected ?? .zero
        case .follows(let formula):
            return (try? formula.value(with: base.bindings(inMonth: nil))) ?? .zero
        case .factor(let value): return value
        case .absent: return number.entries.first?.assumption.value.expected ?? .zero
        }
    }

    /// The cells of an entry that a reader may change.
    private mutating func put(_ entry: NumberRow.Entry, _ number: NumberRow, _ style: CellStyle) {
        let assumption = entry.assumption
        let value = assumption.value
        let input = Look.input(style)
        let middle = CellPlace(row: row, column: Place.expected)
        sheet.put(.number(value.expected), input, row: row, column: Place.expected)
        for (column, end) in [(Place.low, value.low), (Place.high, value.high)] {
            // A number without a range follows its expected value until somebody types an end.
            let content: CellContent =
                value.isSingle ? .formula(middle.text, .number(end)) : .number(end)
            sheet.put(content, input, row: row, column: column)
        }
        sheet.put(
            .text(entry.isReversed ? "high" : "low"),
            Look.input(Look.text.with { $0.alignment = .centre }),
            row: row,
            column: Place.lowTakes
        )
        sheet.put(.text(assumption.basisWords), Look.text, row: row, column: Place.basis)
        sheet.put(.text(assumption.owner ?? ""), Look.wrapped, row: row, column: Place.owner)
        sheet.put(.text(assumption.note ?? ""), Look.wrapped, row: row, column: Place.note)
        let cells = CellRange(
            on: sheet.name,
            from: CellPlace(row: row, column: Place.low),
            to: CellPlace(row: row, column: Place.high)
        )
        let (low, high) = (number.key.minimum, number.key.maximum)
        let bounds = high.map { "from \(low) to \($0)" } ?? "of at least \(low)"
        sheet.rules.append(
            InputRule(
                cells,
                .number(low, high),
                advice: "\(number.key.label) is a number \(bounds)."
                    + (number.key.unit == .share ? " A share may be typed with %." : "")
            )
        )
        sheet.rules.append(
            InputRule(
                CellRange(on: sheet.name, at: CellPlace(row: row, column: Place.lowTakes)),
                .choice("case_ends"),
                advice: "The end of the range that makes it cheaper: low or high."
            )
        )
    }

    private mutating func addDiscountRate(_ draft: inout WorkbookDraft) {
        let rates = plan.versions.map { $0.estimate.model.scenario.discountRate }
        let main = row
        var cells: [Quantity?: Int] = [:]
        for (version, rate) in rates.enumerated() where cells[rate] == nil {
            cells[rate] = row
            let style = Look.number(.share, like: rates.compactMap(\.self))
            label(
                version == 0 ? "Discount rate a year" : "in: " + plan.versions[version].title,
                .share,
                version == 0 ? plan.name(of: "discount_rate") : "",
                indent: version == 0 ? 0 : 1
            )
            sheet.put(.number(rate ?? .zero), Look.input(style), row: row, column: Place.expected)
            let note = rate == nil ? "None is stated; type one to see the present value." : ""
            sheet.put(.text(note), Look.wrapped, row: row, column: Place.note)
            row += 1
        }
        let formula = plan.choice { "$E\((cells[rates[$0]] ?? main) + 1)" }
        let range = sheet.put(
            draft.formula(formula, .number(rates[0] ?? .zero)),
            Look.number(.share, like: rates.compactMap(\.self)).with { $0.isBold = true },
            row: main,
            column: Place.inUse
        )
        draft.define(plan.name(of: "discount_rate"), as: range)
    }

    private mutating func add(_ figure: FigureRow, _ draft: inout WorkbookDraft) {
        let id = figure.figure.id
        let value = plan.base.estimate.figures.first { $0.figure.id == id }?.value?.expected
        let text = plan.choice { version in
            guard let formula = plan.versions[version].own.figures[id] else { return "0" }
            return plan.formula(of: version).text(of: formula)
        }
        label(figure.figure.label, figure.figure.unit, figure.name)
        let style = Look.number(figure.figure.unit, like: [value ?? .zero], atMost: 4)
        let place = "\(AssumptionSheet.name) \(figure.name)"
        let isInBase = plan.base.own.figures[id] != nil
        let content: CellContent =
            value != nil || !isInBase
            ? draft.formula(text, value ?? .zero, at: place)
            : draft.formula("IFERROR(\(text),\"–\")", .text("–"))
        let range = sheet.put(content, style, row: row, column: Place.inUse)
        draft.define(figure.name, as: range)
        sheet.put(.text(figure.figure.part), Look.wrapped, row: row, column: Place.owner)
        sheet.put(.text(text), Look.formula, row: row, column: Place.note)
        row += 1
    }
}

extension DriverUnit {
    /// The unit in a word.
    var word: String {
        switch self {
        case .share: "share"
        case .factor: "factor"
        case .count(let things): things
        case .dollars: "USD"
        }
    }
}

extension Assumption {
    /// What a number stands on, in words.
    fileprivate var basisWords: String {
        if isDefault { return "Default" }
        guard let basis else { return "Not stated" }
        let words = basis.rawValue.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
