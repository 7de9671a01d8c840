import Analysis
import Pricing
import Quantities
import ReportModel

extension ScenarioReport {
    /// What a reader asks first: what it costs and why, how sure that is, what can be done about it.
    func findings() throws(ArithmeticFailure) -> [Finding] {
        [try costFinding(), certaintyFinding, try leverFinding()].compactMap(\.self)
    }

    private func costFinding() throws(ArithmeticFailure) -> Finding? {
        guard let factor = totals.factor,
            case let beyond = try totals.monthly.amount.expected - totals.tokenOnly.amount.expected,
            beyond != .zero
        else { return nil }
        let statement: [Inline] =
            beyond > .zero
            ? [
                "A token-only estimate misses ", .value(.money(beyond, .headline)), " a month.",
            ]
            : [
                "It costs ", .value(.money(try Money.zero - beyond, .headline)),
                " a month less than a token-only estimate says.",
            ]
        return Finding(
            statement,
            detail: [
                "That would say ", .value(totals.tokenOnly.expected(.headline)),
                "; all components cost ", .value(.factor(factor)), " as much.",
            ],
            see: Finding.Link("Where the money goes", anchor: "where-the-money-goes")
        )
    }

    private var certaintyFinding: Finding? {
        let effects = sensitivity?.drivers.filter { $0.swing > .zero } ?? []
        guard let first = effects.first else { return nil }
        let swing: [Inline] = [
            "Between the ends of its range a month moves by ",
            .value(.money(Money(rounding: first.swing), .headline)), ".",
        ]
        var chance: [Inline] = []
        if let band, band.p10 < band.p90 {
            chance = [
                " In eight of ten draws it costs ", .value(.money(band.p10, .headline)),
                " to ", .value(.money(band.p90, .headline)),
            ]
            if let side = side(of: band) { chance += ["; ", .text(side)] }
            chance.append(".")
        }
        return Finding(
            [.text("What matters most: " + name(of: first.input) + ".")],
            detail: swing + chance,
            see: Finding.Link("How sure it is", anchor: "how-sure")
        )
    }

    private func leverFinding() throws(ArithmeticFailure) -> Finding? {
        guard let study = levers else { return nil }
        let stack = try LeverStack(of: study, toFractionDigits: context.fractionDigits)
        let link = Finding.Link("What can be done about it", anchor: "what-can-be-done")
        guard stack.saving > .zero, study.before > .zero else {
            return Finding(
                ["No lever lowers the month."],
                detail: ["Each was tried, with what it takes for granted."],
                see: link
            )
        }
        let share = try stack.saving.dollars() / study.before.dollars()
        let best = stack.rows.max { $0.saving < $1.saving }
        let detail: [Inline] =
            best.map { row in
                [
                    .text(row.title + " saves most: "), .value(.money(row.saving, .headline)),
                    .text(study.isStated ? "." : ", by default assumptions."),
                ]
            } ?? []
        return Finding(
            [
                .text(
                    stack.rows.count == 1 ? "One lever saves " : "\(stack.rows.count) levers save "
                ),
                .value(.money(stack.saving, .headline)), " a month, ", .value(.share(share)),
                " of it.",
            ],
            detail: detail,
            see: link
        )
    }
}
