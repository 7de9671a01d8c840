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
        case .awsPriceList where ImportFormat.isTable(bytes):
            readTable(bytes, file) {
                AWSPriceListReader(catalog: catalog).listing(of: $0, reporting: $1)
            }
        case .awsPriceList:
            readJSON(bytes, file) { AWSPriceListReader(catalog: catalog).listing(of: $0) }
        case .awsPage:
            readJSON(bytes, file) { AWSPageReader(catalog: catalog, asOf: day).listing(of: $0) }
        }
    }

    /// Why every record of a file of something else is skipped.
    private static let foreign: Set = [
        AWSPriceListEntries.foreign, AWSPageReader.foreign, AWSPageReader.unnamed,
    ]

    /// Whether a file begins like the bulk offer in its form with commas.
    private static func isTable(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(20), as: UTF8.self)
        return ["FormatVersion", "SKU"].contains { start.trimmingMark.hasPrefix($0) }
    }

    private func readTable(
        _ bytes: [UInt8],
        _ path: String,
        _ listing: (SourceFile, DiagnosticLog) -> PriceListing?
    ) -> (listing: PriceListing?, diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        guard let file = SourceFile(path: path, bytes: bytes, reporting: log) else {
            return (nil, log.diagnostics)
        }
        let listing = listing(file, log)
        guard log.errorCount == 0 else { return (nil, log.diagnostics) }
        return listing.map { ($0, []) } ?? (nil, [foreign(at: file.range(line: 1, column: 1))])
    }

    private func readJSON(
        _ bytes: [UInt8],
        _ file: String,
        _ listing: (JSONDocument) -> PriceListing
    ) -> (listing: PriceListing?, diagnostics: [Diagnostic]) {
        do throws(JSONFailure) {
            let document = try JSONDocument(parsing: bytes, file: file)
            let listing = listing(document)
            let isForeign =
                listing.rates.isEmpty
                && (listing.skipped.count <= 1
                    || listing.skipped.allSatisfy { ImportFormat.foreign.contains($0.reason) })
            return isForeign ? (nil, [foreign(at: document.root.range)]) : (listing, [])
        } catch { return (nil, [error.diagnostic]) }
    }

    /// What is said of a file that is not such a list.
    private func foreign(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .error,
            code: "bad-price-list",
            "this is not the \(title)",
            at: range,
            help: "name the format that the file has"
        )
    }
}

extension String {
    /// The text without a byte order mark and a quote at its start.
    fileprivate var trimmingMark: Substring { drop { $0 == "\u{FEFF}" || $0 == "\"" } }
}
