import Actuals
import Quantities
import ReportModel
import UsageTables

/// The walk of a month from the estimate to what it cost, as a table and in words.
struct WalkTable {
    let month: ScenarioMonth
    let walk: PrintedWalk

    init(_ month: ScenarioMonth, in context: ReportContext) throws(ArithmeticFailure) {
        self.month = month
        walk = try PrintedWalk(month.walk, toFractionDigits: context.fractionDigits)
    }

    /// What the month cost, in a sentence; a running one up to its last day with usage.
    func finding() throws(ArithmeticFailure) -> [Inline] {
        let isMore = walk.excess > .zero
        let size = isMore ? walk.excess : try .zero - walk.excess
        let days = month.days.map { " up to day \($0.seen)" } ?? ""
        guard walk.excess != .zero else {
            return [
                .text("\(month.month) cost what was estimated\(days), "),
                .value(.money(walk.actual, .total)), ".",
            ]
        }
        return [
            .text("\(month.month) cost "), .value(.money(walk.actual, .total)), .text(days + ", "),
            .value(.money(size, .total)),
            .text(isMore ? " more than" : " less than"), " the estimate of ",
            .value(.money(walk.due, .total)), .text(month.days == nil ? "." : " for these days."),
        ]
    }

    /// The columns of ``cells()``.
    static let columns = [
        Column("Estimate", unit: .money, alignment: .number),
        Column("Actual", unit: .money, alignment: .number),
        Column("Difference", unit: .money, alignment: .number),
        Column("Change", alignment: .number),
    ]

    /// The estimate, the actual cost, their difference and that as a share, for a row of a table;
    /// of a running month all four of the days so far.
    func cells() throws(ArithmeticFailure) -> [Cell] {
        let change = try month.relativeChange()
        return [
            .value(.money(walk.due, .line)), .value(.money(walk.actual, .line)),
            try walk.signed(walk.excess),
            change.map { .value(.relativeChange($0)) } ?? .empty,
        ]
    }

    /// The steps, from the estimate to what it cost.
    func table(id: String) throws(ArithmeticFailure) -> Table {
        let steps = try walk.steps.map { step throws(ArithmeticFailure) in
            Row([.text(step.label), try walk.signed(step.amount)])
        }
        return Table(
            id: id,
            caption: "From the estimate to the actual cost of \(month.month)",
            columns: [Column("Step"), Column("Cost", unit: .money, alignment: .number)],
            rows: [Row([.text("Estimate"), .value(.money(walk.estimate, .line))])] + steps,
            footer: [Row([.text("Actual cost"), .value(.money(walk.actual, .total))])]
        )
    }

    /// What the figures rest on, sentence by sentence.
    var notes: [String] {
        let names = month.sources.map(\.title).joined(separator: ", ")
        let source =
            if month.sources.isEmpty {
                "No line of the month is claimed by the scenario."
            } else if month.isBilled {
                "The actual cost is that of the bill (\(names))."
            } else if month.sources == [.liteLLM] {
                "The actual cost is what the gateway calculates (\(names))."
            } else {
                "No bill is there: the actual cost is the usage of the log at list price."
            }
        let requests =
            month.requestSource.map { "Requests are counted by the \($0.title)." }
            ?? "Nobody counted requests, so the volume is that of all tokens."
        let days = month.days.map {
            "The month runs: usage until day \($0.seen) of \($0.all). The estimate of the days to "
                + "come is taken off first, and the rest is compared."
        }
        let unpriced =
            month.unpricedLines == 0
            ? nil : "Of the estimate \(month.unpricedLines) lines have no price."
        let unpricedUsage =
            month.unpricedUsage == 0
            ? nil : "Of the usage \(month.unpricedUsage) lines have neither cost nor list price."
        return [source, month.sources.isEmpty ? nil : requests, days, unpriced, unpricedUsage]
            .compactMap(\.self)
    }
}
