import ReportBuilding

/// A version of FOCUS, the FinOps Open Cost and Usage Specification, that can be written.
public enum FocusVersion: String, Sendable, CaseIterable {
    /// The last version with the columns `ProviderName` and `PublisherName`.
    case v12 = "1.2"
    /// The version with `ServiceProviderName` and `HostProviderName` in their place.
    case v14 = "1.4"

    /// How its table names who sells and who makes what is charged.
    var parties: FocusTable.Parties {
        switch self {
        case .v12: .providerAndPublisher
        case .v14: .serviceAndHost
        }
    }
}
