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
        let found = assumptions(service.own, in: body, numbers)
        guard let found, volume != nil || service.volume == nil else { return nil }
        return ServiceUse(
            of: service,
            recurrence: recurrence,
            volume: volume,
            numbers: found,
            models: models
        )
    }

    private func assumptions(
        _ section: ServiceSection,
        in body: MappingReader,
        _ numbers: NumberReader
    ) -> [String: Assumption]? {
        let all = section.keys.map { ($0.number.name, numbers.assumption($0.number, in: body)) }
        let known = Dictionary(all) { first, _ in first }.compactMapValues(\.self)
        return known.count == section.keys.count ? known : nil
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
        let found = assumptions(section, in: body, numbers)
        guard let model, let found else { return nil }
        return ServiceUse.Model(
            model: Choice(value: model.value.offering, origin: model.origin),
            scope: scope,
            numbers: found
        )
    }
}
