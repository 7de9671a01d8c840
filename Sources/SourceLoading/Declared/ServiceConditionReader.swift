import Diagnostics
import Scenarios
import YAMLReading

/// Reads what a service declares on which its lines may depend: choices among words, and switches.
struct ServiceConditionReader {
    let log: DiagnosticLog

    /// Choices and switches; those that cannot be used are reported.
    ///
    /// - Parameters:
    ///   - choices: The choices by their names.
    ///   - switches: The switches by their names.
    ///   - keys: The names of the numbers.
    /// - Returns: Those that can be used.
    func conditions(
        _ choices: [MappingReader.Entry],
        _ switches: [MappingReader.Entry],
        besides keys: [LocatedText]
    ) -> (choices: [ServiceChoice], switches: [ServiceSection.Switch]) {
        var taken = keys
        let chosen = choices.compactMap { entry in choice(entry, besides: &taken) }
        let turned = switches.compactMap { entry in
            entry.value.text()
                .flatMap { words in
                    isFree(entry.key, besides: &taken)
                        ? ServiceSection.Switch(entry.key.text, description: words) : nil
                }
        }
        return (chosen, turned)
    }

    private func choice(
        _ entry: MappingReader.Entry,
        besides taken: inout [LocatedText]
    ) -> ServiceChoice? {
        guard let body = entry.value.mapping() else { return nil }
        let description = body.requiredText("description")
        let list = body.required("words", meaning: "what may be chosen, the default first")
        guard let list, let items = list.list() else { return nil }
        let words = items.compactMap { $0.locatedText() }
        guard words.count > 1 else {
            list.report(
                "missing-value",
                "there is nothing to choose from in \(entry.key.text)",
                help: "write two words or more, such as [standard, custom]"
            )
            return nil
        }
        let names = [entry.key] + words
        let areFree = names.map { isFree($0, besides: &taken) }
        guard let description, !areFree.contains(false) else { return nil }
        return ServiceChoice(
            entry.key.text,
            among: words.map(\.text),
            description: description
        )
    }

    /// Whether a name can be one and means nothing else yet, which it then does.
    private func isFree(_ name: LocatedText, besides taken: inout [LocatedText]) -> Bool {
        guard ServiceKeyReader(log: log).canName(name) else { return false }
        if let other = taken.first(where: { $0.text == name.text }) {
            log.error(
                "duplicate-id",
                "\"\(name.text)\" means two things",
                at: name.range,
                help: "give one of them another name; the other stands in line \(other.range.line)"
            )
        }
        taken.append(name)
        return true
    }
}
