import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// The expected month by the weakest evidence behind each line, the strongest first; nothing
    /// where no line has an amount.
    func grounds() throws(ArithmeticFailure) -> [Headline.Ground] {
        var sums: [TagStyle: Money] = [:]
        var total = Money.zero
        for line in lines(.monthly) {
            guard let amount = line.outcome.amount?.expected, amount > .zero else { continue }
            let style = writer.weakestEvidence(of: line.item.formula)
            sums[style] = try (sums[style] ?? .zero) + amount
            total = try total + amount
        }
        guard total > .zero else { return [] }
        let kinds: [(TagStyle, String)] = [
            (.solid, "measured, or from the seller's own list"),
            (.outlined, "published, second-hand or a default"),
            (.dashed, "a guess, a rule of thumb or not stated"),
        ]
        return try kinds.map { style, label throws(ArithmeticFailure) in
            let share = try (sums[style] ?? .zero).dollars() / total.dollars()
            return Headline.Ground(label, style: style, share: share)
        }
    }
}
