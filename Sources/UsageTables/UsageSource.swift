/// What usage was read from.
public enum UsageSource: String, Sendable, Hashable, CaseIterable {
    /// Bedrock's model invocation log.
    case invocationLog = "invocation-log"
    /// The Cost and Usage Report of AWS, as Data Exports write it.
    case costAndUsageReport = "cur"
    /// A bill in the columns of FOCUS.
    case focus
    /// A table that was downloaded from AWS Cost Explorer.
    case costExplorer = "cost-explorer"
    /// The spend logs of a LiteLLM proxy.
    case liteLLM = "litellm"

    /// What people call it.
    public var title: String {
        switch self {
        case .invocationLog: "model invocation log"
        case .costAndUsageReport: "Cost and Usage Report"
        case .focus: "FOCUS"
        case .costExplorer: "Cost Explorer"
        case .liteLLM: "LiteLLM spend log"
        }
    }

    /// Whether it says what was billed; the others say what was asked for, request by request.
    public var isBill: Bool {
        switch self {
        case .costAndUsageReport, .focus, .costExplorer: true
        case .invocationLog, .liteLLM: false
        }
    }

    /// Whether an account may be called so: AWS writes twelve digits into its own exports, while a
    /// bill in FOCUS or a table that a person grouped may hold other clouds and names.
    ///
    /// - Parameter account: What the source calls it; empty where it does not say.
    /// - Returns: Whether it may.
    public func canName(account: String) -> Bool {
        switch self {
        case .invocationLog, .costAndUsageReport:
            account.isEmpty
                || account.utf8.count == 12 && account.utf8.allSatisfy { (48...57).contains($0) }
        case .focus, .costExplorer, .liteLLM: true
        }
    }
}
