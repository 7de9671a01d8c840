import Catalog
import Scenarios
import YAMLReading

/// Reads what a scenario says of a declared service.
struct ServiceUseReader {
    let allNumbers: NumberReader
    let choices: ChoiceReader
    let volumes: WorkVolumeReader

    /// Where requests may be served when a model does not say.
    let scope: Choice<Scope>?

    /// The section; nil, with diagnostics, when it cannot be used.
    func use(of service: ServiceDeclaration, _ body: MappingReader) -> ServiceUse? {
        let numbers = allNumbers.numbers(of: service.id)
        let volume = service.volume
            .flatMap { volumes.volume($0.monthly, or: $0.perUnit, in: body, numbers) }
        let recurrence =
            service.recurrence ?? body.choice("recurrence", of: Recurrence.self) ?? .monthly
        let models = service.models.map { self.models(of: service.id, $0, in: body) } ?? []
        let own = values(of: service.own, in: body, numbers)
        let groups = service.groups.compactMap { group(of: service, $0, in: body) }
        guard let own, volume != nil || service.volume == nil else { return nil }
        return ServiceUse(
            of: service,
            recurrence: recurrence,
            volume: volume,
            own: own,
            groups: groups,
            models: models,
            origin: body.range
        )
    }

    /// A group under its own key, or its keys in the section of the service; nil where it is not
    /// used.
    private func group(
        of service: ServiceDeclaration,
        _ group: ServiceDeclaration.Group,
        in body: MappingReader
    ) -> ServiceUse.Group? {
        let numbers = allNumbers.numbers(
            of: service.id + (group.isFlat ? "" : "." + group.id)
        )
        let own = body.mapping(group.id).flatMap { values(of: group.section, in: $0, numbers) }
        let isWhole = WholeGroupReader(service: service, group: group, log: allNumbers.log)
            .isStated(in: body)
        return (isWhole ? values(of: group.section, in: body, numbers) : own)
            .map { ServiceUse.Group(of: group, $0) }
    }

    private func values(
        of section: ServiceSection,
        in body: MappingReader,
        _ numbers: NumberReader
    ) -> ServiceUse.Values? {
        let chosen = Set(section.choices.flatMap { words(of: $0, in: body) })
        let keys = section.keys.map(\.number)
            .filter { section.choice(neededBy: $0.name).map { chosen.contains($0.word) } ?? true }
        let all = keys.map { ($0.name, numbers.assumption($0, in: body)) }
        let known = Dictionary(all) { first, _ in first }.compactMapValues(\.self)
        let switches = section.switches.map(\.name).filter { body.boolean($0) == true }
        guard known.count == keys.count else { return nil }
        return ServiceUse.Values(known, switches: chosen.union(switches))
    }

    /// The word that is chosen; all of them, with a diagnostic, where it is not one of these, so that
    /// keys that need one are not called unknown.
    private func words(of choice: ServiceChoice, in body: MappingReader) -> [String] {
        guard let value = body.value(choice.name) else { return [choice.words[0]] }
        return value.choice(among: choice.words).map { [$0] } ?? choice.words
    }

    private func models(
        of service: String,
        _ section: ServiceSection,
        in body: MappingReader
    ) -> [ServiceUse.Model] {
        (body.list("models") ?? []).enumerated()
            .compactMap { index, item in
                item.mapping()
                    .flatMap {
                        model(section, $0, allNumbers.numbers(of: "\(service).\(index + 1)"))
                    }
            }
    }

    private func model(
        _ section: ServiceSection,
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> ServiceUse.Model? {
        let model = choices.requiredOffering("model", in: body, kind: .model)
        let named = model?.value.scope.map { Choice(value: $0, origin: model?.origin) }
        let standard = named ?? scope ?? Choice(value: .inRegion, isDefault: true)
        let scope = choices.choice("scope", in: body, default: standard)
        let values = values(of: section, in: body, numbers)
        guard let model, let values else { return nil }
        return ServiceUse.Model(
            model: Choice(value: model.value.offering, origin: model.origin),
            scope: scope,
            values
        )
    }
}
