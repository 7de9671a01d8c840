import Catalog
import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads the groups of a price list with their models.
struct PriceGroupReader {
    let catalog: RateCatalog?
    let log: DiagnosticLog

    private var choices: ChoiceReader { ChoiceReader(catalog: catalog, log: log) }

    /// What holds for each model of a group that does not say otherwise.
    private struct Defaults {
        let platform: PlatformID
        let scope: Scope?
        let regions: [LocatedText]?
        let tiers: [PurchaseTier]?
    }

    /// The groups of a list, each with at least one model.
    func groups(in root: MappingReader) -> [PriceGroup] {
        let groups = root.required("groups")
        if let groups, groups.isEmptyList {
            groups.report(
                "missing-value",
                "the list has no models",
                help: "write a group with a title and its models"
            )
        }
        return (groups?.list() ?? []).compactMap { $0.mapping().flatMap(group) }
    }

    private func group(_ body: MappingReader) -> PriceGroup? {
        let title = body.requiredText("title")
        let note = body.text("note")
        let defaults = Defaults(
            platform: choices.platform(in: body)?.value ?? .bedrock,
            scope: body.choice("scope", of: Scope.self),
            regions: body.value("regions")?.texts(),
            tiers: tiers(in: body)
        )
        let names = body.required("models")
        if let names, names.isEmptyList {
            names.report("missing-value", "the group has no models", help: "name a model")
        }
        let models = (names?.list() ?? []).compactMap { model($0, defaults) }
        guard let title else { return nil }
        return PriceGroup(title: title, note: note, models: models)
    }

    private func model(_ value: YAMLValue, _ defaults: Defaults) -> PriceListModel? {
        if case .text = value.content {
            guard let match = model(value) else { return nil }
            return PriceListModel(
                offering: match.value.offering,
                platform: defaults.platform,
                scope: match.value.scope ?? defaults.scope,
                regions: regions(defaults.regions, of: defaults.platform),
                tiers: defaults.tiers,
                origin: value.range
            )
        }
        guard let body = value.mapping() else { return nil }
        let match = body.required("model").flatMap(model)
        let platform = choices.platform(in: body)?.value ?? defaults.platform
        let scope = body.choice("scope", of: Scope.self)
        let regions = regions(body.value("regions")?.texts() ?? defaults.regions, of: platform)
        let tiers = tiers(in: body) ?? defaults.tiers
        let note = body.text("note")
        let status = status(in: body)
        guard let match else { return nil }
        return PriceListModel(
            offering: match.value.offering,
            platform: platform,
            scope: scope ?? match.value.scope ?? defaults.scope,
            regions: regions,
            tiers: tiers,
            note: note,
            status: status,
            origin: match.origin ?? body.range
        )
    }

    /// A model that has a price for tokens: one that answers, or one that embeds.
    private func model(_ value: YAMLValue) -> Choice<OfferingMatch>? {
        guard let name = value.locatedText(), let catalog else { return nil }
        let isEmbedding =
            catalog.offering(named: name.text)
            .map { catalog.vocabulary.offerings[$0.offering]?.kind == .embedding } ?? false
        return choices.offering(value, kind: isEmbedding ? .embedding : .model)
    }

    private func tiers(in body: MappingReader) -> [PurchaseTier]? {
        guard let names = body.value("tiers")?.texts() else { return nil }
        var tiers: [PurchaseTier] = []
        for name in names {
            guard PurchaseTier(rawValue: name.text)?.capacityKey == nil else {
                log.error(
                    "capacity-as-tier",
                    "\(name.text) is paid by the hour, not by the token",
                    at: name.range,
                    help: "use one of "
                        + PurchaseTier.ofTokens.map(\.rawValue).joined(separator: ", ")
                )
                continue
            }
            guard let tier = name.choice(of: PurchaseTier.self, named: "tier", reporting: log)
            else { continue }
            if !tiers.contains(tier) { tiers.append(tier) }
        }
        return tiers.isEmpty ? nil : tiers
    }

    private func regions(_ names: [LocatedText]?, of platform: PlatformID) -> [Region] {
        guard let names, let catalog else { return [] }
        let sold = catalog.skus.filter { $0.platform == platform }.map(\.region)
        let known = Set((catalog.vocabulary.platforms[platform]?.regions ?? []) + sold)
            .subtracting([.everywhere])
        var regions: [Region] = []
        for name in names {
            let region = Region(name.text)
            guard known.contains(region) else {
                let all = known.map(\.text).sorted()
                log.report(.unknownName(name.text, of: "region", at: name.range, among: all))
                continue
            }
            if !regions.contains(region) { regions.append(region) }
        }
        return regions
    }

    /// The status of a model; where it is wrong, which is reported, the model still stands in the
    /// list, so that others may name it.
    private func status(in body: MappingReader) -> ApprovalStatus {
        let stated = body.value("status")
        let word = stated?.choice(of: ApprovalStatus.Word.self)
        guard stated == nil || word != nil else {
            // They may belong to the status that is meant.
            _ = body.date("until")
            _ = body.value("successor").flatMap(model)
            return .approved
        }
        guard word == .retiring else {
            for key in ["until", "successor"] where body.value(key) != nil {
                log.error(
                    "conflicting-keys",
                    "\(key) is for a model that is retiring",
                    at: body.keyRange(key),
                    help: "write status: retiring, or leave \(key) out"
                )
            }
            return word == .trial ? .trial : .approved
        }
        let until = body.requiredDate("until")
        let successor = body.value("successor")
        let match = successor.flatMap(model)
        guard let until, successor == nil || match != nil else { return .approved }
        return .retiring(until: until, successor: match?.value.offering)
    }
}

extension YAMLValue {
    /// Whether it is a list in which nothing stands.
    fileprivate var isEmptyList: Bool {
        if case .list(let items) = content { items.isEmpty } else { false }
    }
}
