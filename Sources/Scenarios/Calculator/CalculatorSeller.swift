public import Catalog

/// Who sells the tokens of the calculator's workload, as its file says it.
public struct CalculatorSeller: Sendable, Hashable {
    /// The platform; nil for Amazon Bedrock, where the scenario itself says the scope.
    public let platform: PlatformID?

    /// Where a request may be served; nil where a platform does not sell by scope.
    public let scope: Scope?

    /// The data zone that serves the requests; nil where the platform has none.
    public let zone: Region?

    /// Amazon Bedrock.
    public static let bedrock = CalculatorSeller(platform: nil, scope: nil, zone: nil)

    /// Creates a seller.
    public init(platform: PlatformID?, scope: Scope?, zone: Region?) {
        self.platform = platform
        self.scope = scope
        self.zone = zone
    }

    /// What stands in the file for it, by name; empty where nothing does.
    public var words: KeyValuePairs<String, String> {
        [
            "platform": platform?.text ?? "", "served": scope?.rawValue ?? "",
            "zone": zone?.text ?? "",
        ]
    }
}
