import ArgumentParser
import Diagnostics

/// What fails a check beside errors.
enum Gate: String, ExpressibleByArgument, CaseIterable {
    /// An expected or an actual cost above its budget.
    case budget
    /// A cost above its budget in one draw of ten.
    case p90
    /// A cost near its budget.
    case near
    /// A line without a price.
    case unpriced
    /// A source that was read long ago.
    case stale
    /// A scenario that grew dearer since a release.
    case change
    /// A scenario whose last month cost more than estimated.
    case actual
    /// Usage that is in no scenario.
    case unmatched
    /// A link that leads nowhere.
    case links
    /// Errors alone.
    case none

    /// The finding as an error where it is one that fails the check; nil for another.
    func stopped(_ finding: Diagnostic) -> Diagnostic? {
        codes.contains(finding.code) ? finding.asError() : nil
    }

    private var codes: [String] {
        let overBudget = ["over-budget", "actual-over-budget", "forecast-over-budget"]
        return switch self {
        case .budget: overBudget
        case .p90: overBudget + ["over-budget-p90"]
        case .near: overBudget + ["over-budget-p90", "near-budget"]
        case .unpriced: ["unpriced-line"]
        case .stale: ["stale-rate"]
        case .change: ["cost-over-limit"]
        case .actual: ["actual-over-estimate"]
        case .unmatched: ["unmatched-usage"]
        case .links: ["broken-link"]
        case .none: []
        }
    }
}
