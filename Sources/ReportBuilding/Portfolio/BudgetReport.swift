import Analysis
import Pricing
import Quantities
import ReportModel
import Scenarios

/// What a report says about a budget.
struct BudgetReport: Sendable {
    let check: BudgetCheck

    /// Whether a line without a price is missing from the cost.
    let isLowerBound: Bool

    /// The budget beside the headline.
    var tile: Headline.Tile {
        Headline.Tile(
            label: "Budget",
            value: [.value(.money(check.budget.monthly, .headline)), " a month"],
            note: sentence
        )
    }

    /// The budget in a cell of a table, with how the expected cost stands.
    var cell: Cell {
        Cell([.value(.money(check.budget.monthly, .line))], note: expectedWords)
    }

    /// How the cost stands, in words.
    var sentence: [Inline] { expectedWords + p90Words + laterWords }

    private var expectedWords: [Inline] {
        switch check.status {
        case .over:
            let excess = (try? check.expected - check.budget.monthly) ?? check.expected
            return ["Over by ", atLeast, .value(.money(excess, .headline)), "."]
        case .near: return ["Near: ", atLeast] + used + [" of it is used."]
        case .ok: return ["Within: ", atLeast] + used + [" of it is used."]
        }
    }

    private var atLeast: Inline { .text(isLowerBound ? "at least " : "") }

    private var used: [Inline] {
        guard let cost = try? check.expected.dollars(),
            let limit = try? check.budget.monthly.dollars(), let share = try? cost / limit
        else { return ["all"] }
        return [.value(.share(share))]
    }

    /// What chance adds, where it says more than the expected cost.
    private var p90Words: [Inline] {
        guard let p90 = check.p90, check.p90Status != check.status else { return [] }
        let words =
            check.p90Status == .over
            ? " One draw in ten costs more than "
            : " It is close: one draw in ten costs more than "
        return [.text(words), .value(.money(p90, .headline)), "."]
    }

    private var laterWords: [Inline] {
        guard let month = check.firstMonthOver, month > 1 else { return [] }
        return [.text(" Over in month \(month).")]
    }

    /// The budget as data.
    var data: DataValue {
        .object([
            DataValue.Member("monthly", .money(check.budget.monthly)),
            DataValue.Member("near", .quantity(check.budget.near)),
            DataValue.Member("expected", .money(check.expected)),
            DataValue.Member("status", .text(check.status.rawValue)),
            DataValue.Member("p90", check.p90.map { .money($0) } ?? .null),
            DataValue.Member("p90_status", .text(check.p90Status.rawValue)),
            DataValue.Member(
                "first_month_over",
                check.firstMonthOver.map { .integer($0) } ?? .null
            ),
            DataValue.Member("is_lower_bound", .boolean(isLowerBound)),
        ])
    }
}
