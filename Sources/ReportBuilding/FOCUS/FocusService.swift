import Catalog

/// The place of an offering among the service categories of FOCUS.
struct FocusService {
    /// The value of `ServiceCategory`.
    let category: String

    /// The value of `ServiceSubcategory`, one of those of the category.
    let subcategory: String

    /// What is not sold by a cloud, or of what nothing is known.
    static let other = FocusService("Other", "Other (Other)")

    /// What a model does.
    static let generativeAI = FocusService("AI and Machine Learning", "Generative AI")

    /// Finds the place of an offering: by itself, else by who sells it.
    init(of offering: OfferingID, on platform: PlatformID) {
        self =
            Self.offerings[offering.text] ?? Self.platforms[platform.text] ?? Self.generativeAI
    }

    private init(_ category: String, _ subcategory: String) {
        self.category = category
        self.subcategory = subcategory
    }

    /// Services that are sold beside others of another sort.
    private static let offerings: [String: FocusService] = [
        "cloudwatch-logs": FocusService("Management and Governance", "Observability"),
        "cloudwatch-spans": FocusService("Management and Governance", "Observability"),
        "opensearch-serverless": FocusService("Analytics", "Search"),
        "s3-vectors": FocusService("Storage", "Object Storage"),
        "s3-standard": FocusService("Storage", "Object Storage"),
        "aurora-serverless-v2": FocusService("Databases", "Relational Databases"),
        "kms": FocusService("Security", "Secret Management"),
        "vpc-interface-endpoint": FocusService("Networking", "Network Connectivity"),
        "data-transfer-out": FocusService("Networking", "Network Connectivity"),
    ]

    /// For offerings that a catalog of an author adds on a platform that sells one sort.
    private static let platforms: [String: FocusService] = [
        "aws-aurora": FocusService("Databases", "Relational Databases"),
        "aws-cloudwatch": FocusService("Management and Governance", "Observability"),
        "aws-data-transfer": FocusService("Networking", "Network Connectivity"),
        "aws-kms": FocusService("Security", "Secret Management"),
        "aws-opensearch": FocusService("Analytics", "Search"),
        "aws-s3": FocusService("Storage", "Object Storage"),
        "aws-vpc": FocusService("Networking", "Network Connectivity"),
    ]
}
