import Catalog

// What a scenario may say of a declared service.

extension ServiceDeclaration {
    /// The key of a scenario under which the service stands; its example states what must be
    /// there, or else its first number.
    var key: KeyDeclaration {
        let mapping = mapping
        let isEmpty = !mapping.keys.contains(where: \.isRequired)
        let first = isEmpty ? own.keys.first?.declaration : nil
        return KeyDeclaration(
            id,
            own.summary,
            .mapping(mapping),
            example: mapping.example(with: first)
        )
    }

    private var mapping: MappingDeclaration {
        MappingDeclaration(
            anchor,
            own.title,
            own.summary,
            (volume?.declarations ?? []) + (recurrence == nil ? [Self.stated] : [])
                + (models.map(list) ?? []) + own.keys.map(\.declaration)
        )
    }

    /// A name that no other mapping has, whatever an author calls a service.
    private var anchor: String { "service-" + id.split(separator: "_").joined(separator: "-") }

    private static let stated = KeyDeclaration(
        "recurrence",
        "How often it is done.",
        .choice(of: Recurrence.self),
        .standard(Recurrence.monthly.rawValue)
    )

    private func list(of models: ServiceSection) -> [KeyDeclaration] {
        let item = MappingDeclaration(
            anchor + "-model",
            models.title,
            "An item of `models`.",
            Self.model + models.keys.map(\.declaration),
            isWhole: true
        )
        return [KeyDeclaration("models", models.summary, .list(.mapping(item)))]
    }

    private static let model = [
        KeyDeclaration.model,
        KeyDeclaration(
            "scope",
            "Where its requests may be served.",
            .choice(of: Scope.self),
            .words("that of the profile that the model is named by, else that of the scenario")
        ),
    ]
}

extension ServiceSection.Key {
    fileprivate var declaration: KeyDeclaration { KeyDeclaration(number, example, description) }
}

extension ServiceVolume {
    fileprivate var declarations: [KeyDeclaration] {
        MappingDeclaration.volume(monthly, example, or: perUnit)
    }
}
