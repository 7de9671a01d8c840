import Analysis
import Catalog
import Quantities
import ReportModel

/// Break-evens as data, to the contract `ratebook.break-even/1`.
struct BreakEvenData {
    let report: BreakEvenReport

    /// The data.
    var value: DataValue {
        .object([
            DataValue.Member("schema", .text("ratebook.break-even/1")),
            DataValue.Member("catalog_release", .text(report.context.release)),
            DataValue.Member("as_of", .date(report.context.asOf)),
            DataValue.Member("region", .text(BreakEvenExample.region.text)),
            DataValue.Member("hours_per_month", .quantity(report.hoursPerMonth)),
            DataValue.Member(
                "tokens_per_minute",
                report.study.tokensPerMinute.map { .quantity($0) } ?? .null
            ),
            DataValue.Member("vectors", .quantity(report.study.vectors)),
            DataValue.Member("questions", .array(report.questions.map(data))),
        ])
    }

    private func data(_ question: BreakEvenQuestion, _ cases: [BreakEvenCase]) -> DataValue {
        .object([
            DataValue.Member("question", .text(question.rawValue)),
            DataValue.Member("rule_of_thumb", question.ruleOfThumb.map { .text($0) } ?? .null),
            DataValue.Member("refusal", report.refusal(of: question).map { .text($0) } ?? .null),
            DataValue.Member("cases", .array(cases.map(Self.data))),
        ])
    }

    /// A case with its answer.
    static func data(_ item: BreakEvenCase) -> DataValue {
        .object([
            DataValue.Member("id", .text(item.id)),
            DataValue.Member("subject", .text(item.subject)),
            DataValue.Member("scope", item.scope.map { .text($0.rawValue) } ?? .null),
            DataValue.Member("measure", .text(item.measure.rawValue)),
            DataValue.Member("first", .text(item.first.name)),
            DataValue.Member("second", .text(item.second.name)),
            DataValue.Member("answer", .text(item.word)),
            DataValue.Member("cheaper", .side(item.cheaperThroughout)),
            DataValue.Member("crossings", .array(item.crossings.map(data))),
            DataValue.Member(
                "first_whole_number",
                item.firstWholeNumber.map { .quantity($0) } ?? .null
            ),
        ])
    }

    private static func data(_ crossing: BreakEven.Crossing) -> DataValue {
        .object([
            DataValue.Member("value", .quantity(crossing.value)),
            DataValue.Member("cheaper_below", .side(crossing.below)),
            DataValue.Member("cheaper_above", .side(crossing.above)),
        ])
    }
}

extension DataValue {
    fileprivate static func side(_ side: BreakEven.Side?) -> DataValue {
        side.map { .text($0 == .first ? "first" : "second") } ?? .null
    }
}

extension BreakEvenCase {
    fileprivate var word: String {
        switch answer {
        case .solved(.crossings): "crossings"
        case .solved(.always): "never"
        case .solved(.same): "always"
        case .unpriced: "unpriced"
        case .impossible: "impossible"
        }
    }

    fileprivate var crossings: [BreakEven.Crossing] {
        guard case .solved(.crossings(let crossings)) = answer else { return [] }
        return crossings
    }

    fileprivate var cheaperThroughout: BreakEven.Side? {
        guard case .solved(.always(let side)) = answer else { return nil }
        return side
    }
}
