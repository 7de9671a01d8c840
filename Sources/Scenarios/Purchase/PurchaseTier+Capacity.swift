package import Catalog

extension PurchaseTier {
    /// The key of a workload that says how much is bought, for capacity that is paid by the hour;
    /// nil for a tier of tokens.
    package var capacityKey: String? {
        switch self {
        case .reservedOneMonth, .reservedThreeMonths: "reserved"
        case .provisioned, .provisionedOneMonth, .provisionedSixMonths: "provisioned"
        case .standard, .priority, .ultrafast, .flex, .batch, .latencyOptimized, .custom: nil
        }
    }

    /// The tiers in which tokens are bought.
    package static var ofTokens: [PurchaseTier] { allCases.filter { $0.capacityKey == nil } }
}
