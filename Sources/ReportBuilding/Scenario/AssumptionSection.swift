import Diagnostics
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// Every input with its range and what it stands on.
    func assumptionSection() throws(ArithmeticFailure) -> Block {
        .section(
            Section(
                id: "assumptions",
                title: "Assumptions",
                blocks: [
                    .paragraph([
                        "Change one with ", .code("--set \(exampleDriver)=…"),
                        " or in the scenario file. One without low and high has no range.",
                    ]),
                    .table(
                        Table(
                            id: "assumption-values",
                            caption: "Assumptions with their ranges",
                            columns: [
                                Column("Assumption"), Column("Low case", alignment: .number),
                                Column("Expected", alignment: .number),
                                Column("High case", alignment: .number), Column("Basis"),
                                Column("Note"),
                            ],
                            groups: groups
                        )
                    ),
                ] + derivedTable
            )
        )
    }

    /// What follows from the assumptions and a reader would ask for; nothing where that is nothing.
    private var derivedTable: [Block] {
        guard !estimate.figures.isEmpty else { return [] }
        return [
            .table(
                Table(
                    id: "derived-values",
                    caption: "What follows from the assumptions",
                    columns: [
                        Column("Figure"), Column("Low case", alignment: .number),
                        Column("Expected", alignment: .number),
                        Column("High case", alignment: .number), Column("How it follows"),
                    ],
                    rows: estimate.figures.map(row)
                )
            )
        ]
    }

    private func row(of estimated: EstimatedFigure) -> Row {
        let figure = estimated.figure
        let values: [Cell] =
            estimated.value?.inOrder
            .map { .value(estimated.printed($0)) } ?? Array(repeating: .empty, count: 3)
        return Row(
            id: anchor("d", figure.id.name),
            [.text(figure.label, note: [.text(figure.part)])] + values + [
                Cell(writer.words(figure.formula))
            ]
        )
    }

    private var exampleDriver: String {
        estimate.model.drivers.first?.id.name ?? "driver"
    }

    private var groups: [RowGroup] {
        var parts: [String] = []
        for number in estimate.model.numbers where !parts.contains(number.part) {
            parts.append(number.part)
        }
        return parts.map { part in
            RowGroup(
                heading: Row([.text(part)] + Array(repeating: .empty, count: 5)),
                rows: estimate.model.numbers.filter { $0.part == part }.map(row)
            )
        }
    }

    private func row(of driver: Driver) -> Row {
        let assumption = driver.assumption
        return Row(
            id: anchor("a", driver.id.name),
            [
                .text(assumption.key.label, note: [.code(driver.id.name)])
            ]
                + ends(of: driver) + [
                    Cell([assumption.evidence.tag]),
                    Cell(remarks(on: assumption)),
                ]
        )
    }

    /// The low, the expected and the high value; the ends are empty where there is no range.
    private func ends(of driver: Driver) -> [Cell] {
        let value = driver.assumption.value
        return value.isSingle
            ? [.empty, .value(driver.expectedValue), .empty]
            : value.inOrder.map { .value(driver.value($0)) }
    }

    /// How a number follows from others, what its author says, and where it is stated if elsewhere.
    private func remarks(on assumption: Assumption) -> [Inline] {
        let formula = assumption.expression.map { ["= "] + writer.words($0.formula) }
        let place = place(of: assumption).map { "from " + $0 }
        let texts = [assumption.note, assumption.owner, place].compactMap(\.self)
        let parts = [formula].compactMap(\.self) + texts.map { [.text($0)] }
        return Array(parts.joined(separator: [" · "]))
    }

    /// Where a number is stated that does not stand in the scenario's own file: the name of a file
    /// or an option.
    func place(of assumption: Assumption) -> String? {
        guard let file = assumption.origin?.file, !file.hasSuffix("scenarios/\(scenario.id).yaml")
        else { return nil }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return name.hasSuffix(".yaml") ? String(name.dropLast(".yaml".count)) : name
    }
}

extension Assumption {
    /// What a number stands on.
    var evidence: EvidenceTag {
        if expression != nil, basis == nil { return EvidenceTag("Formula", .outlined) }
        if isDefault { return EvidenceTag("Default", .outlined) }
        return basis.map { EvidenceTag($0.label, $0.style) } ?? EvidenceTag("Not stated", .dashed)
    }
}

extension Basis {
    /// The basis in words.
    var label: String {
        switch self {
        case .measured: "Measured"
        case .vendor: "Vendor"
        case .published: "Published"
        case .ruleOfThumb: "Rule of thumb"
        case .guess: "Guess"
        }
    }

    /// How it stands out: the weakest two differ in more than their words.
    var style: TagStyle {
        switch self {
        case .measured, .vendor: .solid
        case .published: .outlined
        case .ruleOfThumb, .guess: .dashed
        }
    }
}
