public import Catalog
public import Diagnostics
import Quantities

/// Reads the price map of LiteLLM: prices of a single token by model, as JSON.
///
/// Read are Bedrock, Anthropic, OpenAI, Azure, Vertex AI and Groq. ``RatePlacement`` says where
/// a price holds. A price of zero is skipped: the map writes it for what is free and for what it
/// does not know.
public struct LiteLLMReader {
    private let names: RateCatalog
    private var entries: [PricedEntry] = []
    private var skipped: [SkippedEntry] = []
    private var unknown: Set<UnknownModel> = []

    private init(names: RateCatalog) { self.names = names }

    /// Reads a map.
    ///
    /// - Parameters:
    ///   - bytes: The map as JSON.
    ///   - names: The catalog that knows the models, the meters and the regions.
    ///   - file: The file as the user would write it, for diagnostics.
    /// - Returns: What the map states, and no listing for a file that is not such a map, with
    ///   `bad-json` or `bad-price-list`.
    public static func read(
        _ bytes: [UInt8],
        names: RateCatalog,
        file: String = "model_prices.json"
    ) -> (PriceListing?, [Diagnostic]) {
        let document: JSONDocument
        do throws(JSONFailure) {
            document = try JSONDocument(parsing: bytes, file: file, keepingRootMembers: true)
        } catch {
            return (nil, [error.diagnostic])
        }
        guard document.root.members.contains(where: { $0.value["litellm_provider"] != nil }) else {
            let problem = Diagnostic(
                .error,
                code: "bad-price-list",
                "this is not a price map of LiteLLM",
                at: document.root.range,
                help: "it is an object of models, each with a litellm_provider"
            )
            return (nil, [problem])
        }
        var reader = LiteLLMReader(names: names)
        return (reader.listing(of: document.root), [])
    }

    private mutating func listing(of root: JSONNode) -> PriceListing {
        let counts = root.members.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
        var isTold: Set<String> = []
        for (name, node) in root.members {
            guard counts[name] == 1 else {
                if isTold.insert(name).inserted { skip(name, "stands more than once in the map") }
                continue
            }
            read(name, node)
        }
        var placement = RatePlacement(catalog: names)
        placement.place(entries)
        let merged = RateMerger.merge(placement.rates)
        return PriceListing(
            rates: merged.rates,
            skipped: skipped + placement.skipped + merged.skipped,
            unknownModels: unknown.sorted()
        )
    }

    private mutating func read(_ id: String, _ node: JSONNode) {
        guard let provider = node["litellm_provider"]?.text else {
            return skip(id, "no provider")
        }
        switch LiteLLMName.read(id, provider: provider) {
        case .failure(let problem): skip(id, problem.reason)
        case .success(let name): read(id, node, name)
        }
    }

    private mutating func read(_ id: String, _ node: JSONNode, _ name: LiteLLMName) {
        let vocabulary = names.vocabulary
        guard let platform = vocabulary.platforms[name.platform] else {
            return skip(id, "unknown platform \(name.platform)")
        }
        if case .region(let region, _) = name.place, region != .everywhere,
            !platform.regions.isEmpty, !platform.regions.contains(region)
        {
            return skip(id, "unknown region")
        }
        if case .region(let region, let profile?) = name.place, !profile.mayServe(region) {
            return skip(id, "a profile that the region does not have")
        }
        guard
            let offering = name.models.lazy.compactMap(names.offering(named:))
                .first(where: { $0.profile == nil }).flatMap({ vocabulary.offerings[$0.offering] })
        else {
            unknown.insert(UnknownModel(platform: name.platform, vendorID: name.models[0]))
            return skip(id, "unknown model")
        }
        let mode = node["mode"]?.text ?? ""
        let reading = LiteLLMEntryReader(
            vocabulary: vocabulary,
            offering: offering,
            name: name,
            mode: mode
        )
        .read(node)
        for (field, reason, item) in reading.skipped {
            let ware = item.map {
                ListedWare(offering.id, on: platform.id, meter: $0.meter, tier: $0.tier)
            }
            skip("\(id): \(field)", reason, wares: [ware].compactMap(\.self))
        }
        guard !reading.prices.isEmpty else {
            if reading.skipped.isEmpty { skip(id, "no price") }
            return
        }
        entries.append(
            PricedEntry(
                id: id,
                platform: name.platform,
                offering: offering.id,
                place: name.place,
                prices: reading.prices
            )
        )
        readRegional(id, node, beside: name, offering.id, reading.prices)
    }

    /// What an entry for the global endpoint costs at an endpoint of one region: all prices times
    /// one factor.
    private mutating func readRegional(
        _ id: String,
        _ node: JSONNode,
        beside name: LiteLLMName,
        _ offering: OfferingID,
        _ prices: [(item: PricedEntry.Item, price: EntryPrice)]
    ) {
        let field = LiteLLMField.regionalFactor
        guard let text = node[field]?.numberText else { return }
        guard case .scope(.global) = name.place, let factor = try? Quantity(parsing: text),
            factor > .zero
        else { return skip("\(id): \(field)", "a multiplier, not a price") }
        let regional = prices.compactMap { item, entry in
            (try? entry.price.multiplied(by: factor))
                .map { (item, EntryPrice(price: $0, field: field, note: entry.note)) }
        }
        entries.append(
            PricedEntry(
                id: id,
                platform: name.platform,
                offering: offering,
                place: .scope(.inRegion),
                prices: regional
            )
        )
    }

    private mutating func skip(_ entry: String, _ reason: String, wares: [ListedWare] = []) {
        skipped.append(SkippedEntry(entry: entry, reason: reason, wares: wares))
    }
}
