public import Catalog
public import Diagnostics
public import Quantities
import YAMLReading

/// The prices by which a gateway bills: a map of LiteLLM, or the `model_list` of its proxy, as JSON
/// or as YAML.
public struct GatewayPrices: Sendable {
    /// A model of the gateway.
    public struct Entry: Sendable {
        /// What the gateway calls it.
        public let name: String

        /// What it stands for, such as `bedrock/global.anthropic.claude-haiku-4-5-20251001-v1:0`; nil
        /// where only the name may tell.
        public let model: String?

        /// Its numbers, by the names of their fields.
        public let numbers: [String: Number]

        fileprivate let place: Place

        /// Where it stands; takes time in proportion to the file.
        public var range: SourceRange? { place.range }
    }

    /// A number as it is written.
    public struct Number: Sendable {
        /// The number, to 18 decimals; nil for what is no number.
        public let value: Quantity?

        /// As it is written.
        public let text: String

        fileprivate let place: Place

        /// Where it stands; takes time in proportion to the file.
        public var range: SourceRange? { place.range }
    }

    /// Where something stands: asked for only where it is told.
    fileprivate enum Place: Sendable {
        case json(JSONNode)
        case yaml(SourceRange)

        var range: SourceRange {
            switch self {
            case .json(let node): node.range
            case .yaml(let range): range
            }
        }
    }

    /// The models, in the order of the file.
    public let entries: [Entry]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: The file as the user would write it, for diagnostics.
    /// - Returns: The prices, and none for a file that is neither, with `bad-json`,
    ///   `bad-price-list` or the codes of YAML.
    public static func read(
        _ bytes: [UInt8],
        file: String
    ) -> (prices: GatewayPrices?, diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        let start = bytes.first { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
        let entries =
            start == UInt8(ascii: "{")
            ? Self.entries(inJSON: bytes, file, log) : Self.entries(inYAML: bytes, file, log)
        guard let entries, !log.diagnostics.containsErrors else { return (nil, log.diagnostics) }
        guard !entries.isEmpty else {
            log.error(
                "bad-price-list",
                "there are no prices of a gateway here",
                inFile: file,
                help: "it is a map of LiteLLM, or the configuration of its proxy with a model_list"
            )
            return (nil, log.diagnostics)
        }
        return (GatewayPrices(entries: entries), log.diagnostics)
    }

    /// The field for the price of one unit; nil for a price that LiteLLM has none for.
    public static func field(
        of meter: MeterID,
        tier: PurchaseTier,
        condition: RateCondition?
    ) -> String? {
        LiteLLMField.name(of: meter, tier: tier, condition: condition)
    }

    private static func entries(
        inJSON bytes: [UInt8],
        _ file: String,
        _ log: DiagnosticLog
    ) -> [Entry]? {
        let document: JSONDocument
        do throws(JSONFailure) {
            document = try JSONDocument(parsing: bytes, file: file, keepingRootMembers: true)
        } catch {
            log.report(error.diagnostic)
            return nil
        }
        if let list = document.root["model_list"] {
            return list.elements.compactMap { item in
                guard let name = item["model_name"], let text = name.text else { return nil }
                let parameters = item["litellm_params"]
                return Entry(
                    name: text,
                    model: parameters?["model"]?.text,
                    numbers: numbers(parameters).merging(numbers(item["model_info"])) { $1 },
                    place: .json(name)
                )
            }
        }
        return document.root.members.compactMap { name, node in
            guard let provider = node["litellm_provider"]?.text else { return nil }
            return Entry(
                name: name,
                model: name.hasPrefix(provider + "/") ? name : "\(provider)/\(name)",
                numbers: numbers(node),
                place: .json(node)
            )
        }
    }

    private static func numbers(_ node: JSONNode?) -> [String: Number] {
        var numbers: [String: Number] = [:]
        guard let node else { return [:] }
        for (name, value) in node.members where name.contains("cost") {
            guard let text = value.numberText ?? value.text else { continue }
            numbers[name] = Number(value: quantity(text), text: text, place: .json(value))
        }
        return numbers
    }

    private static func entries(
        inYAML bytes: [UInt8],
        _ file: String,
        _ log: DiagnosticLog
    ) -> [Entry]? {
        guard let source = SourceFile(path: file, bytes: bytes, reporting: log),
            let root = YAMLReader.mapping(in: source, reporting: log)
        else { return nil }
        let items = root.value("model_list")?.list() ?? []
        return items.compactMap { item in
            guard let body = item.mapping(), let name = body.value("model_name")?.locatedText()
            else { return nil }
            let parameters = body.value("litellm_params")?.mapping()
            return Entry(
                name: name.text,
                model: parameters?.value("model")?.locatedText()?.text,
                numbers: numbers(parameters)
                    .merging(numbers(body.value("model_info")?.mapping())) { $1 },
                place: .yaml(name.range)
            )
        }
    }

    private static func numbers(_ body: MappingReader?) -> [String: Number] {
        var numbers: [String: Number] = [:]
        for entry in body?.children() ?? [] where entry.key.text.contains("cost") {
            guard case .text(let text) = entry.value.content else { continue }
            numbers[entry.key.text] = Number(
                value: quantity(text),
                text: text,
                place: .yaml(entry.value.range)
            )
        }
        return numbers
    }

    /// A number with or without an exponent, to 18 decimals.
    private static func quantity(_ text: String) -> Quantity? {
        guard let number = PublishedNumber(parsing: text) else { return nil }
        let decimal = number.decimalText(timesTenTo: 0, minimumFractionDigits: 1)
        let parts = decimal.split(separator: ".")
        guard parts.count == 2 else { return nil }
        return try? Quantity(parsing: parts[0] + "." + parts[1].prefix(Quantity.scale))
    }
}
