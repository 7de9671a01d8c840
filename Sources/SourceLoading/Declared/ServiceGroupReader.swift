import Diagnostics
import Scenarios
import YAMLReading

/// Reads the groups that a service declares, and holds their names apart.
struct ServiceGroupReader {
    let log: DiagnosticLog
    let sections: ServiceSectionReader

    /// The groups that can be used.
    ///
    /// - Parameters:
    ///   - root: The service.
    ///   - own: Its own section; nil where it cannot be used.
    /// - Returns: The groups.
    func groups(
        in root: MappingReader,
        beside own: ServiceSection?
    ) -> [ServiceDeclaration.Group] {
        var taken = (own?.names ?? []) + (sections.volume?.volume.names ?? [])
        var keys = own?.keys.map(\.number.name) ?? []
        var lines = own?.lines.map(\.id) ?? []
        return root.children("groups")
            .compactMap { entry in
                guard let group = group(entry) else { return nil }
                let inService = group.isFlat ? group.keyNames : []
                let named = group.section.lines.map(group.name)
                for inSection in [[group.id], group.whole == nil ? [] : group.keyNames] {
                    refuse(inSection, among: taken, as: "a key of the service too", of: entry.key)
                    taken += inSection
                }
                refuse(inService, among: keys, as: "a key outside of the group too", of: entry.key)
                refuse(named, among: lines, as: "a line outside of the group too", of: entry.key)
                keys += inService
                lines += named
                return group
            }
    }

    private func group(_ entry: MappingReader.Entry) -> ServiceDeclaration.Group? {
        guard let body = entry.value.mapping() else { return nil }
        guard ServiceKeyReader(log: log).canName(entry.key) else {
            body.ignoreRest()
            return nil
        }
        let isFlat = body.boolean("flat") ?? false
        let whole = body.mapping("whole").map(whole)
        guard let section = sections.section(in: body) else { return nil }
        return ServiceDeclaration.Group(
            entry.key.text,
            section,
            isFlat: isFlat,
            whole: whole ?? nil
        )
    }

    private func whole(_ body: MappingReader) -> ServiceDeclaration.Whole? {
        let description = body.requiredText("description")
        let words = body.requiredText("says")
        let help = body.requiredText("help")
        guard let description, let words, let help else { return nil }
        return ServiceDeclaration.Whole(description: description, words: words, help: help)
    }

    /// Reports the first of some names that means something else already.
    private func refuse(
        _ names: [String],
        among taken: [String],
        as meaning: String,
        of group: LocatedText
    ) {
        guard let name = names.first(where: taken.contains) else { return }
        log.report(ServiceSectionReader.taken(name, as: meaning, at: group))
    }
}

extension ServiceDeclaration.Group {
    fileprivate var keyNames: [String] { section.keys.map(\.number.name) }
}

extension ServiceSection {
    /// The keys that a scenario may write in it.
    fileprivate var names: [String] {
        keys.map(\.number.name) + choices.map(\.name) + switches.map(\.name)
    }
}
