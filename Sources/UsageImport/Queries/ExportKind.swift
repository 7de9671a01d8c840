import UsageTables

/// An export that engines can read.
public enum ExportKind: String, Sendable, Hashable, CaseIterable {
    /// Bedrock's model invocation logs, as JSON.
    case logs
    /// The Cost and Usage Report 2.0.
    case cur2
    /// Bills in FOCUS.
    case focus

    /// The kind of an export with some columns; nil for none that is known.
    public init?(columns: [String]) {
        if columns.contains("BilledCost") {
            self = .focus
        } else if columns.contains("line_item_usage_type") {
            self = .cur2
        } else {
            return nil
        }
    }

    /// What people call it.
    var title: String {
        switch self {
        case .logs: "Bedrock's model invocation logs"
        case .cur2: "a Cost and Usage Report 2.0"
        case .focus: "a bill in FOCUS"
        }
    }
}
