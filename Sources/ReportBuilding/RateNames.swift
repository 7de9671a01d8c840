import Catalog
import Quantities
import ReportModel

extension ReportContext {
    /// A rate in words: `Claude Sonnet 4.6, input tokens, global, standard`.
    func description(of rate: Rate) -> String {
        ([name(of: rate.sku.offering), name(of: rate.sku.meter)] + options(of: rate.key))
            .joined(separator: ", ")
    }

    /// A rate that is looked for, in words.
    func description(of key: RateKey) -> String {
        let region = key.sku.region == .everywhere ? [] : [key.sku.region.text]
        return
            ([name(of: key.sku.offering), name(of: key.sku.meter)] + options(of: key) + region)
            .joined(separator: ", ")
    }

    /// The page of an offering at one of its rates.
    func link(to rate: Rate) -> LinkTarget {
        .page("rates/\(rate.sku.offering.text)", anchor: anchor("rate", rate.id))
    }

    private func options(of key: RateKey) -> [String] {
        [key.sku.scope?.rawValue, key.sku.tier.rawValue, key.condition?.description]
            .compactMap(\.self)
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
    func evidence(for rate: Rate) -> Inline {
        let grades = rate.sources.compactMap { catalog.vocabulary.sources[$0]?.confidence }
        let best = Confidence.allCases.first(where: grades.contains) ?? .unverified
        let isDisputed = rate.status == .disputed
        return .tag(
            isDisputed ? "Disputed" : best.label,
            isDisputed ? .dashed : best.style
        )
    }

    /// The best source of a rate, linked; nothing when the catalog knows none.
    func bestSource(of rate: Rate) -> [Inline] {
        let sources = rate.sources.compactMap { catalog.vocabulary.sources[$0] }
        let best = Confidence.allCases.lazy
            .compactMap { grade in sources.first { $0.confidence == grade } }.first
        return best.map { [", from ", .link([.text($0.title)], .external($0.url))] } ?? []
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
