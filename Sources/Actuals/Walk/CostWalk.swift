public import Quantities

/// The way from the estimate of a month to what it cost, in steps that sum exactly.
public struct CostWalk: Sendable, Hashable {
    /// A step of the way.
    public struct Step: Sendable, Hashable {
        /// Why.
        public let cause: WalkCause

        /// What it is about, such as a meter or a line of the estimate; nil for the whole.
        public let subject: String?

        /// What it adds to the cost.
        public let amount: Quantity
    }

    /// The estimate of the whole month, after discounts and credits, on the bills of clouds.
    public let estimate: Quantity

    /// What was billed; where no bill says it, what was logged at list price.
    public let actual: Quantity

    /// The steps in the order of their causes; none is nought.
    public let steps: [Step]

    /// What all steps come to.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func difference() throws(ArithmeticFailure) -> Quantity { try actual - estimate }

    /// What a cause adds in all.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func amount(of cause: WalkCause) throws(ArithmeticFailure) -> Quantity {
        try .sum(of: steps.filter { $0.cause == cause }.map(\.amount))
    }

    /// Creates a walk; steps about the same are put together, and those of nought left out.
    init(
        from estimate: Quantity,
        to actual: Quantity,
        _ effects: [Step]
    ) throws(ArithmeticFailure) {
        self.estimate = estimate
        self.actual = actual
        var steps: [Step] = []
        for cause in WalkCause.allCases {
            let those = effects.filter { $0.cause == cause }
            var subjects: [String?] = []
            for step in those where !subjects.contains(step.subject) {
                subjects.append(step.subject)
            }
            for subject in subjects {
                let amount = try Quantity.sum(
                    of: those.filter { $0.subject == subject }.map(\.amount)
                )
                guard amount != .zero else { continue }
                steps.append(Step(cause: cause, subject: subject, amount: amount))
            }
        }
        self.steps = steps
    }
}
