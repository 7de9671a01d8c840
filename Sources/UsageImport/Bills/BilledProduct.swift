/// What the name of a product says of a model.
enum BilledProduct {
    private static let edition = " (Amazon Bedrock Edition)"

    /// The model that is sold under a name such as `Claude Haiku 4.5 (Amazon Bedrock Edition)`; nil
    /// for another name.
    static func model(of product: String) -> String? {
        product.hasSuffix(edition) ? String(product.dropLast(edition.count)) : nil
    }
}
