import Catalog

// What a scenario may say of a declared service.

extension ServiceDeclaration {
    /// The key of a scenario under which the service stands; its example states what must be
    /// there, or else its first number or group.
    var key: KeyDeclaration {
        let mapping = mapping
        let isEmpty = !mapping.keys.contains(where: \.isRequired)
        let first =
            (isEmpty ? own.keys.first.map(own.declaration) : nil) ?? groups.first.map(self.group)
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
                + groups.flatMap(\.wholeDeclarations)
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
        choices.map(\.declaration) + keys.map(declaration)
            + switches.map {
                KeyDeclaration($0.name, $0.description, .flag, .standard("false"))
            }
    }

    fileprivate func declaration(of key: Key) -> KeyDeclaration {
        let declaration = KeyDeclaration(key.number, key.example, key.description)
        return choice(neededBy: key.number.name)
            .map { declaration.beside("\($0.choice.name): \($0.word)") } ?? declaration
    }
}

extension ServiceDeclaration.Group {
    /// Its keys in the section of the service, where they may stand in its place.
    fileprivate var wholeDeclarations: [KeyDeclaration] {
        guard let whole else { return [] }
        return section.keys.map { key in
            KeyDeclaration(key.number, key.example, whole.description, .nothing).instead(of: id)
        }
    }
}

extension ServiceChoice {
    fileprivate var declaration: KeyDeclaration {
        KeyDeclaration(name, description, .choice(words), .standard(words[0]))
    }
}

extension ServiceVolume {
    /// A number of its own, or so many for each unit of a workload.
    fileprivate var declarations: [KeyDeclaration] {
        [
            KeyDeclaration(monthly, example),
            KeyDeclaration(
                "workload",
                "The workload with which it happens, by its name.",
                .name(of: "workload"),
                example: "answers"
            )
            .instead(of: monthly.name),
            KeyDeclaration(
                perUnit,
                "2",
                "A unit is a request, a run, a document or a text, and of a chat a user."
            )
            .beside("workload"),
        ]
    }
}
