import ArgumentParser
import Diagnostics

/// What fails a check beside errors.
enum Gate: String, ExpressibleByArgument, CaseIterable {
    /// An expected cost above its budget.
    case budget
    /// A cost above its budget in one draw of ten.
    case p90
    /// A cost near its budget.
    case near
    /// A line without a price.
    case unpriced
    /// Errors alone.
    case none

    /// Whether a finding is one that fails the check.
    func stops(at finding: Diagnostic) -> Bool { codes.contains(finding.code) }

    private var codes: [String] {
        switch self {
        case .budget: ["over-budget"]
        case .p90: ["over-budget", "over-budget-p90"]
        case .near: ["over-budget", "over-budget-p90", "near-budget"]
        case .unpriced: ["unpriced-line"]
        case .none: []
        }
    }
}
