import Formulas
public import Quantities
public import Scenarios

/// What some of the months to come cost.
public struct ProjectedCost: Sendable {
    /// What falls every month on the cloud bill, at list price.
    public let recurring: Total

    /// What falls once on the cloud bill, at list price.
    public let oneTime: Total

    /// What the author pays apart.
    public let own: Total

    /// Everything at list price.
    public let total: Total

    /// The cloud bill: at list price, as contracted, and after credits.
    public let cloud: CloudCost

    /// Everything after discounts and credits.
    public let effective: Total

    private let lines: [EstimatedLine]

    /// What the author pays apart, of what falls with a recurrence.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func own(_ recurrence: Recurrence) throws(ArithmeticFailure) -> Total {
        try Total(
            ofSeveralMonths: lines.filter {
                !$0.isOnCloudBill && $0.item.recurrence == recurrence
            }
        )
    }

    /// The cost of one month; months must come in order, for their credits.
    init(
        of month: EstimatedMonth,
        _ terms: CommercialTerms,
        _ credits: inout CreditLedger
    ) throws(ArithmeticFailure) {
        let cloudLines = month.lines.filter(\.isOnCloudBill)
        let discounts = try terms.deductions(in: month.adjustments)
        let contracted = try Total(of: cloudLines).less(discounts)
        let paid = try credits.pay(contracted.amount, inMonth: month.number)
        try self.init(of: month.lines, discounts, paid) { lines throws(ArithmeticFailure) in
            try Total(of: lines)
        }
    }

    /// The cost of several months.
    init(adding months: [ProjectedCost]) throws(ArithmeticFailure) {
        try self.init(
            of: months.flatMap(\.lines),
            Self.sum(months.map(\.cloud.discounts)),
            Self.sum(months.map(\.cloud.credits))
        ) { lines throws(ArithmeticFailure) in
            try Total(ofSeveralMonths: lines)
        }
    }

    private init(
        of lines: [EstimatedLine],
        _ discounts: [CloudCost.Deduction],
        _ credits: [CloudCost.Deduction],
        total sum: ([EstimatedLine]) throws(ArithmeticFailure) -> Total
    ) throws(ArithmeticFailure) {
        self.lines = lines
        recurring = try sum(lines.filter { $0.isOnCloudBill && $0.item.recurrence == .monthly })
        oneTime = try sum(lines.filter { $0.isOnCloudBill && $0.item.recurrence == .oneTime })
        own = try sum(lines.filter { !$0.isOnCloudBill })
        let list = try recurring + oneTime
        let contracted = try list.less(discounts)
        let effective = try contracted.less(credits)
        cloud = CloudCost(
            list: list,
            discounts: discounts,
            contracted: contracted,
            credits: credits,
            effective: effective
        )
        total = try list + own
        self.effective = try effective + own
    }

    /// Deductions of several months, each with what it comes to in all of them.
    private static func sum(
        _ months: [[CloudCost.Deduction]]
    ) throws(ArithmeticFailure) -> [CloudCost.Deduction] {
        try (months.first ?? []).enumerated()
            .map { entry throws(ArithmeticFailure) in
                var amount = Spread(Money.zero)
                for month in months { amount = try amount.plus(month[entry.offset].amount) }
                return CloudCost.Deduction(label: entry.element.label, amount: amount)
            }
    }
}

extension EstimatedLine {
    /// Whether the line is not what the author pays apart.
    fileprivate var isOnCloudBill: Bool { item.part != .own }
}
