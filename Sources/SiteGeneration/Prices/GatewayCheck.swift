import Catalog
import Diagnostics
import Pricing
import Quantities
import RateImport
import Scenarios

/// Holds the prices by which a gateway bills against a price list.
///
/// Every price of the list that LiteLLM has a field for must stand in each entry of the gateway for
/// its model, as the price of one token to 16 decimals.
struct GatewayCheck {
    private let priced: PricedList
    private let gateway: GatewayPrices
    private let file: String
    private let catalog: RateCatalog

    init(
        _ priced: PricedList,
        against gateway: GatewayPrices,
        file: String,
        catalog: RateCatalog
    ) {
        self.priced = priced
        self.gateway = gateway
        self.file = file
        self.catalog = catalog
    }

    /// One error for each difference, in the order of the list.
    var differences: [Diagnostic] {
        let known = gateway.entries.map { ($0, match(of: $0)) }
        return priced.models.flatMap { model -> [Diagnostic] in
            let entries = known.filter { $0.1.map { $0.fits(model) } ?? false }.map(\.0)
            guard !entries.isEmpty else { return [missing(model)] }
            return entries.flatMap { differences(of: $0, model) }
        }
    }

    /// The offering that an entry stands for, and what its address says of where it is bought.
    private func match(of entry: GatewayPrices.Entry) -> Match? {
        let address = entry.model.flatMap { catalog.offering(named: $0) ?? plain($0) }
        guard let found = address ?? catalog.offering(named: entry.name) ?? plain(entry.name) else {
            return nil
        }
        return Match(
            offering: found.offering,
            provider: entry.model.map { String($0.prefix { $0 != "/" }) },
            scope: found.scope
        )
    }

    /// The offering of a name behind the provider.
    private func plain(_ name: String) -> OfferingMatch? {
        guard let slash = name.firstIndex(of: "/") else { return nil }
        return catalog.offering(named: String(name[name.index(after: slash)...]))
    }

    /// What an entry of a gateway says of a model.
    private struct Match {
        let offering: OfferingID
        let provider: String?
        let scope: Scope?

        /// Whether a model of the list is what the entry stands for; what it leaves open may be.
        func fits(_ priced: PricedListModel) -> Bool {
            let model = priced.model
            guard offering == model.offering else { return false }
            if let platform = provider.flatMap(platform), platform != model.platform {
                return false
            }
            guard model.platform == .bedrock, let scope, let own = priced.scope else { return true }
            return scope == own
        }

        private func platform(of provider: String) -> PlatformID? {
            switch provider {
            case "bedrock", "bedrock_converse", "bedrock_mantle": .bedrock
            case "azure", "azure_ai": "azure-openai"
            case "anthropic", "openai", "groq": PlatformID(provider)
            default: provider.hasPrefix("vertex_ai") ? "google-vertex" : nil
            }
        }
    }

    private func differences(
        of entry: GatewayPrices.Entry,
        _ model: PricedListModel
    ) -> [Diagnostic] {
        model.prices.compactMap { price in
            let field = GatewayPrices.field(
                of: price.meter,
                tier: price.tier,
                condition: price.condition
            )
            guard let field, let ours = try? price.perUnit else { return nil }
            let written = "write \(field): \(ours.decimalText(minimumFractionDigits: 1))"
            guard let theirs = entry.numbers[field] else {
                return problem(
                    "\(entry.name) has no \(field), and the list has one",
                    at: entry.range,
                    help: written
                )
            }
            guard theirs.value.map({ !$0.isClose(to: ours) }) ?? true else { return nil }
            return problem(
                "\(entry.name) bills \(theirs.text) as \(field), and the list says "
                    + ours.decimalText(minimumFractionDigits: 1),
                at: theirs.range,
                help: written
            )
        }
    }

    private func missing(_ model: PricedListModel) -> Diagnostic {
        problem(
            "the gateway has no price of \(model.model.offering) from \(model.model.platform)",
            at: nil,
            help: "add it as ratebook prices \(priced.list.id) --format litellm writes it"
        )
    }

    private func problem(_ summary: String, at range: SourceRange?, help: String) -> Diagnostic {
        guard let range else {
            return Diagnostic(
                .error,
                code: "price-differs",
                summary,
                inFile: file,
                help: help
            )
        }
        return Diagnostic(.error, code: "price-differs", summary, at: range, help: help)
    }
}

extension Quantity {
    /// Whether two prices of one token are the same to 16 decimals, which is nothing for a million.
    fileprivate func isClose(to other: Quantity) -> Bool {
        guard let first = try? rounded(toFractionDigits: 16),
            let second = try? other.rounded(toFractionDigits: 16)
        else { return false }
        return first == second
    }
}
