import Formulas
import Pricing
import ReportModel
import Scenarios

extension FormulaWriter {
    /// The weakest evidence that a formula rests on, through the lines and figures that it names.
    func weakestEvidence(of formula: Formula) -> TagStyle {
        formula.references.map(evidence).max { $0.weakness < $1.weakness } ?? .solid
    }

    private func evidence(of reference: Fragment) -> TagStyle {
        switch reference {
        case .driver(let id): drivers[id].map(evidence) ?? .dashed
        case .rate(let slot): rates[slot].map { context.evidence(for: $0.rate).style } ?? .dashed
        case .line(let id): lines[id].map { weakestEvidence(of: $0.item.formula) } ?? .dashed
        case .figure(let id): figures[id].map { weakestEvidence(of: $0.figure.formula) } ?? .dashed
        case .constant, .text: .solid
        }
    }

    private func evidence(of driver: Driver) -> TagStyle {
        let assumption = driver.assumption
        guard assumption.basis == nil, let expression = assumption.expression else {
            return assumption.evidence.style
        }
        return weakestEvidence(of: expression.formula)
    }
}

extension TagStyle {
    /// How weak the evidence is that looks like this.
    fileprivate var weakness: Int {
        switch self {
        case .solid: 0
        case .outlined: 1
        case .dashed: 2
        }
    }
}
