import Scenarios

/// What the guide to what prices what says of services: a row for each that a shipped scenario
/// uses, and a line for each other.
struct ServiceGuide {
    let services: [ServiceDeclaration]

    /// The shipped scenarios.
    let scenarios: [Scenario]

    /// The section of the guide, without its title.
    var text: String {
        let all = services.flatMap(sections)
        let rows = all.compactMap { section -> String? in
            guard let example = example(of: section) else { return nil }
            let file = "../../../../Content/scenarios/\(example.scenario).yaml"
            let keys = section.written(example.keys)
            return "| \(section.words) | \(keys) | [\(example.scenario)](\(file)) |"
        }
        let others = all.filter { example(of: $0) == nil }
            .map { "- \($0.words) \($0.written($0.keys))" }
        return """
            Each stands in a section of a scenario with its name, and is declared by the file of \
            that name in `Content/catalog/services`, from which these lines are made.

            | on the bill | keys | scenario |
            |---|---|---|
            \(rows.joined(separator: "\n"))

            No shipped scenario has these:

            \(others.joined(separator: "\n"))
            """
    }

    /// What a service or a group of it is called, and the keys that it has.
    private struct Section {
        let service: ServiceDeclaration
        let group: ServiceDeclaration.Group?
        let keys: [String]

        var words: String {
            let section = group?.section ?? service.own
            return "**\(section.title).** \(section.summary)"
        }

        /// Keys as a guide writes them, the first behind the names of the sections.
        func written(_ keys: [String]) -> String {
            let names = [service.id, group?.id].compactMap(\.self)
            let first = (names + keys.prefix(1)).joined(separator: ": ")
            return ([first] + keys.dropFirst()).map { "`\($0)`" }.joined(separator: ", ")
        }
    }

    private func sections(of service: ServiceDeclaration) -> [Section] {
        let volume = [service.volume?.monthly.name].compactMap(\.self)
        let models = service.models == nil ? [] : ["models"]
        let own = volume + models + service.own.keys.map(\.number.name)
        let groups = service.groups.map { group in
            Section(service: service, group: group, keys: group.section.keys.map(\.number.name))
        }
        return (service.own.lines.isEmpty ? [] : [Section(service: service, group: nil, keys: own)])
            + groups
    }

    /// The scenario that states the most keys of a section, the first by name of several.
    private func example(of section: Section) -> (scenario: String, keys: [String])? {
        let uses = scenarios.sorted { $0.id < $1.id }
            .compactMap { scenario in
                scenario.services.use(of: section.service.id).flatMap { stated($0, section) }
                    .map { (scenario: scenario.id, keys: $0) }
            }
        return uses.max {
            $0.keys.count < $1.keys.count
                || ($0.keys.count == $1.keys.count && $0.scenario > $1.scenario)
        }
    }

    /// The keys of a section that a scenario states; nil where it does not use the section.
    private func stated(_ use: ServiceUse, _ section: Section) -> [String]? {
        guard let group = section.group else {
            let own = use.own.numbers.filter { !$0.value.isDefault }
            let follows = use.volume?.workload == nil ? [] : ["workload"]
            let number = [use.volume?.number].compactMap(\.self).filter { !$0.isDefault }
            return follows + number.map(\.key.name) + (use.models.isEmpty ? [] : ["models"])
                + section.keys.filter { own[$0] != nil }
        }
        let values = use.groups.first { $0.group.id == group.id }?.values
        return values.map { values in
            section.keys.filter { values.numbers[$0]?.isDefault == false }
        }
    }
}
