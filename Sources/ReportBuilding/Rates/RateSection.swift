import Catalog
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// Every rate the report uses, with its source.
    func rateSection() throws(ArithmeticFailure) -> Block {
        var register = SourceRegister()
        let rows = estimate.model.rates.map { bound in
            Row(
                id: anchor("r", bound.slot.name),
                [
                    Cell(
                        [
                            .link(
                                [.text(context.description(of: bound.rate))],
                                context.link(to: bound.rate)
                            )
                        ]
                    ),
                    .value(.unitPrice(bound.rate.price)),
                    .value(.date(bound.rate.period.start)),
                    .value(.date(bound.rate.release)),
                    Cell([context.evidence(for: bound.rate).tag]),
                    Cell(register.references(of: bound.rate)),
                ]
            )
        }
        let table = Table(
            id: "rates-used",
            caption: "Rates used, with their sources",
            columns: [
                Column("Rate"), Column("Price", alignment: .number), Column("In force since"),
                Column("Known since release"), Column("Evidence"), Column("Source"),
            ],
            rows: rows
        )
        return .section(
            Section(
                id: "rates",
                title: "Rates and where they come from",
                blocks: rows.isEmpty
                    ? [.paragraph(["The catalog holds none of the rates that this needs."])]
                    : [.table(table)] + register.tables(in: context)
            )
        )
    }

    /// What the estimate leaves out, and how to make it again.
    var reproductionSection: Block {
        .section(
            Section(
                id: "reproduce",
                title: "What this leaves out, and how to reproduce it",
                blocks: [
                    .paragraph([
                        .text(
                            "An estimate, not a quotation. It leaves out taxes, support plans, "
                                + "and every service, discount and credit that the scenario does not "
                                + "mention. The "
                        ),
                        .link(["methodology"], .page("methodology", anchor: nil)),
                        " says what is modelled and how.",
                    ]),
                    .paragraph([
                        "To reproduce it, run ",
                        .code(
                            "ratebook estimate \(scenario.id) --catalog \(context.release) "
                                + "--as-of \(context.asOf)"
                        ),
                        ". A month has ",
                        .value(
                            .quantity(scenario.hoursPerMonth.value.expected, unit: "hours")
                        ),
                        ".",
                    ]),
                ]
            )
        )
    }
}
