import Analysis
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// What each lever that applies takes for granted; nothing where none does.
    func assumptionTables(_ study: LeverStudy) -> [Block] {
        let applied = study.steps.filter { $0.alone.effect != nil || $0.stacked.effect != nil }
        let groups = applied.map { step in
            RowGroup(
                heading: Row([.text(step.lever.kind.title)] + Array(repeating: .empty, count: 5)),
                rows: choices(of: step.lever)
                    + step.lever.numbers.filter { isUsed($0, in: step) }.map(row)
            )
        }
        let used = groups.filter { !$0.rows.isEmpty }
        guard !used.isEmpty else { return [] }
        return [
            .table(
                Table(
                    id: "lever-assumptions",
                    caption: "What the levers take for granted",
                    columns: [
                        Column("Assumption"), Column("Low case", alignment: .number),
                        Column("Expected", alignment: .number),
                        Column("High case", alignment: .number), Column("Basis"), Column("Note"),
                    ],
                    groups: used
                )
            )
        ]
    }

    /// Whether anything follows from a number: a lever has several for work of several kinds.
    private func isUsed(_ number: Assumption, in step: LeverStudy.Step) -> Bool {
        let changes = [step.alone.effect, step.stacked.effect].compactMap(\.self).flatMap(\.changes)
        return number.expression != nil
            || changes.contains { $0.name.hasSuffix(number.key.name) }
    }

    private func choices(of lever: Lever) -> [Row] {
        guard let model = lever.model else { return [] }
        let tag: [Inline] = model.isDefault ? [.tag("Default", .outlined)] : []
        return [
            Row([
                .text("Model"), .empty, .text(context.name(of: model.value)), .empty, Cell(tag),
                .empty,
            ])
        ]
    }

    private func row(of number: Assumption) -> Row {
        let unit = number.key.unit
        let marks = number.isDefault ? [Inline.tag("Default", .outlined), " "] : []
        let basis = number.basis.map { Inline.tag($0.label, $0.style) }
        return Row(
            [.text(number.key.label, note: [.code(number.key.name)])]
                + number.value.inOrder.map { .value(unit.value($0)) } + [
                    Cell(marks + (basis.map { [$0] } ?? [])),
                    .text(number.note ?? ""),
                ]
        )
    }

    /// What a lever changes, and what is to be said about it.
    func working(of effect: LeverStudy.Effect) -> Disclosure {
        let changes = effect.changes.map { change -> [Inline] in
            [.code(change.name), ": "] + words(for: change)
        }
        let remarks = effect.remarks.map { Block.paragraph([.text($0)]) }
        return Disclosure(
            summary: summary(of: effect),
            blocks: remarks + [.list(changes, isOrdered: false)]
        )
    }

    /// What an effect changes, or where it changes nothing that was there, the first of what it
    /// adds.
    private func summary(of effect: LeverStudy.Effect) -> [Inline] {
        let changed = effect.changes.filter { $0.before != nil }.map(\.name)
        let added = effect.changes.map(\.name).filter { !changed.contains($0) }
        let names = changed + added.filter { $0.hasSuffix(".model") }
        guard names.isEmpty else { return ["Changes "] + codes(names) }
        let others = added.count - 2
        return ["Adds "] + codes(added.prefix(2))
            + (others > 0 ? [.text(" and \(others) more")] : [])
    }

    private func codes(_ names: some Sequence<String>) -> [Inline] {
        let codes: [[Inline]] = names.map { [.code($0)] }
        return Array(codes.joined(separator: [", "]))
    }

    private func words(for change: LeverChange) -> [Inline] {
        let before = change.before.map(words)
        guard let after = change.after.map(words) else {
            return ["no longer used, it was "] + (before ?? [])
        }
        return (before.map { $0 + [" → "] } ?? ["new, "]) + after
    }

    private func words(for value: LeverChange.Value) -> [Inline] {
        guard case .number(let number) = value else {
            if case .words(let words) = value { return [.text(words)] }
            return []
        }
        let unit = number.key.unit
        let range = caseRange(number.value) { unit.value($0) }
        let formula = number.expression.map { " = " + writer.names($0.formula) } ?? ""
        return [.value(unit.value(number.value.expected))] + range + [.text(formula)]
    }
}
