import Quantities
import UsageTables

/// The cloud's services beside the models, where the estimate and the bill have some: an estimate
/// says them as a share of inference or by others than the bill, so they are compared as a whole.
struct OtherServices {
    /// The lines of the bill for them; none where they are not compared so.
    let rows: [UsageRow]

    /// All other lines of the bill.
    let otherRows: [UsageRow]

    /// The estimate without them.
    let rest: EstimatedUsage

    private let lines: [EstimatedUsage.Line]

    /// Divides the lines of a bill and of an estimate.
    init(of rows: [UsageRow], beside estimate: EstimatedUsage) {
        let lines = estimate.lines.filter(\.isAdjacent)
        let isCompared = !lines.isEmpty && rows.contains(where: \.group.isOfOtherService)
        self.lines = isCompared ? lines : []
        self.rows = isCompared ? rows.filter(\.group.isOfOtherService) : []
        otherRows = isCompared ? rows.filter { !$0.group.isOfOtherService } : rows
        rest = isCompared ? estimate.withoutAdjacent() : estimate
    }

    /// What they cost beside what was estimated for them.
    func steps(_ used: UsedCosts) throws(ArithmeticFailure) -> [CostWalk.Step] {
        let estimated = try Quantity.sum(of: lines.map(\.amount.cost))
        let amount = try used.total() - estimated
        return [CostWalk.Step(cause: .services, subject: nil, amount: amount)]
    }
}

extension UsageGroup {
    /// Whether it is of a service that sells no models.
    var isOfOtherService: Bool {
        [.usage, .purchase].contains(charge) && platform == nil && model.isEmpty && !service.isEmpty
    }
}
