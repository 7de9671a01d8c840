import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

/// What a report answers of the cost questions of the Generative AI Lens of AWS's Well-Architected
/// Framework, GENCOST01 to 05, and what it leaves open.
struct LensEvidence {
    private let report: ScenarioReport
    private let comparison: ComparisonReport?

    init(_ report: ScenarioReport, _ comparison: ComparisonReport?) {
        self.report = report
        self.comparison = comparison
    }

    /// A row for each question.
    var table: Table {
        Table(
            id: "lens",
            caption: "Cost questions of the Generative AI Lens",
            columns: [Column("Question"), Column("Evidence in the report"), Column("Gap")],
            rows: [model, hosting, prompts, vectors, agents]
        )
    }

    private var scenario: Scenario { report.scenario }

    private var model: Row {
        row(
            "GENCOST01",
            "Right size of the model",
            comparison.map { $0.sentence }
                ?? ["No other way to buy its tokens could be compared."],
            ["Whether a cheaper model answers well enough: test it on your own questions."]
        )
    }

    private var hosting: Row {
        let tiers = scenario.workloads.map { workload in
            let tiers =
                workload.split.isEmpty
                ? [workload.tier.value.rawValue] : workload.split.map(\.tier.value.rawValue)
            return "\(workload.title): \(tiers.joined(separator: " and "))"
        }
        let count = report.breakEvens.count
        return row(
            "GENCOST02",
            "Inference paradigm and hosting",
            [
                .text(tiers.joined(separator: "; ") + ". "),
                .text(
                    count == 0
                        ? "No break-even with another tier applies."
                        : "\(count) break-evens with other tiers and stores are in the report."
                ),
            ],
            ["How fast answers must be is not stated in the scenario."]
        )
    }

    private var prompts: Row {
        let cached = scenario.workloads.filter { $0.caching != nil }.map(\.title)
        let others = scenario.workloads.filter { $0.caching == nil }.map(\.title)
        let evidence =
            "Lengths of prompts and answers are assumptions with a range and a basis. "
            + (cached.isEmpty
                ? "No prompt is cached." : "Cached: \(cached.joined(separator: ", ")).")
        let gap =
            (others.isEmpty ? "" : "Not cached: \(others.joined(separator: ", ")). ")
            + "Whether input is annotated, so that it can be filtered by cost, is not stated."
        return row(
            "GENCOST03",
            "Length of prompts and answers, caching, annotation of input",
            [.text(evidence)],
            [.text(gap)]
        )
    }

    private var vectors: Row {
        let evidence = scenario.knowledgeBases.flatMap { base -> [Inline] in
            [
                .text(base.title + ": "),
                .value(.quantity(base.dimensions.value.expected, unit: "dimensions")), ". ",
            ]
        }
        return row(
            "GENCOST04",
            "Length of vectors",
            evidence.isEmpty ? ["Nothing is stored as vectors."] : evidence,
            evidence.isEmpty ? [] : ["Whether shorter vectors find as well: test it."]
        )
    }

    private var agents: Row {
        let agents = scenario.workloads.filter { workload in
            if case .agent = workload.shape { true } else { false }
        }
        guard !agents.isEmpty else {
            return row("GENCOST05", "Stopping conditions of agents", ["There is no agent."], [])
        }
        let high = report.totals.monthly.value(report.totals.monthly.amount.high, .headline)
        return row(
            "GENCOST05",
            "Stopping conditions of agents",
            [
                .text(agents.map(\.title).joined(separator: ", ") + ": the high case bounds "),
                "what a run uses; a month then costs ", .value(high), ".",
            ],
            ["That the agent is stopped at that bound is for its code to show."]
        )
    }

    private func row(
        _ id: String,
        _ title: String,
        _ evidence: [Inline],
        _ gap: [Inline]
    ) -> Row {
        Row([.text(id, note: [.text(title)]), Cell(evidence), Cell(gap)])
    }
}
