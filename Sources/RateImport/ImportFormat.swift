public import Catalog
public import Diagnostics
public import Quantities

/// The foreign price lists that can be read.
public enum ImportFormat: String, Sendable, CaseIterable {
    /// The price list of AWS: a bulk offer, or the answers of GetProducts.
    case awsPriceList = "aws-price-list"
    /// The pricing page of Amazon Bedrock, rendered into rows of JSON.
    case awsPage = "aws-page"
    /// The price map of LiteLLM.
    case liteLLM = "litellm"
    /// A provider's file of genai-prices, or its data.json of all providers.
    case genAIPrices = "genai-prices"

    /// What the list is called, for the title of a source.
    public var title: String {
        switch self {
        case .awsPriceList: "AWS Price List"
        case .awsPage: "Amazon Bedrock pricing page"
        case .liteLLM: "LiteLLM price map"
        case .genAIPrices: "genai-prices"
        }
    }

    /// Who publishes the list.
    public var publisher: String {
        switch self {
        case .awsPriceList, .awsPage: "Amazon Web Services"
        case .liteLLM: "BerriAI"
        case .genAIPrices: "Pydantic"
        }
    }

    /// Where the newest list is to be had.
    public var url: String {
        switch self {
        case .awsPriceList:
            "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/index.json"
        case .awsPage: "https://aws.amazon.com/bedrock/pricing/"
        case .liteLLM:
            "https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json"
        case .genAIPrices: "https://github.com/pydantic/genai-prices/tree/main/prices"
        }
    }

    /// How far the list is to be trusted.
    public var confidence: Confidence {
        switch self {
        case .awsPriceList, .awsPage: .firstParty
        case .liteLLM, .genAIPrices: .transcribed
        }
    }

    /// Reads a list.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - catalog: What is known: names, meters, regions, and prices to judge others by.
    ///   - day: The day of the list.
    ///   - file: The file as the user would write it, for diagnostics.
    /// - Returns: What the list states; no listing where the file is not such a list, with
    ///   `bad-json` or `bad-price-list`.
    public func read(
        _ bytes: [UInt8],
        knowing catalog: RateCatalog,
        on day: CalendarDate,
        file: String
    ) -> (listing: PriceListing?, diagnostics: [Diagnostic]) {
        switch self {
        case .liteLLM: LiteLLMReader.read(bytes, names: catalog, file: file)
        case .genAIPrices: GenAIPricesReader.read(bytes, names: catalog, file: file)
        case .awsPriceList:
            readJSON(bytes, file) { AWSPriceListReader(catalog: catalog).listing(of: $0) }
        case .awsPage:
            readJSON(bytes, file) { AWSPageReader(catalog: catalog, asOf: day).listing(of: $0) }
        }
    }

    private func readJSON(
        _ bytes: [UInt8],
        _ file: String,
        _ listing: (JSONDocument) -> PriceListing
    ) -> (listing: PriceListing?, diagnostics: [Diagnostic]) {
        do throws(JSONFailure) {
            let document = try JSONDocument(parsing: bytes, file: file)
            let listing = listing(document)
            guard listing.rates.isEmpty, listing.skipped.count <= 1 else { return (listing, []) }
            let problem = Diagnostic(
                .error,
                code: "bad-price-list",
                "this is not the \(title)",
                at: document.root.range,
                help: "name the format that the file has"
            )
            return (nil, [problem])
        } catch { return (nil, [error.diagnostic]) }
    }
}
