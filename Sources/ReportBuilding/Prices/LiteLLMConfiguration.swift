import Catalog
public import Pricing
import Quantities
import Scenarios

/// A price list as the `model_list` of a LiteLLM proxy, with its prices as custom pricing.
///
/// LiteLLM knows no currency: its numbers are amounts in the currency of the list for one token.
public struct LiteLLMConfiguration {
    private let priced: PricedList
    private let context: ReportContext
    private let field: (ListPrice) -> String?

    /// Prepares the configuration.
    ///
    /// - Parameters:
    ///   - priced: The list with its prices.
    ///   - context: The catalog that knows what the platforms call the models.
    ///   - field: What LiteLLM calls a price; nil for one that it has no field for.
    public init(
        _ priced: PricedList,
        in context: ReportContext,
        field: @escaping (ListPrice) -> String?
    ) {
        self.priced = priced
        self.context = context
        self.field = field
    }

    /// The configuration as YAML.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public var text: String {
        get throws(ArithmeticFailure) {
            let list = priced.list
            let code = list.exchange.currency.code
            var lines = [
                "# \(list.title.onOneLine): the prices of \(priced.day), catalog \(context.release).",
                "# Made by ratebook prices \(list.id) --format litellm. Amounts are in \(code).",
                "model_list:",
            ]
            for (name, model) in names { lines += try self.lines(name, model) }
            return lines.map { $0 + "\n" }.joined()
        }
    }

    /// The models by the names that a gateway gives them, each once: the id, and where one model
    /// stands in the list several times, the way in which it is bought.
    var names: [(name: String, model: PricedListModel)] {
        let models = priced.models
        return models.map { model in
            let id = model.model.offering.text
            guard models.count(where: { $0.model.offering == model.model.offering }) > 1 else {
                return (id, model)
            }
            return (model.model.anchor.dropFirst("model-".count).description, model)
        }
    }

    private func lines(
        _ name: String,
        _ priced: PricedListModel
    ) throws(ArithmeticFailure) -> [String] {
        let offering = context.catalog.vocabulary.offerings[priced.model.offering]
        var fields: [String] = []
        var seen: Set<String> = []
        for price in priced.prices {
            // Two meters may have one field, such as tokens that go in and such that are embedded.
            guard let name = field(price), seen.insert(name).inserted else { continue }
            let number = try price.perUnit.decimalText(minimumFractionDigits: 1)
            fields.append("      \(name): \(number)")
        }
        let limits = [
            ("max_input_tokens", offering?.contextWindowTokens),
            ("max_output_tokens", offering?.maxOutputTokens),
        ]
        .compactMap { name, number in number.map { "      \(name): \($0)" } }
        let mode = offering?.kind == .embedding ? "embedding" : "chat"
        return [
            "  - model_name: \"\(name)\"", "    litellm_params:",
            "      model: \"\(address(of: priced))\"",
        ] + region(of: priced) + ["    model_info:", "      mode: \(mode)"] + limits + fields
    }

    private func region(of priced: PricedListModel) -> [String] {
        guard priced.model.platform == .bedrock, let region = priced.model.regions.first else {
            return []
        }
        return ["      aws_region_name: \(region)"]
    }

    /// What LiteLLM calls the model: its provider, and what the platform calls it.
    private func address(of priced: PricedListModel) -> String {
        let model = priced.model
        let offering = context.catalog.vocabulary.offerings[model.offering]
        let id = offering?.vendorIDs[model.platform]?.first ?? model.offering.text
        return "\(Self.provider(of: model.platform))/\(profile(of: priced))\(id)"
    }

    /// The prefix of the inference profile that serves the scope; nothing in one region alone, or
    /// where no region says which geography is meant.
    private func profile(of priced: PricedListModel) -> String {
        guard priced.model.platform == .bedrock else { return "" }
        switch priced.scope {
        case .global: return "global."
        case .geo:
            let region = priced.model.regions.first
            let home = InferenceProfile.allCases.first { profile in
                region.map { profile.isHome(of: $0) } ?? false
            }
            return home.map { $0.rawValue + "." } ?? ""
        case .inRegion, nil: return ""
        }
    }

    private static func provider(of platform: PlatformID) -> String {
        switch platform.text {
        case "aws-bedrock": "bedrock"
        case "azure-openai": "azure"
        case "google-vertex": "vertex_ai"
        default: platform.text
        }
    }
}

extension String {
    /// The text without line breaks, for a comment.
    fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
