public import Analysis
import Catalog
import Formulas
import Pricing
public import Quantities
public import ReportModel

/// Where two ways to buy cost the same, from the rates in force alone.
public struct BreakEvenReport: Sendable {
    let context: ReportContext
    let study: BreakEvenStudy
    let hoursPerMonth: Quantity

    /// The questions that are asked, with their cases.
    let questions: [(question: BreakEvenQuestion, cases: [BreakEvenCase])]

    /// Solves questions.
    ///
    /// - Parameters:
    ///   - asked: The questions.
    ///   - hoursPerMonth: Hours in a month.
    ///   - tokensPerMinute: Tokens a minute that one model unit handles, above 0; nil where nobody
    ///     says.
    ///   - vectors: Vectors of the corpus, above 0.
    ///   - context: What the pages share.
    public init(
        _ asked: [BreakEvenQuestion] = BreakEvenQuestion.allCases,
        hoursPerMonth: Quantity,
        tokensPerMinute: Quantity? = nil,
        vectors: Quantity = BreakEvenExample.vectors,
        in context: ReportContext
    ) {
        self.context = context.inDollars
        self.hoursPerMonth = hoursPerMonth
        let study = BreakEvenStudy(
            of: context.catalog,
            asOf: context.asOf,
            hoursPerMonth: hoursPerMonth,
            tokensPerMinute: tokensPerMinute,
            vectors: vectors
        )
        self.study = study
        questions = asked.map { ($0, study.cases(of: $0)) }
    }

    /// The page of the site.
    public var page: Page {
        Page(
            path: "break-even",
            kind: .breakEven,
            title: "Break-even",
            summary: "Where two ways to buy cost the same, solved from the rates in force.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [
                Page.Fact("Catalog release", [.text(context.release)]),
                Page.Fact("Rates as of", [.value(.date(context.asOf))]),
                Page.Fact("Region", [.text(BreakEvenExample.region.text)]),
                Page.Fact("Hours in a month", [.value(.quantity(hoursPerMonth, unit: nil))]),
            ],
            blocks: blocks,
            data: data,
            mainTable: nil,
            provenance: context.provenance(command: "ratebook break-even")
        )
    }

    /// The questions with their answers, for a page, a terminal or a document.
    public var blocks: [Block] {
        questions.map { question, cases in
            .section(
                Section(
                    id: question.rawValue,
                    title: question.title,
                    blocks: intro(to: question, cases) + figures(of: question, cases)
                        + answerBlocks(to: question, cases)
                )
            )
        }
    }

    /// The answers as data, to the contract `ratebook.break-even/1`.
    public var data: DataValue { BreakEvenData(report: self).value }

    /// The table of answers to each question.
    public var answers: [Table] { questions.compactMap { answers(to: $0, $1) } }

    /// Why a question has no full answer; nil where it has.
    func refusal(of question: BreakEvenQuestion) -> String? {
        guard question == .provisioned, study.tokensPerMinute == nil else { return nil }
        return "No break-even by use is given: it takes the tokens a minute that a model unit "
            + "handles, which is not published."
    }

    private func intro(to question: BreakEvenQuestion, _ cases: [BreakEvenCase]) -> [Block] {
        var blocks: [Block] = [.paragraph(question.setting(vectors: study.vectors))]
        if let rule = question.ruleOfThumb {
            blocks.append(
                .paragraph(
                    [.strong(["Rule of thumb:"]), .text(" “\(rule)” ")] + verdict(question, cases)
                )
            )
        }
        if let refusal = refusal(of: question) {
            blocks.append(
                .callout(
                    Callout(
                        .note,
                        title: [.text(refusal)],
                        blocks: [
                            .paragraph([
                                "Measure it, and state it with ",
                                .code("ratebook break-even provisioned --tokens-per-minute"),
                                ", or in a scenario with ", .code("tokens_per_minute_per_unit"),
                                ".",
                            ])
                        ]
                    )
                )
            )
        }
        return blocks
    }

    /// What the rates say to the rule of thumb.
    private func verdict(_ question: BreakEvenQuestion, _ cases: [BreakEvenCase]) -> [Inline] {
        let solved = cases.compactMap(\.crossing?.value).filter { $0 > .zero }
        guard let low = solved.min(), let high = solved.max() else { return [] }
        switch question {
        case .provisioned:
            let shares = cases.filter { $0.measure == .share }.compactMap(\.crossing?.value)
            guard let low = shares.min(), let high = shares.max() else {
                return ["The rates alone cannot say: the share depends on what a unit handles."]
            }
            return ["With the stated throughput the rates say "] + span(low, high, .share) + ["."]
        case .reserved: return []
        case .caching:
            let whole = cases.compactMap(\.firstWholeNumber)
            guard let least = whole.min(), let most = whole.max() else { return [] }
            return ["The rates say "] + span(low, high, .reads) + [
                " reads, by model and lifetime: the first whole number that pays is "
            ] + span(least, most, .reads) + ["."]
        case .batch:
            return ["The rates say: a quarter less takes "] + span(low, high, .share) + [
                " of the tokens; at a clean half it would be 50% of them."
            ]
        case .stores:
            let searches = Quantity(100_000)
            guard let item = cases.first, let point = item.points(at: [searches])?.first,
                let share = try? (point.second - point.first).dollars() / point.second.dollars()
            else { return [] }
            return [
                "The rates say: at ", .value(.quantity(searches, unit: nil)),
                " searches a month it costs ",
                .value(.percentage((try? share.rounded(toFractionDigits: 3)) ?? share)),
                .text(" less than \(item.second.name), and above the break-even it costs more."),
            ]
        }
    }

    private func span(
        _ low: Quantity,
        _ high: Quantity,
        _ measure: BreakEvenCase.Measure
    ) -> [Inline] {
        let ends = [measure.value(low), measure.value(high)]
        return ends[0] == ends[1]
            ? [.value(ends[0])] : [.value(ends[0]), " to ", .value(ends[1])]
    }
}
