import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// What others published, beside what the same part costs here; no section without any.
    func referenceSections() throws(ArithmeticFailure) -> [Block] {
        guard !scenario.references.isEmpty else { return [] }
        let rows = try scenario.references.map { reference throws(ArithmeticFailure) in
            let ours = try total(covered: reference.covers)
            let converted = try reference.converted(by: scenario.exchange)
            return Row([
                .text(reference.source, note: [.text(reference.says)]),
                .text(reference.covers == .inference ? "Inference" : "Everything"),
                Cell([
                    .value(.dollars(reference.low, .headline)), " to ",
                    .value(.dollars(reference.high, .headline)),
                ]),
                Cell(
                    [.value(ours.expected(.headline))],
                    note: casesInOrder(ours.amount) { ours.value($0, .headline) }
                ),
                .text(verdict(on: converted, ours)),
            ])
        }
        return [
            .section(
                Section(
                    id: "published",
                    title: "What others published",
                    blocks: [
                        .table(
                            Table(
                                id: "published-figures",
                                caption: "Published monthly figures beside this estimate",
                                columns: [
                                    Column("Source"), Column("Covers"),
                                    Column("Published", unit: "a month", alignment: .number),
                                    Column("Here", unit: "a month", alignment: .number),
                                    Column("Verdict"),
                                ],
                                rows: rows
                            )
                        )
                    ]
                )
            )
        ]
    }

    private func total(
        covered coverage: PublishedReference.Coverage
    ) throws(ArithmeticFailure) -> Total {
        switch coverage {
        case .inference: try estimate.monthlyTotal(of: .inference)
        case .total: totals.monthly
        }
    }

    private func verdict(on reference: PublishedReference, _ ours: Total) -> String {
        guard !ours.isLowerBound else { return "Not comparable: a line has no price" }
        let amount = ours.amount
        if amount.expected < reference.low { return "Ours is below the published range" }
        if amount.expected > reference.high { return "Ours is above the published range" }
        guard amount.low < reference.low || amount.high > reference.high else {
            return "Ours lies within the published range"
        }
        return "Our expected case lies within it; our range is wider"
    }
}
