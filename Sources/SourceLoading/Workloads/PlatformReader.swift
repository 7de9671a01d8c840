import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads on which platform the model of a workload is bought, and finds what makes no sense there.
struct PlatformReader {
    let catalog: RateCatalog
    let log: DiagnosticLog

    /// The platform of a workload, Amazon Bedrock where it names none; nil, with a diagnostic, for
    /// one that sells no model.
    func platform(in body: MappingReader) -> Choice<PlatformID>? {
        guard let value = body.value("platform") else {
            return Choice(value: .bedrock, isDefault: true)
        }
        guard let name = value.locatedText() else { return nil }
        let sellers = catalog.modelSellers
        guard sellers.contains(PlatformID(name.text)) else {
            let names = sellers.map(\.text)
            log.report(.unknownName(name.text, of: "platform", at: name.range, among: names))
            return nil
        }
        return Choice(value: PlatformID(name.text), origin: name.range)
    }

    /// Reports what a workload states that only Bedrock has, or only platforms with scopes.
    func reportForeignKeys(in body: MappingReader, on platform: PlatformID) {
        guard platform != .bedrock else { return }
        let name = catalog.vocabulary.name(of: platform)
        for (key, reason) in Self.keysOfBedrock {
            guard let range = body.keyRange(key) else { continue }
            log.error(
                "conflicting-keys",
                "the key \(key) has no meaning on \(name): \(reason)",
                at: range,
                help: "leave \(key) out, or buy the model on \(PlatformID.bedrock)"
            )
        }
        guard let range = body.keyRange("scope"), !catalog.sellsByScope(platform) else { return }
        log.error(
            "conflicting-keys",
            "the key scope has no meaning on \(name): its prices hold wherever a request is served",
            at: range,
            help: "leave scope out"
        )
    }

    /// Why each key is of Amazon Bedrock alone.
    private static let keysOfBedrock = [
        ("guardrails", "Amazon Bedrock checks the calls of its own models"),
        ("reserved", "the catalog knows reserved tokens of Amazon Bedrock only"),
        ("provisioned", "the catalog knows model units of Amazon Bedrock only"),
        ("custom_model", "the catalog knows custom models of Amazon Bedrock only"),
    ]

    /// Reports each model of a workload that its platform does not sell; of Bedrock the estimate
    /// says so, since a model that is imported there needs no price.
    func reportUnsold(_ workload: Workload) {
        guard workload.platform != .bedrock else { return }
        for model in workload.models {
            let sellers = catalog.sellers(of: model.value)
            guard !sellers.contains(workload.platform) else { continue }
            let sold = catalog.vocabulary.offerings.keys
                .filter { catalog.sellers(of: $0).contains(workload.platform) }
                .map(\.text).sorted()
            let nearest = nearestName(to: model.value.text, among: sold)
                .map { "; the nearest that is sold there is \($0)" }
            let places = sellers.map(\.text).joined(separator: ", ")
            log.error(
                "unsold-model",
                "\(name(of: model.value)) is not sold on "
                    + catalog.vocabulary.name(of: workload.platform),
                at: model.origin,
                help: (sellers.isEmpty ? "no platform sells it" : "it is sold on \(places)")
                    + (nearest ?? "")
            )
        }
    }

    /// Reports a name that another platform gave to a model, such as `us.anthropic.…` of Bedrock.
    func reportForeignName(_ model: Choice<OfferingMatch>, on platform: Choice<PlatformID>) {
        let match = model.value
        let named = match.address.platform ?? (match.scope == nil ? nil : .bedrock)
        guard !platform.isDefault, let named, named != platform.value else { return }
        log.error(
            "conflicting-keys",
            "the model has the name by which \(catalog.vocabulary.name(of: named)) sells it, not "
                + catalog.vocabulary.name(of: platform.value),
            at: model.origin,
            help: "write \(match.offering)"
        )
    }

    private func name(of offering: OfferingID) -> String {
        catalog.vocabulary.offerings[offering]?.name ?? offering.text
    }
}

extension PlatformReader {
    /// Reports what a scenario states that cannot be laid on workloads of several platforms.
    func reportSurroundings(of scenario: Scenario, in root: MappingReader) {
        let others = scenario.workloads.filter { $0.platform != .bedrock }
        guard let first = others.first else { return }
        let name = catalog.vocabulary.name(of: first.platform)
        let routed = scenario.services.use(of: Services.routing)?.volume?.workload
        if let routed, let other = others.first(where: { $0.id == routed.value }) {
            log.error(
                "conflicting-keys",
                "\(other.title) is not routed: Amazon Bedrock routes between its own models",
                at: routed.origin,
                help: "name a workload on \(PlatformID.bedrock), or leave routing out"
            )
        }
        let isMixed = scenario.buysFromAWS || Set(others.map(\.platform)).count > 1
        guard isMixed, !scenario.terms.credits.isEmpty else { return }
        log.error(
            "conflicting-keys",
            "credits pay one bill, and this scenario has one of \(name) beside another",
            at: root.keyRange("credits"),
            help: "give the workloads of each bill a scenario of their own"
        )
    }
}
