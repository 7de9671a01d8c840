import Reckoning
import Scenarios

extension WhatIf {
    /// The totals of a program: the first ones, the difference of each row, and each part.
    static func totals(of rows: [Row], _ parts: [CostPart]) -> [CostProgram.Total] {
        Total.allCases.map { $0.sum(of: rows) }
            + rows.map { row in
                CostProgram.Total(
                    added: [row.now].compactMap(\.self),
                    deducted: [row.before].compactMap(\.self)
                )
            }
            + parts.map { part in
                CostProgram.Total(
                    added: rows.falling(.monthly).filter { $0.line.part == part }.compactMap(\.now)
                )
            }
    }
}

extension WhatIf.Total {
    fileprivate func sum(of rows: [WhatIf.Row]) -> CostProgram.Total {
        switch self {
        case .monthly: rows.falling(.monthly).listPrice
        case .monthlyContracted: rows.falling(.monthly).contracted
        case .oneTime: rows.falling(.oneTime).listPrice
        case .oneTimeContracted: rows.falling(.oneTime).contracted
        case .difference:
            CostProgram.Total(
                added: rows.falling(.monthly).listPrice.added,
                deducted: rows.falling(.monthly).filter { !$0.isTakenOff }.compactMap(\.before)
            )
        }
    }
}

extension WhatIf.Row {
    /// Whether it is a discount.
    fileprivate var isTakenOff: Bool { line.part == .discounts }
}

extension [WhatIf.Row] {
    fileprivate func falling(_ recurrence: Recurrence) -> [WhatIf.Row] {
        filter { $0.line.recurrence == recurrence }
    }

    fileprivate var listPrice: CostProgram.Total {
        CostProgram.Total(added: filter { !$0.isTakenOff }.compactMap(\.now))
    }

    fileprivate var contracted: CostProgram.Total {
        CostProgram.Total(
            added: listPrice.added,
            deducted: filter(\.isTakenOff).compactMap(\.now)
        )
    }
}
