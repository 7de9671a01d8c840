public import Catalog
public import Diagnostics
import Quantities
import YAMLReading

/// Reads a file of genai-prices: the prices of one provider by model, as YAML.
///
/// Read are the files of AWS, Anthropic, OpenAI, Azure, Google and Groq; ``RatePlacement`` says
/// where a price holds. Its tiers price the whole request, as genai-prices reckons since January
/// 2026. Google's own models are skipped: the file does not tell the prices of Vertex AI from those
/// of the Gemini API.
///
/// Source: github.com/pydantic/genai-prices, `prices_types.py` and `units.yml`, read 2026-08-21.
public struct GenAIPricesReader {
    private static let platforms: [String: PlatformID] = [
        "anthropic": "anthropic", "aws": "aws-bedrock", "azure": "azure-openai",
        "google": "google-vertex", "groq": "groq", "openai": "openai",
    ]

    private let names: RateCatalog
    private var entries: [PricedEntry] = []
    private var skipped: [SkippedEntry] = []
    private var unknown: Set<UnknownModel> = []

    private init(names: RateCatalog) { self.names = names }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The file as YAML.
    ///   - names: The catalog that knows the models, the meters and the regions.
    ///   - file: The file as the user would write it, for diagnostics.
    /// - Returns: What the file states, and no listing for a file that is not such a file, with
    ///   `bad-price-list`, `invalid-utf8` or what ``YAMLReader`` reports.
    public static func read(
        _ bytes: [UInt8],
        names: RateCatalog,
        file: String = "provider.yml"
    ) -> (PriceListing?, [Diagnostic]) {
        let log = DiagnosticLog()
        guard let source = SourceFile(path: file, bytes: bytes, reporting: log),
            let root = YAMLReader.value(in: source, reporting: log), log.errorCount == 0
        else { return (nil, log.diagnostics) }
        guard let members = root.members, let provider = members.value("id")?.scalar,
            let models = members.value("models"), !models.items.isEmpty
        else {
            root.report(
                "bad-price-list",
                "this is not a file of genai-prices",
                help: "it is a provider with an id and a list of models"
            )
            return (nil, log.diagnostics)
        }
        var reader = GenAIPricesReader(names: names)
        for member in members.children() where member.key.text.hasSuffix("_kcount") {
            let place = "\(member.key.text) (line \(member.key.range.line))"
            reader.skip(place, "a price of the provider, not of a model")
        }
        return (reader.listing(of: models.items, of: provider), log.diagnostics)
    }

    private mutating func listing(of models: [YAMLValue], of provider: String) -> PriceListing {
        for value in models {
            guard let model = GenAIPricesModel(value) else {
                skip("line \(value.range.line)", "no id")
                continue
            }
            do throws(SkipReason) {
                try read(model, of: provider)
            } catch {
                skip("\(model.id) (line \(model.line))", error.reason)
            }
        }
        var placement = RatePlacement(catalog: names)
        placement.place(entries)
        let merged = RateMerger.merge(placement.rates)
        var told: Set<SkippedEntry> = []
        return PriceListing(
            rates: merged.rates,
            // A model that is sold in several places has the same problem in each.
            skipped: (skipped + placement.skipped + merged.skipped)
                .filter { told.insert($0).inserted },
            unknownModels: unknown.sorted()
        )
    }

    private mutating func read(
        _ model: GenAIPricesModel,
        of provider: String
    ) throws(SkipReason) {
        guard let platform = GenAIPricesReader.platforms[provider] else {
            throw "a provider that is not read"
        }
        guard names.vocabulary.platforms[platform] != nil else {
            throw "unknown platform \(platform.text)"
        }
        guard !model.isRemoved else { throw "no longer sold" }
        let offerings = offerings(of: model)
        guard !offerings.isEmpty else {
            unknown.insert(UnknownModel(platform: platform, vendorID: model.names[0]))
            throw "unknown model"
        }
        let (periods, hidden) = try GenAIPricesPeriod.read(model.prices)
        for item in hidden {
            let place = "\(model.id): prices (line \(item.range.line))"
            skip(place, "another price of the list holds on all of its days")
        }
        for offering in offerings {
            if platform == "google-vertex", offering.maker == "Google" {
                throw "the file does not say whether it is the price of Vertex AI"
            }
            try read(periods, of: model, offering, on: platform)
        }
    }

    private mutating func read(
        _ periods: [GenAIPricesPeriod],
        of model: GenAIPricesModel,
        _ offering: Offering,
        on platform: PlatformID
    ) throws(SkipReason) {
        var reader = GenAIPricesEntryReader(vocabulary: names.vocabulary, offering: offering)
        for period in periods { reader.read(period) }
        for (field, reason) in reader.skipped { skip("\(model.id): \(field)", reason) }
        guard !reader.prices.isEmpty else {
            if reader.skipped.isEmpty { throw "no price" }
            return
        }
        for (place, suffix) in places(of: model, on: platform) {
            entries.append(
                PricedEntry(
                    id: model.id + suffix,
                    platform: platform,
                    offering: offering.id,
                    place: place,
                    prices: reader.prices
                )
            )
        }
    }

    /// The offerings that the names of a model stand for, each once.
    private func offerings(of model: GenAIPricesModel) -> [Offering] {
        var found: [OfferingID] = []
        for name in model.names {
            guard let match = names.offering(named: name), match.profile == nil,
                !found.contains(match.offering)
            else { continue }
            found.append(match.offering)
        }
        return found.compactMap { names.vocabulary.offerings[$0] }
    }

    /// Where a model is sold; where there are several places, each with its name.
    private mutating func places(
        of model: GenAIPricesModel,
        on platform: PlatformID
    ) -> [(place: ListedPlace, suffix: String)] {
        switch platform {
        case "aws-bedrock":
            for prefix in model.unknownPrefixes {
                skip("\(model.id) (\(prefix).)", "unknown profile \(prefix).")
            }
            if model.profiles.isEmpty, model.unknownPrefixes.isEmpty {
                skip("\(model.id) (line \(model.line))", "no name that says where")
            }
            guard model.profiles.count > 1 else {
                return model.profiles.map { ($0.map(ListedPlace.profile) ?? .unstated, "") }
            }
            return model.profiles.map { profile in
                guard let profile else { return (.unstated, " (in-region)") }
                return (.profile(profile), " (\(profile.rawValue).)")
            }
        // The file of Azure says that its prices are of Global deployments; Claude has a dearer
        // price at regional endpoints of Vertex AI.
        case "azure-openai", "google-vertex": return [(.scope(.global), "")]
        default: return [(.scope(nil), "")]
        }
    }

    private mutating func skip(_ entry: String, _ reason: String) {
        skipped.append(SkippedEntry(entry: entry, reason: reason))
    }
}
