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

    /// What the list is called, for the title of a source.
    public var title: String {
        switch self {
        case .awsPriceList: "AWS Price List"
        case .awsPage: "Amazon Bedrock pricing page"
        case .liteLLM: "LiteLLM price map"
        }
    }

    /// Who publishes the list.
    public var publisher: String {
        switch self {
        case .awsPriceList, .awsPage: "Amazon Web Services"
        case .liteLLM: "BerriAI"
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
        }
    }

    /// How far the list is to be trusted.
    public var confidence: Confidence {
        switch self {
        case .awsPriceList, .awsPage: .firstParty
        case .liteLLM: .transcribed
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
        if self == .liteLLM { return LiteLLMReader.read(bytes, names: catalog, file: file) }
        let document: JSONDocument
        do throws(JSONFailure) {
            document = try JSONDocument(parsing: bytes, file: file)
        } catch {
            return (nil, [error.diagnostic])
        }
        let listing =
            self == .awsPage
            ? AWSPageReader(catalog: catalog, asOf: day).listing(of: document)
            : AWSPriceListReader(catalog: catalog).listing(of: document)
        guard listing.rates.isEmpty, listing.skipped.count <= 1 else { return (listing, []) }
        let problem = Diagnostic(
            .error,
            code: "bad-price-list",
            "this is not the \(title)",
            at: document.root.range,
            help: "name the format that the file has"
        )
        return (nil, [problem])
    }
}
