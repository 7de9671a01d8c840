import Catalog

// What a scenario may say of a declared service.

extension ServiceDeclaration {
    /// The key of a scenario under which the service stands; its example states what must be
    /// there, or else its first number.
    var key: KeyDeclaration {
        let mapping = mapping
        let isEmpty = !mapping.keys.contains(where: \.isRequired)
        let first = isEmpty ? own.keys.first?.declaration : groups.first.map(self.group)
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
                + (models.map(list) ?? []) + own.declarations + groups.map(group)
        )
    }

    /// A name that no other mapping has, whatever an author calls a service.
    private var anchor: String { "service-" + id.split(separator: "_").joined(separator: "-") }

    private func group(_ group: Group) -> KeyDeclaration {
        let name = anchor + "-" + group.id.split(separator: "_").joined(separator: "-")
        let section = group.section
        let mapping = MappingDeclaration(name, section.title, section.summary, section.declarations)
        let isEmpty = !mapping.keys.contains(where: \.isRequired)
        let first = isEmpty ? mapping.keys.first : nil
        return KeyDeclaration(
            group.id,
            section.summary,
            .mapping(mapping),
            example: mapping.example(with: first)
        )
    }

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
            Self.model + models.declarations,
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

extension ServiceSection {
    fileprivate var declarations: [KeyDeclaration] {
        keys.map(\.declaration)
            + switches.map {
                KeyDeclaration($0.name, $0.description, .flag, .standard("false"))
            }
    }
}

extension ServiceSection.Key {
    fileprivate var declaration: KeyDeclaration { KeyDeclaration(number, example, description) }
}

extension ServiceVolume {
    fileprivate var declarations: [KeyDeclaration] {
        MappingDeclaration.volume(monthly, example, or: perUnit)
    }
}
