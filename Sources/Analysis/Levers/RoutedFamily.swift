import Catalog

/// Models between which Bedrock's intelligent prompt routing chooses.
///
/// Source: Amazon Bedrock user guide, Understanding intelligent prompt routing, supported models.
struct RoutedFamily {
    /// The models, two of which a router takes.
    let models: [OfferingID]

    /// The families that Bedrock routes.
    static let all = [
        RoutedFamily(models: ["nova-lite", "nova-pro"]),
        RoutedFamily(
            models: [
                "claude-3-haiku", "claude-3.5-haiku", "claude-3.5-sonnet", "claude-3.5-sonnet-v2",
            ]
        ),
        RoutedFamily(
            models: [
                "llama-3.1-8b", "llama-3.1-70b", "llama-3.2-11b", "llama-3.2-90b", "llama-3.3-70b",
            ]
        ),
    ]
}
