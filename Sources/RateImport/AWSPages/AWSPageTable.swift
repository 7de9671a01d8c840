import Catalog
import Quantities

/// Where a row of the page stands: what its tab and the heading of its table say of its prices.
struct AWSPageTable {
    /// How the table's prices are bought; nil where a heading says so, or where nothing does.
    let tier: PurchaseTier?

    /// Whether the table is of global prices only.
    let isGlobal: Bool

    /// Whether the table is one of AWS's worked examples, whose figures are no rates.
    let isExample: Bool

    /// Reads the tab's path (`OpenAI > gpt-oss-20b, 120b > Flex`) and the table's heading.
    init(path: String, category: String) {
        isExample =
            category.hasPrefix("Pricing Examples") || category.hasPrefix("Model evaluation example")
        let tab = path.split(separator: ">").last.map { AWSPageTable.trimmed($0) } ?? ""
        isGlobal = [tab, category].contains { $0.hasPrefix("Global Cross") }
        tier =
            AWSPageTable.tiers[tab]
            ?? AWSPageTable.tiers.first { category.hasPrefix($0.key + " ") }?.value
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(separator: " ").joined(separator: " ")
    }

    private static let tiers: [String: PurchaseTier] = [
        "Standard": .standard, "Batch": .batch, "Flex": .flex, "Priority": .priority,
        "Latency Optimized": .latencyOptimized, "Model Customization": .custom,
    ]
}
