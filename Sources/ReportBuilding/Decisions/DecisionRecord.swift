import Analysis
import Pricing
public import Quantities
public import ReportModel
import Scenarios

/// The report of a scenario as a record of a decision about architecture, in the form of MADR.
///
/// It proposes the scenario as it stands: what is decided, and why else, is for people to write.
public struct DecisionRecord: Sendable {
    private let report: ScenarioReport
    private let comparison: ComparisonReport?

    /// Prepares the record; asking all further questions takes as long as some hundred estimates.
    public init(on report: ScenarioReport) {
        self.report = report.studied()
        comparison = try? ComparisonReport(on: report)
    }

    /// What the record is called.
    public var title: String { "Cost of \(report.scenario.title)" }

    /// The front matter that MADR reads, with the day whose rates are in force, and with the owner
    /// of the scenario as who decides.
    public var frontMatter: String {
        let owner = report.scenario.owner.map { owner in
            let escaped = owner.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return "decision-makers: \"\(escaped)\"\n"
        }
        return "---\nstatus: proposed\ndate: \(report.context.asOf)\n\(owner ?? "")---\n"
    }

    /// The record.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func blocks() throws(ArithmeticFailure) -> [Block] {
        let options = try DecisionOption.all(for: report, comparison)
        return [
            section(
                "Context and Problem Statement",
                [
                    .paragraph([.text(report.scenario.summary)]),
                    .paragraph([
                        "What does it cost in all, and is there a cheaper way? ",
                        .text("Rates of catalog release \(report.context.release), in force on "),
                        .value(.date(report.context.asOf)), ".",
                    ]),
                ]
            ),
            section("Decision Drivers", [.list(drivers, isOrdered: false)]),
            section(
                "Considered Options",
                [.list(options.map { [.text($0.title)] }, isOrdered: false)]
            ), try outcome(of: options),
            section(
                "Pros and Cons of the Options",
                [
                    .table(
                        try DecisionOption.table(
                            of: options,
                            toFractionDigits: report.context.fractionDigits
                        )
                    ), .list(notes, isOrdered: false),
                ]
            ), section("More Information", information),
        ]
    }

    private var drivers: [[Inline]] {
        let monthly = report.totals.monthly
        var drivers: [[Inline]] = [
            [
                "Cost of a month with all components, ", .value(monthly.expected(.headline)),
                " by the expected case",
            ]
        ]
        if let budget = report.scenario.budget?.monthly {
            drivers.append([
                "The budget, ", .value(.money(budget, .headline)), " a month",
            ])
        }
        if let first = report.sensitivity?.drivers.first(where: { $0.swing > .zero }) {
            drivers.append([
                .text(report.name(of: first.input) + ", which moves the cost most: by "),
                .value(.money(Money(rounding: first.swing), .headline)), " a month",
            ])
        }
        return drivers
    }

    private func outcome(of options: [DecisionOption]) throws(ArithmeticFailure) -> Block {
        let monthly = report.totals.monthly
        let provenance = report.context.provenance(
            command: "ratebook estimate \(report.scenario.id)"
                + (report.scenario.variant.map { " --variant \($0.id)" } ?? "")
        )
        return section(
            "Decision Outcome",
            [
                .paragraph([
                    .text("Chosen option: \"\(options[0].title)\", because "),
                    "the scenario states it. If you decide otherwise, say so here, and why.",
                ]),
                .section(
                    Section(
                        id: "consequences",
                        title: "Consequences",
                        blocks: [.list(consequences, isOrdered: false)]
                    )
                ),
                .section(
                    Section(
                        id: "confirmation",
                        title: "Confirmation",
                        blocks: [
                            .paragraph([
                                "Run ", .code(provenance.command), ". The total must be ",
                                .strong([.value(monthly.expected(.total))]),
                                " a month. Another amount means that the scenario has changed.",
                            ])
                        ]
                    )
                ),
            ]
        )
    }

    private var consequences: [[Inline]] {
        let (monthly, year) = (report.totals.monthly, report.totals.twelveMonths)
        var list: [[Inline]] = [
            [
                "It costs ", .value(monthly.expected(.headline)),
                " a month (",
            ] + casesInOrder(monthly.amount) { monthly.value($0, .headline) } + [
                "), and ", .value(year.expected(.headline)), " in the first 12 months",
            ]
        ]
        let findings = (try? report.findings()) ?? []
        list += findings.map { ["Neutral: "] + $0.statement.withoutPoint }
        list += report.unpricedLines.map { line in
            [.text("Bad: \(line.item.label) (\(line.item.group)) has no price")]
        }
        return list
    }

    private var notes: [[Inline]] {
        let quality: [Inline] = [
            "Cost only. Whether another model answers well enough is not said here."
        ]
        return [quality] + (comparison.map { [$0.sentence] } ?? [])
    }

    private var information: [Block] {
        [
            .paragraph([
                "The whole report, with formulas, rates and sources: ",
                .code("ratebook report \(report.scenario.id) -o \(report.scenario.id).html"), ".",
            ]),
            .section(
                Section(
                    id: "well-architected",
                    title: "Well-Architected, Generative AI Lens: cost",
                    blocks: [
                        .paragraph([
                            "What the report answers of the lens, and what somebody still has to."
                        ]), .table(LensEvidence(report, comparison).table),
                    ]
                )
            ),
        ]
    }

    private func section(_ title: String, _ blocks: [Block]) -> Block {
        let id = title.lowercased().split(separator: " ").joined(separator: "-")
        return .section(Section(id: id, title: title, blocks: blocks))
    }
}

extension [Inline] {
    /// The sentence as a part of a longer one.
    fileprivate var withoutPoint: [Inline] {
        guard case .text(let text) = last, text.hasSuffix(".") else { return self }
        return dropLast() + [.text(String(text.dropLast()))]
    }
}
