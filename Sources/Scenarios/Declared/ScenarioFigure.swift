/// What a formula of a declared service may name beside its keys: every scenario has it.
public enum ScenarioFigure: String, Sendable, Hashable, CaseIterable {
    /// Tokens that go in and come out of the models of all workloads in a month.
    case allTokens = "all_tokens"
    /// What inference costs a month at list price.
    case inferenceCost = "inference_cost"
    /// Hours of a month.
    case hoursPerMonth = "hours_per_month"
}

extension ScenarioFigure {
    /// What it counts.
    public var unit: DriverUnit {
        switch self {
        case .allTokens: .count("tokens")
        case .inferenceCost: .dollars
        case .hoursPerMonth: .count("hours")
        }
    }
}
