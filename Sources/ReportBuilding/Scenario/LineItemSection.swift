import Catalog
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// What stands above the line items of a page.
    static let lineItemIntro: [Inline] = [
        "Expected amounts for one month, each with its sum, formula, values and sources."
    ]

    /// The lines that fall every month, by part of the bill; the printed amounts foot.
    func lineItemSection(intro: [Inline]) throws(ArithmeticFailure) -> Block {
        .section(
            Section(
                id: "line-items",
                title: "Line items",
                blocks: [
                    .paragraph(intro),
                    .table(
                        try table(
                            of: .monthly,
                            id: "line-items",
                            caption: "Line items of one month",
                            unit: .money("a month")
                        )
                    ),
                ]
            )
        )
    }

    /// The lines that fall once; no section where there are none.
    func oneTimeSections() throws(ArithmeticFailure) -> [Block] {
        guard totals.oneTime.lines > 0 else { return [] }
        return [
            .section(
                Section(
                    id: "one-time",
                    title: "Once",
                    blocks: [
                        .paragraph([.text(whenOneTimeFalls)]),
                        .table(
                            try table(
                                of: .oneTime,
                                id: "one-time-items",
                                caption: "Costs that fall once",
                                unit: .money("once")
                            )
                        ),
                    ]
                )
            )
        ]
    }

    private var whenOneTimeFalls: String {
        let later = lines(.oneTime).filter { $0.item.month > 1 }
        guard !later.isEmpty else { return "These fall in the first month." }
        let months = later.map { "\($0.item.label) in month \($0.item.month)" }
        return "These fall in the first month, except: " + months.joined(separator: ", ") + "."
    }

    private func table(
        of recurrence: Recurrence,
        id: String,
        caption: String,
        unit: ColumnUnit
    ) throws(ArithmeticFailure) -> Table {
        let printed = try PrintedLines(
            lines(recurrence),
            toFractionDigits: context.fractionDigits
        )
        let total = recurrence == .monthly ? totals.monthly : totals.oneTime
        let label = total.isLowerBound ? "Priced lines only" : "Total"
        return Table(
            id: id,
            caption: caption,
            columns: [
                Column("Item"), Column("Quantity", alignment: .number),
                Column("Rate", alignment: .number),
                Column("Cost", unit: unit, alignment: .number),
            ],
            groups: printed.groups.map { group in
                RowGroup(
                    heading: Row([
                        .text(group.part.label), .empty, .empty,
                        .value(group.total.value(group.amount, .line)),
                    ]),
                    rows: group.lines.map(row(of:printed:))
                )
            },
            footer: [
                Row([.text(label), .empty, .empty, .value(total.value(printed.total, .total))])
            ]
        )
    }

    private func row(of line: EstimatedLine, printed: Money) -> Row {
        let item = line.item
        let amount: Value =
            line.outcome.amount == nil ? .missing(.notPriced) : .money(printed, .line)
        return Row(
            id: anchor("l", item.id.name),
            [
                .text(item.label, note: [.text(item.group)]),
                usage(of: line),
                rate(of: line),
                .value(amount),
            ],
            working: working(of: line)
        )
    }

    private func usage(of line: EstimatedLine) -> Cell {
        guard let usage = line.usage, line.item.part != .own else { return .empty }
        guard line.item.usageUnit != "USD" else {
            return .value(.dollars(Money(rounding: usage.expected), .total))
        }
        let shown = (try? usage.expected.rounded(toFractionDigits: 2)) ?? usage.expected
        let isTiny = shown == .zero && usage.expected != .zero
        return .value(
            .quantity(isTiny ? usage.expected : shown, unit: line.item.usageUnit)
        )
    }

    private func rate(of line: EstimatedLine) -> Cell {
        let slots = line.item.formula.references.compactMap { reference -> RateSlot? in
            guard case .rate(let slot) = reference else { return nil }
            return slot
        }
        guard slots.count == 1 else { return slots.isEmpty ? .empty : .text("by tiers") }
        guard let bound = estimate.model.rates.first(where: { $0.slot == slots[0] }) else {
            return .value(.missing(.notPriced))
        }
        return .value(.unitPrice(bound.rate.price))
    }

    /// What a formula comes to in dollars, and what that is multiplied by; nothing in dollars.
    private func conversion(of line: EstimatedLine) -> [Inline] {
        let exchange = scenario.exchange
        guard exchange.currency != .usDollar, let dollars = line.dollars else { return [] }
        return [
            " = ", .value(.dollars(dollars.expected, .exact)), " × ",
            .value(.quantity(exchange.perDollar, unit: nil)),
            .text(" \(exchange.currency.code) for 1 USD"),
        ]
    }

    /// How a line comes about: the sum itself, and behind it words, values, rates and sources.
    func working(of line: EstimatedLine) -> Disclosure {
        var words = [.strong(["In words: "])] + writer.words(line.item.formula)
        switch line.outcome {
        case .priced(let amount):
            words += conversion(of: line)
            words += [" = ", .strong([.value(.money(amount.expected, .exact))])]
            words += caseRange(amount) { .money($0, .exact) }
        case .unpriced(let reason):
            words += [". ", .strong(["Not priced: "]), .text(self.words(for: reason)), "."]
        }
        var blocks: [Block] = [.paragraph(words)]
        let parts = writer.parts(of: line.item.formula)
        if !parts.isEmpty { blocks.append(.list(parts, isOrdered: false)) }
        let summary = writer.values(line.item.formula)
        let rate: [Inline] = [
            ", in USD, × ", .value(.quantity(scenario.exchange.perDollar, unit: nil)),
        ]
        let isConverted = scenario.exchange.currency != .usDollar
        return Disclosure(summary: isConverted ? summary + rate : summary, blocks: blocks)
    }
}
