import Catalog

/// The sources that a workbook cites, each with a number.
struct SourceList {
    private(set) var sources: [SourceID] = []

    /// The number of a source, such as `S3`.
    mutating func number(of source: SourceID) -> String {
        if let index = sources.firstIndex(of: source) { return "S\(index + 1)" }
        sources.append(source)
        return "S\(sources.count)"
    }
}

extension Confidence {
    /// The grade in words.
    var words: String {
        switch self {
        case .firstParty: "Vendor's own list"
        case .transcribed: "Transcribed from the vendor"
        case .secondary: "Secondary source"
        case .unverified: "Not verified"
        }
    }
}

extension RateCatalog {
    /// What an offering is called.
    func name(of offering: OfferingID) -> String {
        vocabulary.offerings[offering]?.name ?? offering.text
    }

    /// What a meter is called.
    func name(of meter: MeterID) -> String { vocabulary.meters[meter]?.name ?? meter.text }

    /// What a platform is called.
    func name(of platform: PlatformID) -> String {
        vocabulary.platforms[platform]?.name ?? platform.text
    }

    /// How what a rate is for is bought: from whom, in which scope and tier, and where.
    ///
    /// - Parameters:
    ///   - rate: The rate.
    ///   - regions: The regions that are meant; none for that of the rate.
    /// - Returns: Words such as `global, standard, any region`.
    func way(of rate: Rate, from regions: [Region] = []) -> String {
        let sku = rate.sku
        let region = sku.region == .everywhere ? "any region" : sku.region.name
        let parts = [
            sku.platform == .bedrock ? nil : name(of: sku.platform), sku.scope?.rawValue,
            sku.tier.rawValue,
            regions.isEmpty ? region : regions.map(\.text).joined(separator: ", "),
            rate.key.condition?.phrase,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// How well the best source of a rate knows it.
    func evidence(for rate: Rate) -> String {
        guard rate.status != .disputed else { return "Disputed" }
        let grades = rate.sources.compactMap { vocabulary.sources[$0]?.confidence }
        return (Confidence.allCases.first(where: grades.contains) ?? .unverified).words
    }
}
