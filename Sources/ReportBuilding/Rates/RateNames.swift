import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ReportContext {
    /// A rate in words: `Claude Sonnet 4.6, input tokens, global, standard`.
    func description(of rate: Rate) -> String {
        words(for: rate.key, rate.sku.scope).joined(separator: ", ")
    }

    /// A rate that is looked for, in words; without a scope where its seller knows none.
    func description(of key: RateKey) -> String {
        let region = key.sku.region
        let isNamed = region == .everywhere || region.isDataZone
        let scope = key.sku.scope.flatMap { catalog.sellsByScope(key.sku.platform) ? $0 : nil }
        return (words(for: key, scope) + (isNamed ? [] : [region.text])).joined(separator: ", ")
    }

    /// What a rate that is looked for is the price of, in words, without the offering.
    func terms(of key: RateKey) -> String {
        words(for: key, key.sku.scope).dropFirst().joined(separator: ", ")
    }

    /// What a platform is called.
    func name(of platform: PlatformID) -> String {
        catalog.vocabulary.name(of: platform)
    }

    /// What the models of a workload are called, with the platform where it is not one of AWS:
    /// `GPT-4.1 (OpenAI API)`.
    func modelNames(of workload: Workload) -> [String] {
        let seller = foreignName(of: workload.platform).map { " (\($0))" } ?? ""
        return workload.models.map { name(of: $0.value) + seller }
    }

    /// The platform in words where it is not one of those whose company Bedrock is of.
    func foreignName(of platform: PlatformID) -> String? {
        catalog.vocabulary.isOfAWS(platform) ? nil : name(of: platform)
    }

    /// The platforms of some rates: Bedrock first, and then by their ids.
    func platforms(of rates: [Rate]) -> [PlatformID] {
        let others = Set(rates.map(\.sku.platform)).subtracting([.bedrock]).sorted()
        return (rates.contains { $0.sku.platform == .bedrock } ? [.bedrock] : []) + others
    }

    /// The page of an offering at one of its rates.
    func link(to rate: Rate) -> LinkTarget {
        .page("rates/\(rate.sku.offering.text)", anchor: anchor("rate", rate.id))
    }

    private func words(for key: RateKey, _ scope: Scope?) -> [String] {
        let sku = key.sku
        let options = [
            foreignName(of: sku.platform), sku.region.dataZoneName, scope?.rawValue,
            sku.tier.rawValue, key.condition?.phrase,
        ]
        return [name(of: sku.offering), name(of: sku.meter)] + options.compactMap(\.self)
    }
}

extension RateCondition {
    /// The condition as a reader sees it.
    var words: [Inline] {
        switch self {
        case .inputTokensAbove(let limit):
            ["requests above ", .value(.quantity(Quantity(limit), unit: "input tokens"))]
        case .first(let size): ["first ", .value(.quantity(Quantity(size), unit: nil))]
        case .next(let size): ["next ", .value(.quantity(Quantity(size), unit: nil))]
        case .over(let limit): ["over ", .value(.quantity(Quantity(limit), unit: nil))]
        }
    }
}

extension Confidence {
    /// The grade in words, as a reader sees it.
    var label: String {
        switch self {
        case .firstParty: "Vendor's own list"
        case .transcribed: "Transcribed from the vendor"
        case .secondary: "Secondary source"
        case .unverified: "Not verified"
        }
    }

    /// How the grade stands out.
    var style: TagStyle {
        switch self {
        case .firstParty: .solid
        case .transcribed, .secondary: .outlined
        case .unverified: .dashed
        }
    }
}

extension ReportContext {
    /// The strongest source of a rate.
    func evidence(for rate: Rate) -> EvidenceTag {
        let grades = rate.sources.compactMap { catalog.vocabulary.sources[$0]?.confidence }
        let best = Confidence.allCases.first(where: grades.contains) ?? .unverified
        let isDisputed = rate.status == .disputed
        return EvidenceTag(
            isDisputed ? "Disputed" : best.label,
            isDisputed ? .dashed : best.style
        )
    }

    /// The titles of a rate's sources, linked.
    func sources(of rate: Rate) -> [Inline] {
        var result: [Inline] = []
        for id in rate.sources {
            if !result.isEmpty { result.append("; ") }
            guard let source = catalog.vocabulary.sources[id] else {
                result.append(.text(id.text))
                continue
            }
            result.append(.link([.text(source.title)], .external(source.url)))
        }
        return result
    }
}
