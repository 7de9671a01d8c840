import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// The months to come: totals over time in three cases, the years, and where asked every month.
    func periodSection(withMonths: Bool) throws(ArithmeticFailure) -> Block {
        let months = withMonths ? [try monthDisclosure()] : []
        return .section(
            Section(
                id: "periods",
                title: "12 and 36 months",
                blocks: try [
                    .paragraph(periodIntro), .table(periodTable()),
                ] + ownershipBlocks() + [.table(yearTable())]
                    + (withMonths ? cumulativeFigures : []) + months
            )
        )
    }

    private var hasTerms: Bool {
        !scenario.terms.discounts.isEmpty || !scenario.terms.credits.isEmpty
    }

    private var months: Int { totals.projection.months.count }

    private func month(_ number: Int) -> String {
        estimate.model.schedule.month(number).description
    }

    private var periodIntro: [Inline] {
        [
            .text(
                "The first month is \(month(1)). Each month has the rates in force on its first day, "
                    + "as they are known at this release. "
            )
        ] + growthWords + [
            .text(
                (hasTerms
                    ? " Totals over time are at list price; the years are after discounts and "
                        + "credits." : "")
                    + (scenario.discountRate == nil
                        ? " Nothing is taken off for interest."
                        : " Nothing is taken off for interest but in the present value.")
            )
        ]
    }

    private var growthWords: [Inline] {
        let workloads = scenario.workloads.compactMap { workload in
            workload.growth.map { ("of \"\(workload.title)\" ", $0) }
        }
        let corpora = scenario.knowledgeBases.compactMap { base in
            base.growth.map { ("of the corpus of \"\(base.title)\" ", $0) }
        }
        let all = (scenario.growth.map { [("of the volumes ", $0)] } ?? []) + workloads + corpora
        guard !all.isEmpty else { return ["Volumes stay as they are."] }
        let parts = all.map { subject, growth in [.text(subject)] + words(for: growth) }
        return ["Growth: "] + Array(parts.joined(separator: ["; "])) + [
            ". What is paid regardless of volume does not grow."
        ]
    }

    private func words(for growth: Growth) -> [Inline] {
        switch growth {
        case .monthly(let share):
            return [.value(.percentage(share.value.expected)), " a month"]
        case .steps(let steps):
            let parts = steps.sorted { $0.month < $1.month }
                .map { step -> [Inline] in
                    [
                        .value(.percentage(step.volume.value.expected)),
                        .text(" from month \(step.month) on"),
                    ]
                }
            return Array(parts.joined(separator: [", "])) + [" (the first month is 100%)"]
        }
    }

    private func periodTable() throws(ArithmeticFailure) -> Table {
        let horizon =
            months > 36
            ? [("\(months) months, with what falls once", totals.sums[months - 1].total)] : []
        let rows = [
            ("One month", totals.monthly), ("Once", totals.oneTime),
            ("12 months, with what falls once", totals.twelveMonths),
            ("36 months, with what falls once", totals.thirtySixMonths),
        ]
        return Table(
            id: "period-totals",
            caption: "Total cost over time in three cases",
            columns: [
                Column("Period"), Column("Low case", alignment: .number),
                Column("Expected", alignment: .number), Column("High case", alignment: .number),
            ],
            rows: (rows + horizon)
                .map { label, total in
                    Row(
                        [.text(label)]
                            + total.amount.inOrder.map { .value(total.value($0, .total)) }
                    )
                }
        )
    }

    private func yearTable() throws(ArithmeticFailure) -> Table {
        let printed = PrintedMonths(totals)
        let rows = try stride(from: 1, through: months, by: 12).enumerated()
            .map { entry throws(ArithmeticFailure) in
                let range = entry.element...min(entry.element + 11, months)
                let label = "Year \(entry.offset + 1)"
                let span = "\(month(range.lowerBound)) to \(month(range.upperBound))"
                return Row(
                    [.text(label, note: [.text(span)])] + (try printed.cells(ofMonths: range))
                )
            }
        return Table(
            id: "years",
            caption: "Expected cost by year",
            columns: [Column("Year")] + printed.columns,
            rows: rows
        )
    }

    private func monthDisclosure() throws(ArithmeticFailure) -> Block {
        let printed = PrintedMonths(totals)
        let rows = try printed.runs()
            .map { range throws(ArithmeticFailure) in
                let (first, last) = (range.lowerBound, range.upperBound)
                let name: Cell =
                    first == last
                    ? .text(month(first), note: [.text("Month \(first)")])
                    : .text(
                        "\(month(first)) to \(month(last))",
                        note: [.text("Months \(first) to \(last), each")]
                    )
                return Row([name] + (try printed.cells(ofEach: range)))
            }
        let table = Table(
            id: "months",
            caption: "Expected cost by month; months that cost the same stand in one row",
            columns: [Column("Month")] + printed.columns,
            rows: rows
        )
        return .disclosure(
            Disclosure(summary: [.text("All \(months) months")], blocks: [.table(table)])
        )
    }
}
