public import Catalog
public import Diagnostics
import Quantities
import YAMLReading

/// Reads genai-prices: a provider's file in YAML, or the published `data.json` of all providers.
///
/// Read are AWS, Anthropic, OpenAI, Azure, Google and Groq; ``RatePlacement`` says where a price
/// holds. Its tiers price the whole request, as genai-prices reckons since January 2026. Google's
/// own models are skipped: the list does not tell the prices of Vertex AI from those of the Gemini
/// API.
///
/// Source: github.com/pydantic/genai-prices, `prices_types.py` and `units.yml`, read 2026-08-21;
/// `types.py` of version 0.2.3 for `price_variants`, read 2026-11-28.
public struct GenAIPricesReader {
    private static let platforms: [String: PlatformID] = [
        "anthropic": "anthropic", "aws": "aws-bedrock", "azure": "azure-openai",
        "google": "google-vertex", "groq": "groq", "openai": "openai",
    ]

    private let names: RateCatalog

    /// What stands before the name of an entry: in a list of several providers, the provider.
    private var prefix = ""

    private var entries: [PricedEntry] = []
    private var skipped: [SkippedEntry] = []
    private var unknown: Set<UnknownModel> = []

    private init(names: RateCatalog) { self.names = names }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The file as YAML, or as JSON.
    ///   - names: The catalog that knows the models, the meters and the regions.
    ///   - file: The file as the user would write it, for diagnostics.
    /// - Returns: What the file states, and no listing for a file that is not such a file, with
    ///   `bad-price-list`, `bad-json`, `invalid-utf8` or what ``YAMLReader`` reports.
    public static func read(
        _ bytes: [UInt8],
        names: RateCatalog,
        file: String = "provider.yml"
    ) -> (PriceListing?, [Diagnostic]) {
        let (root, diagnostics) = root(of: bytes, file)
        guard let root else { return (nil, diagnostics) }
        let providers = root.members == nil ? root.items : [root]
        let isList =
            !providers.isEmpty
            && providers.allSatisfy { provider in
                provider["id"]?.scalar != nil && provider["models"]?.items.isEmpty == false
            }
        guard isList else {
            let problem = Diagnostic(
                .error,
                code: "bad-price-list",
                "this is not a list of genai-prices",
                inFile: file,
                help: "it is a provider with an id and a list of models, or a list of providers"
            )
            return (nil, [problem])
        }
        var reader = GenAIPricesReader(names: names)
        for provider in providers {
            let id = provider["id"]?.scalar ?? ""
            if root.members == nil { reader.prefix = "\(id)/" }
            reader.read(provider, named: id)
        }
        return (reader.listing(), diagnostics)
    }

    private static func root(
        of bytes: [UInt8],
        _ file: String
    ) -> (value: ListedValue?, diagnostics: [Diagnostic]) {
        let start = bytes.lazy.filter { ![0x20, 0x09, 0x0a, 0x0d].contains($0) }.prefix(2)
        if start.elementsEqual("{\"".utf8) || start.first == UInt8(ascii: "[") {
            do throws(JSONFailure) {
                return (ListedValue(try JSONDocument(parsing: bytes, file: file).root), [])
            } catch { return (nil, [error.diagnostic]) }
        }
        let log = DiagnosticLog()
        guard let source = SourceFile(path: file, bytes: bytes, reporting: log),
            let root = YAMLReader.value(in: source, reporting: log), log.errorCount == 0
        else { return (nil, log.diagnostics) }
        return (ListedValue(root), log.diagnostics)
    }

    private mutating func read(_ provider: ListedValue, named id: String) {
        for member in provider.members ?? [] where member.key.hasSuffix("_kcount") {
            skip(member.key + member.place, "a price of the provider, not of a model")
        }
        guard let platform = GenAIPricesReader.platforms[id] else {
            return skip(provider: id, "a provider that is not read")
        }
        guard names.vocabulary.platforms[platform] != nil else {
            return skip(provider: id, "unknown platform \(platform.text)")
        }
        for value in provider["models"]?.items ?? [] {
            guard let model = GenAIPricesModel(value) else {
                skip("a model" + value.place, "no id")
                continue
            }
            do throws(SkipReason) {
                try read(model, on: platform)
            } catch {
                skip(model.id + model.place, error.reason)
            }
        }
    }

    private func listing() -> PriceListing {
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
        on platform: PlatformID
    ) throws(SkipReason) {
        guard !model.isRemoved else { throw "no longer sold" }
        let offerings = offerings(of: model)
        guard !offerings.isEmpty else {
            unknown.insert(UnknownModel(platform: platform, vendorID: model.names[0]))
            throw "unknown model"
        }
        let (periods, hidden) = try GenAIPricesPeriod.read(model.prices)
        for item in hidden {
            skip(
                "\(model.id): prices" + item.place,
                "another price of the list holds on all of its days"
            )
        }
        let variants = variants(of: model)
        for offering in offerings {
            if platform == "google-vertex", offering.maker == "Google" {
                throw "the list does not say whether it is the price of Vertex AI"
            }
            try read(periods + variants, of: model, offering, on: platform)
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
                    id: prefix + model.id + suffix,
                    platform: platform,
                    offering: offering.id,
                    place: place,
                    prices: reader.prices
                )
            )
        }
    }

    /// What requests cost that are bought in other ways, as far as the catalog has them.
    private mutating func variants(of model: GenAIPricesModel) -> [GenAIPricesPeriod] {
        model.variants.compactMap { value in
            do throws(SkipReason) {
                return try GenAIPricesPeriod.variant(value)
            } catch {
                skip("\(model.id): price_variants" + value.place, error.reason)
                return nil
            }
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
                skip(model.id + model.place, "no name that says where")
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

    private mutating func skip(provider id: String, _ reason: String) {
        skipped.append(SkippedEntry(entry: id, reason: reason))
    }

    private mutating func skip(_ entry: String, _ reason: String) {
        skipped.append(SkippedEntry(entry: prefix + entry, reason: reason))
    }
}
