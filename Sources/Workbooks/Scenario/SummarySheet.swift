import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The first sheet: the choice of case and variant, what it costs, and the charts.
struct SummarySheet {
    static let name = "Summary"

    /// The names of what the sheet itself works out.
    struct Names {
        /// The units of work a month; nil without any.
        let volume: String?
        /// What one costs.
        let unitCost: String?
        /// The cloud bill as contracted; nil without discounts.
        let contracted: String?
    }

    let plan: WorkbookPlan
    let names: Names
    let parts: [LineSheet.PartTotal]
    let discounts: String?
    let totals: [CheckedTotal]
    let months: Int

    /// What the report says, as sentences.
    let answers: [String]

    /// Where the figures come from, in a line.
    let origin: String

    /// Lays out the sheet.
    func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        var sheet = Sheet(
            SummarySheet.name,
            widths: [40, 19, 16, 14, 13, 13, 2, 13, 13, 13, 13, 13, 13],
            frozen: CellPlace(row: 7, column: 0),
            colour: Look.blue
        )
        let scenario = plan.base.estimate.model.scenario
        sheet.put(.text(scenario.title), Look.title, row: 0, column: 0)
        sheet.put(.text(scenario.summary), Look.note.with { $0.size = 10 }, row: 1, columns: 0...12)
        sheet.put(.text(origin), Look.note, row: 2, columns: 0...12)
        DropDown.costCase.put(in: &sheet, row: 4, &draft)
        DropDown.variant(plan.versions[0].title).put(in: &sheet, row: 5, &draft)
        var row = try addTotals(&sheet, &draft, from: 7)
        row = addAnswers(&sheet, from: row + 1)
        let composition = try addComposition(&sheet, &draft, from: row + 1)
        let ladder = try addLadder(&sheet, &draft, from: composition.upperBound + 3)
        addCharts(&sheet, composition, ladder)
        sheet.pagesHigh = 1
        return sheet
    }

    private func addTotals(
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft,
        from first: Int
    ) throws(ArithmeticFailure) -> Int {
        var row = first
        for (column, head) in ["What it costs", "Now", "Ratebook", "Check"].enumerated() {
            let isNumber = column == 1 || column == 2
            sheet.put(
                .text(head),
                column == 3 ? Look.stateHead : isNumber ? Look.numberHead : Look.head,
                row: row,
                column: column
            )
        }
        row += 1
        for (index, total) in totals.enumerated() {
            try put(total, index, row, &sheet, &draft)
            row += 1
            if index == 1 {
                try addFactor(row, &sheet, &draft)
                row += 1
            }
            if total.isUnitCost { row = try addVolume(row, &sheet, &draft) }
        }
        let state = CheckSheet.summary
        sheet.put(
            draft.formula(state.formula, .text(state.result)),
            Look.note.with { $0.isItalic = true },
            row: row,
            column: 0
        )
        return addUnpriced(&sheet, &draft, at: row + 1)
    }

    private func put(
        _ total: CheckedTotal,
        _ index: Int,
        _ row: Int,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let own = try total.own[0]?.expected.dollars()
        let result = own.map { CellContent.Result.number($0) } ?? .text("none")
        let isFirst = index == 0
        let style = (isFirst ? Look.totalMoney : Look.money)
            .with { style in
                if total.isUnitCost { style.format = Look.small }
                if isFirst { style.size = 12 }
            }
        sheet.put(
            .text(total.label),
            isFirst ? Look.totalText.with { $0.size = 12 } : Look.text,
            row: row,
            column: 0
        )
        let now: String
        var defined: String?
        switch total.name {
        case names.unitCost:
            now =
                "IF(\(names.volume ?? "0")>0,ROUND(month_total/\(names.volume ?? "1"),12),\"none\")"
            defined = total.name
        case names.contracted:
            let own = parts.first { $0.part == .own }.map { "-" + $0.name } ?? ""
            now = "month_total\(own)-\(discounts ?? "0")"
            defined = total.name
        default: now = total.name
        }
        let range = sheet.put(draft.formula(now, result), style, row: row, column: 1)
        if let defined { draft.define(defined, as: range) }
        sheet.put(
            draft.formula(CheckSheet.own(of: index), result),
            style.with { $0.isBold = false },
            row: row,
            column: 2
        )
        let check = sheet.put(
            draft.formula(
                "IF(\(CheckSheet.state(of: index))=\"same\",\"same\","
                    + "\(CheckSheet.difference(of: index)))",
                .text("same")
            ),
            Look.state.with { $0.format = "+\"$\"#,##0.00;-\"$\"#,##0.00" },
            row: row,
            column: 3
        )
        sheet.highlights += Look.highlights(of: check)
    }

    private func addFactor(
        _ row: Int,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let (total, tokens) = (
            try plan.base.estimate.total(.monthly).amount.expected.dollars(),
            try plan.base.estimate.tokenOnlyTotal().amount.expected.dollars()
        )
        sheet.put(
            .text("All components cost so many times as much"),
            Look.text,
            row: row,
            column: 0
        )
        let factor = tokens > .zero ? try total / tokens : nil
        sheet.put(
            draft.formula(
                "IF(token_only_total>0,month_total/token_only_total,\"none\")",
                factor.map { .number($0) } ?? .text("none")
            ),
            Look.money.with { $0.format = "0.00\"×\"" },
            row: row,
            column: 1
        )
        for column in 2...3 { sheet.put(.empty, Look.text, row: row, column: column) }
    }

    private func addVolume(
        _ row: Int,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) -> Int {
        guard let name = names.volume, let volume = plan.base.estimate.model.volume else {
            return row
        }
        let text = plan.choice { version in
            guard let volume = plan.versions[version].estimate.model.volume else { return "0" }
            return plan.formula(of: version).text(of: volume.formula)
        }
        let value = plan.base.estimate.volume?.expected ?? .zero
        sheet.put(
            .text("Units of work a month: each a \(volume.unit)"),
            Look.text,
            row: row,
            column: 0
        )
        let range = sheet.put(
            draft.formula(text, value, at: "Summary \(name)"),
            Look.quantity("", like: value),
            row: row,
            column: 1
        )
        draft.define(name, as: range)
        for column in 2...3 { sheet.put(.empty, Look.text, row: row, column: column) }
        return row + 1
    }

    /// A word on lines without a price, where some version has any.
    private func addUnpriced(
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft,
        at row: Int
    ) -> Int {
        let counts = plan.versions.map { version in
            version.estimate.lines.count { $0.outcome.amount == nil }
        }
        guard counts.contains(where: { $0 > 0 }) else { return row }
        let text =
            WorkbookPlan.choice(of: counts.map(\.description))
            + "&\" lines have no price: totals are lower bounds.\""
        let result = "\(counts[0]) lines have no price: totals are lower bounds."
        sheet.put(
            draft.formula(text, .text(result)),
            CellStyle(isBold: true, ink: Look.red),
            row: row,
            column: 0
        )
        return row + 1
    }

    private func addAnswers(_ sheet: inout Sheet, from first: Int) -> Int {
        guard !answers.isEmpty else { return first }
        var row = first
        sheet.putSection("What the report says, as it was made", row: row, columns: 0...5)
        for answer in answers {
            row += 1
            sheet.put(.text(answer), CellStyle(), row: row, columns: 0...5)
        }
        return row + 1
    }
}
