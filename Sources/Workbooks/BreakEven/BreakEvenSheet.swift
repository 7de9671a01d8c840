import Analysis
import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The sheet of break-evens: what two ways to buy cost as one number goes up, and where they meet.
struct BreakEvenSheet {
    static let name = "Break-even"

    let plan: WorkbookPlan
    let items: [ScenarioBreakEven]
    private var sheet: Sheet
    private var row = 3

    init(_ plan: WorkbookPlan, _ items: [ScenarioBreakEven]) {
        self.plan = plan
        self.items = items
        sheet = Sheet(
            BreakEvenSheet.name,
            widths: [44, 20, 20, 18, 12, 3],
            frozen: CellPlace(row: 2, column: 0),
            colour: Look.green
        )
    }

    /// Lays out the sheet.
    func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        var copy = self
        try copy.layOut(&draft)
        return copy.sheet
    }

    private mutating func layOut(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) {
        sheet.put(.text("Break-evens"), Look.title, row: 0, column: 0)
        let known = items.compactMap { item in
            item.comparison.flatMap { comparison in
                comparison.points(at: [comparison.range.lowerBound]) == nil
                    ? nil : (item, comparison)
            }
        }
        sheet.put(
            .text(
                known.isEmpty
                    ? "This scenario has no choice with a known break-even."
                    : "Where the scenario as it stands costs the same in two ways, in an average "
                        + "month. Both costs follow the assumptions and rates; where they meet is "
                        + "found on the straight line between the two points beside the crossing."
            ),
            Look.note,
            row: 1,
            columns: 0...10
        )
        for (item, comparison) in known { try add(item, comparison, &draft) }
    }

    private mutating func add(
        _ item: ScenarioBreakEven,
        _ comparison: BreakEvenCase,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let (first, second) = (comparison.first.name, comparison.second.name)
        for column in 0...4 { sheet.put(.empty, Look.section, row: row, column: column) }
        sheet.put(
            .text("\(item.subject): “\(first)” or “\(second)”"),
            Look.section,
            row: row,
            column: 0
        )
        let start = row
        row += 1
        let style = number(comparison.measure)
        sheet.put(
            .text("This scenario has: " + comparison.measure.words),
            Look.text,
            row: row,
            column: 0
        )
        let presentRow = row
        row += 1
        var writers: [ComparedLines] = []
        for option in [comparison.first, comparison.second] {
            writers.append(addPrices(of: option))
        }
        let content = present(item, comparison, writers, row: presentRow, &draft)
        sheet.put(content, style, row: presentRow, column: 1)
        try addCrossings(comparison, writers, &draft)
        heads([comparison.measure.words, first, second, "Difference"])
        let points = row
        for step in 0...20 {
            let width = try comparison.range.upperBound - comparison.range.lowerBound
            let number = try comparison.range.lowerBound + width * Quantity(step) / Quantity(20)
            try put(number, comparison, writers, &draft)
        }
        addChart(comparison, points...(row - 1), beside: start)
        row = max(row, start + 20) + 2
    }

    private mutating func heads(_ texts: [String]) {
        for (column, text) in texts.enumerated() {
            sheet.put(
                .text(text),
                column == 0 ? Look.head : Look.numberHead,
                row: row,
                column: column
            )
        }
        row += 1
    }

    private func number(_ measure: BreakEvenCase.Measure) -> CellStyle {
        let format =
            switch measure {
            case .share: "0.00%"
            case .reads: "0.00"
            case .queries, .tokensPerMinute: "#,##0"
            }
        return Look.atRight(CellStyle(format: format, bottom: .thin))
    }

    /// Cells for the prices that the scenario itself does not have.
    private mutating func addPrices(of option: CostOption) -> ComparedLines {
        let model = ModelIndex(of: option.model)
        var cells: [RateSlot: String] = [:]
        for bound in option.model.rates {
            let isOwn = plan.base.own.prices[bound.slot]?.rate.price == bound.rate.price
            guard !isOwn, isUsed(bound.slot, by: option) else { continue }
            let rate = bound.rate
            let name = plan.catalog.name(of: rate.sku.meter)
            let offering = plan.catalog.name(of: rate.sku.offering)
            let label = "Price: \(offering), \(name), per \(rate.price.per) \(rate.price.unit)"
            sheet.put(.text(label), Look.wrapped, row: row, column: 0)
            sheet.put(
                .number(rate.price.amount),
                Look.input(Look.price(rate.price)),
                row: row,
                column: 1
            )
            cells[bound.slot] = CellPlace(row: row, column: 1).fixedText
            row += 1
        }
        return ComparedLines(plan: plan, model: model, price: { cells[$0] })
    }

    private func isUsed(_ slot: RateSlot, by option: CostOption) -> Bool {
        option.countedLines.contains { $0.formula.references.contains(.rate(slot)) }
    }

    private mutating func put(
        _ number: Quantity,
        _ comparison: BreakEvenCase,
        _ writers: [ComparedLines],
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        guard let point = comparison.points(at: [number])?.first else { return }
        let line = row + 1
        let place = "\(sheet.name) row \(line)"
        sheet.put(.number(number), self.number(comparison.measure), row: row, column: 0)
        let costs = try [point.first.dollars(), point.second.dollars()]
        for (index, option) in [comparison.first, comparison.second].enumerated() {
            let text = self.text(of: option, writers[index], "$A\(line)")
            sheet.put(
                draft.formula(text, costs[index], at: place),
                Look.money,
                row: row,
                column: 1 + index
            )
        }
        sheet.put(
            draft.formula("B\(line)-C\(line)", .number(try costs[0] - costs[1])),
            Look.money,
            row: row,
            column: 3
        )
        row += 1
    }

    /// What an option costs where the number that goes up stands in a cell.
    private func text(of option: CostOption, _ writer: ComparedLines, _ cell: String) -> String {
        var writer = writer
        let plain = CellFormula(
            driver: { $0.name == "x" ? cell : plan.number($0)?.name ?? "NA()" },
            price: { _ in nil },
            line: { _ in "0" },
            figure: { _, _ in nil }
        )
        writer.settings = option.settings.mapValues { "(" + plain.text(of: $0) + ")" }
        let sum = writer.sum(of: option.countedLines)
        return option.factor == .one ? sum : "ROUND((\(sum))*\(option.factor),12)"
    }

    private mutating func addCrossings(
        _ comparison: BreakEvenCase,
        _ writers: [ComparedLines],
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        guard case .solved(.crossings(let crossings)) = comparison.answer else {
            sheet.put(
                .text("There is no break-even in this range."),
                Look.text,
                row: row,
                column: 0
            )
            row += 1
            return
        }
        for crossing in crossings {
            let result = row
            sheet.put(.text("They cost the same at"), Look.totalText, row: row, column: 0)
            let style = number(comparison.measure)
                .with {
                    $0.isBold = true
                    $0.top = .medium
                    $0.bottom = .medium
                }
            row += 1
            guard let ends = try ends(around: crossing.value, comparison) else {
                let content = draft.value(crossing.value, at: "\(sheet.name) B\(result + 1)")
                sheet.put(content, style, row: result, column: 1)
                sheet.put(
                    .text("A value: the costs have a step there, which no formula finds."),
                    Look.note,
                    row: result,
                    column: 2
                )
                continue
            }
            for end in [ends.0, ends.1] { try put(end, comparison, writers, &draft) }
            let (low, high) = (row - 1, row)
            let formula =
                "IF(D\(low)=D\(high),\"none\",A\(low)+(A\(high)-A\(low))*D\(low)/(D\(low)-D\(high)))"
            let range = sheet.put(
                draft.formula(formula, .number(crossing.value)),
                style,
                row: result,
                column: 1
            )
            sheet.put(.text("Ratebook"), Look.totalText, row: result, column: 2)
            sheet.put(.number(crossing.value), style, row: result, column: 3)
            let (now, own) = (range.first.text, CellPlace(row: result, column: 3).text)
            let check = sheet.put(
                draft.formula(
                    "IF(ABS(N(\(now))-\(own))<=1E-6*MAX(1,ABS(\(own))),\"same\",\"differs\")",
                    .text("same")
                ),
                Look.state,
                row: result,
                column: 4
            )
            sheet.highlights += Look.highlights(of: check)
        }
        row += 1
    }

    /// Two numbers with a straight line between them on which the crossing lies; nil for none.
    private func ends(
        around crossing: Quantity,
        _ comparison: BreakEvenCase
    ) throws(ArithmeticFailure) -> (Quantity, Quantity)? {
        let range = comparison.range
        let width = try range.upperBound - range.lowerBound
        for parts in [20, 400, 8_000] {
            let step = try width / Quantity(parts)
            let low = max(range.lowerBound, try crossing - step)
            let high = min(range.upperBound, try crossing + step)
            guard let points = comparison.points(at: [low, high]) else { return nil }
            let before = try (points[0].first - points[0].second).dollars()
            let after = try (points[1].first - points[1].second).dollars()
            guard before != after else { continue }
            let found = try low + (high - low) * before / (before - after)
            let miss = try found - crossing
            let limit = try max(.one, crossing) / Quantity(10_000_000)
            if miss <= limit, try .zero - miss <= limit { return (low, high) }
        }
        return nil
    }

    /// Where the scenario stands, as a formula over what it has.
    private func present(
        _ item: ScenarioBreakEven,
        _ comparison: BreakEvenCase,
        _ writers: [ComparedLines],
        row: Int,
        _ draft: inout WorkbookDraft
    ) -> CellContent {
        let owner = comparison.id.prefix { $0 != "/" }
        var names: [String?]
        switch item.choice {
        case .caching:
            names = [
                plan.figure(FigureID("\(owner).hit_rate"))?.name
                    ?? plan.number(DriverID("\(owner).hit_rate"))?.name
            ]
        case .provisioned:
            names = [plan.figure(FigureID("\(owner).provisioned.utilization"))?.name]
        case .reserved:
            names = ["input_demand", "output_demand"]
                .map { plan.figure(FigureID("\(owner).reserved.\($0)"))?.name }
        case .store:
            names = ["store.queries", "retrievals"]
                .map { plan.line(LineID("\(owner).\($0)"))?.quantity }
            // A store that runs counts no searches, but the other one does.
            if names.allSatisfy({ $0 == nil }) {
                names = writers.map { $0.usage(of: LineID("\(owner).store.queries")) }
            }
        }
        let found = names.compactMap(\.self)
        guard !found.isEmpty else {
            return draft.value(item.present, at: "\(sheet.name) B\(row + 1)")
        }
        let text = found.count == 1 ? found[0] : "MAX(\(found.joined(separator: ",")))"
        return draft.formula(text, .number(item.present))
    }

    private mutating func addChart(
        _ comparison: BreakEvenCase,
        _ rows: ClosedRange<Int>,
        beside row: Int
    ) {
        func column(_ column: Int) -> CellRange {
            CellRange(
                on: BreakEvenSheet.name,
                from: CellPlace(row: rows.lowerBound, column: column),
                to: CellPlace(row: rows.upperBound, column: column)
            )
        }
        let options = [(comparison.first, Look.blue), (comparison.second, UInt32(0xBD780F))]
        var chart =
            SheetChart(
                .lines,
                title: "A month, by " + comparison.measure.words,
                description: "What both ways cost a month as the number goes up.",
                series: options.enumerated()
                    .map { index, option in
                        SheetChart.Series(
                            option.0.name,
                            of: column(1 + index),
                            by: column(0),
                            colour: option.1
                        )
                    },
                format: Look.dollars,
                at: CellPlace(row: row, column: 6),
                width: 560,
                height: 320
            )
        chart.categoryFormat = comparison.measure == .share ? "0%" : "#,##0"
        sheet.charts.append(chart)
    }
}

extension CostOption {
    /// The lines of a month that count.
    fileprivate var countedLines: [LineItem] {
        model.lines.filter { $0.recurrence == .monthly && parts.contains($0.part) }
    }
}

extension BreakEvenCase.Measure {
    /// What goes up, in words.
    fileprivate var words: String {
        switch self {
        case .share: "share of use or hits"
        case .reads: "reads of a prefix"
        case .queries: "searches a month"
        case .tokensPerMinute: "tokens a minute of one unit"
        }
    }
}
