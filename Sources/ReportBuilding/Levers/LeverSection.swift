import Analysis
import Catalog
import Pricing
public import Quantities
public import ReportModel
import Scenarios

extension ScenarioReport {
    /// What can be done about the bill; nothing where nothing can be said of it.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func leverSections() throws(ArithmeticFailure) -> [Block] {
        guard let study = levers else { return [] }
        let stack = try LeverStack(of: study, toFractionDigits: context.fractionDigits)
        let blocks =
            leverIntro(study) + [figure(of: stack, study)] + orderRemark(study)
            + assumptionTables(study) + leftOut(study) + refused(study)
        return [
            .section(
                Section(
                    id: "what-can-be-done",
                    title: "What can be done about it",
                    blocks: blocks
                )
            )
        ]
    }

    /// What can be done about the bill, for a terminal.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func leverPage() throws(ArithmeticFailure) -> Page {
        let report = studied()
        let page = try report.page()
        let nothing = Block.paragraph(["No lever can be assessed for this bill."]
        )
        let sections = try report.leverSections()
        return Page(
            path: page.path,
            kind: page.kind,
            title: page.title,
            summary: page.summary,
            ancestors: page.ancestors,
            facts: page.facts,
            blocks: sections.isEmpty ? [nothing] : sections,
            data: page.data,
            mainTable: "lever-steps",
            provenance: page.provenance
        )
    }

    /// The same in one or two sentences, for a terminal.
    var leverSentences: [Block] {
        guard let study = levers else { return [] }
        let best = study.steps
            .compactMap { step in step.alone.effect.map { (step.lever, $0) } }
            .filter { $0.1.saving > .zero }
            .sorted { $0.1.saving > $1.1.saving }
        let command: [Inline] = [" See ", .code("ratebook estimate \(scenario.id) --levers"), "."]
        guard let first = best.first else {
            return [.paragraph(["No lever lowers the month." as Inline] + command)]
        }
        let names = best.prefix(2)
            .map { lever, effect -> [Inline] in
                [.text(lever.kind.title + " alone would save "), .value(money(effect.saving))]
            }
        let basis = study.isStated ? "" : ", by default assumptions"
        var text = Array(names.joined(separator: [", and "]))
        text += [.text(" a month" + basis + ". ")]
        if study.stack.count > 1 {
            text += [
                .text("\(study.stack.count) levers in order take the month from "),
                .value(.money(study.before, .total)), " to ", .value(.money(study.after, .total)),
                ".",
            ]
        } else {
            text += [.text("\(first.0.kind.title) is the only one of the stack.")]
        }
        return [.paragraph(text + command)]
    }

    private func money(_ amount: Money) -> Value { .money(amount, .total) }

    private func leverIntro(_ study: LeverStudy) -> [Block] {
        let what =
            "Each step prices the whole scenario again, with every lever before it. Amounts are "
            + "those of an expected month at list price. Savings of levers alone overlap: do not "
            + "add them."
        let whose =
            study.isStated
            ? "The author lists the levers in this order. What is marked as a default is not the "
                + "author's."
            : "The author lists no levers, so every one is tried with default assumptions, in the "
                + "default order: first what makes the work smaller, then who does it, then how "
                + "it is bought, and last what stands around it. A default is a guess about work "
                + "like this, to be measured before it is believed."
        let bound = "A line has no price, so these amounts are lower bounds."
        return [.paragraph([.text(what)]), .paragraph([.text(whose)])]
            + (study.isLowerBound ? [.paragraph([.text(bound)])] : [])
    }

    private func figure(of stack: LeverStack, _ study: LeverStudy) -> Block {
        let table = Table(
            id: "lever-steps",
            caption: "Levers alone and in order",
            columns: [
                Column("Lever"),
                Column("Alone", unit: .money("a month less"), alignment: .number),
                Column("In order", unit: .money("a month less"), alignment: .number),
                Column("Bill after", unit: .money("a month"), alignment: .number),
                Column("Once", unit: .money, alignment: .number),
                Column("Paid back in", unit: "months", alignment: .number),
            ],
            rows: stack.rows.map(row),
            footer: [
                Row([
                    .text("All together"), .empty, .value(.money(stack.saving, .total)),
                    .value(.money(stack.after, .total)), .value(.money(stack.oneTime, .line)),
                    .empty,
                ])
            ]
        )
        let steps = stack.rows.map { row in
            WaterfallChart.Bar(label: [.text(row.title)], amount: row.change)
        }
        return .figure(
            Figure(
                id: "levers",
                title: finding(stack),
                subtitle: ["Expected cost of a month at list price, after each lever in order."],
                chart: .waterfall(
                    WaterfallChart(
                        start: WaterfallChart.Bar(label: ["Today"], amount: stack.before),
                        steps: steps,
                        end: [.text(stack.rows.count == 1 ? "With it" : "With all of them")]
                    )
                ),
                data: table
            )
        )
    }

    private func finding(_ stack: LeverStack) -> [Inline] {
        guard !stack.rows.isEmpty else { return ["No lever applies."] }
        let levers = stack.rows.count == 1 ? "One lever takes" : "\(stack.rows.count) levers take"
        return [
            .text(levers + " the month from "), .value(.money(stack.before, .total)), " to ",
            .value(.money(stack.after, .total)), ".",
        ]
    }

    private func row(_ row: LeverStack.Row) -> Row {
        let apart: String? = row.alone == nil ? "Alone it does not apply." : nil
        let more: String? = row.saving < .zero ? "It costs more." : nil
        let notes = [more, apart].compactMap(\.self)
        let note: [Inline] = notes.isEmpty ? [] : [.text(notes.joined(separator: " "))]
        let paidBack: Cell =
            if let months = row.months {
                .value(.quantity(Quantity(months), unit: nil))
            } else {
                row.oneTime > .zero ? .text("never") : .empty
            }
        return Row(
            [
                .text(row.title, note: note),
                row.alone.map { .value(.money($0, .line)) } ?? .value(.missing(.notApplicable)),
                .value(.money(row.saving, .line)), .value(.money(row.after, .line)),
                .value(.money(row.oneTime, .line)), paidBack,
            ],
            working: working(of: row.effect)
        )
    }

    private func orderRemark(_ study: LeverStudy) -> [Block] {
        guard study.stack.count > 1 else { return [] }
        let text =
            study.orderMatters
            ? "Order matters here: at least one lever saves another amount after those before it "
                + "than alone."
            : "Order does not matter here: every lever saves as much after those before it as "
                + "alone."
        return [.paragraph([.text(text)])]
    }

    private func leftOut(_ study: LeverStudy) -> [Block] {
        let items = study.steps.filter(\.isLeftOut)
            .compactMap { step -> [Inline]? in
                guard let effect = step.stacked.effect,
                    let more = try? Money.zero - effect.saving
                else { return nil }
                return [
                    .strong([.text(step.lever.kind.title)]), " would cost ", .value(money(more)),
                    .text(" a month more. " + effect.remarks.joined(separator: " ")),
                ]
            }
        guard !items.isEmpty else { return [] }
        return [
            .paragraph([
                "These apply and cost more, so the default order goes on without them:"
            ]), .list(items, isOrdered: false),
        ]
    }

    private func refused(_ study: LeverStudy) -> [Block] {
        let items = study.steps.compactMap { step -> [Inline]? in
            guard case .refused(let refusal) = step.stacked else { return nil }
            let title = Inline.strong([.text(step.lever.kind.title)])
            let after = step.alone.effect == nil ? "" : " after the levers before it"
            let reason = ": " + words(for: refusal) + "."
            let alone = step.alone.effect
                .map { effect -> [Inline] in
                    [" Alone it would save ", .value(money(effect.saving)), " a month."]
                }
            return [title, .text(" does not apply" + after + reason)] + (alone ?? [])
        }
        guard !items.isEmpty else { return [] }
        return [
            .paragraph(["What does not apply, and why:"]), .list(items, isOrdered: false),
        ]
    }

    /// Why a lever does not apply, as a clause.
    func words(for refusal: LeverRefusal) -> String {
        switch refusal {
        case .reason(let reason): reason
        case .noRate(let key):
            "the catalog holds no rate for \(context.description(of: key))"
        }
    }
}
