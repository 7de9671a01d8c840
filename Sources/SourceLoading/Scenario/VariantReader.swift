import Diagnostics
import Scenarios
import YAMLReading

/// Reads what the variants of a scenario change.
struct VariantReader {
    /// A variant before its scenario is read.
    struct Draft {
        /// How it is called.
        let variant: Variant

        /// The scenario with the variant's choices.
        let root: MappingReader

        /// The variant's numbers.
        let changes: VariantChanges
    }

    private static let scenarioChoices = [
        "region", "scope", "start", "horizon_months", "discount_rate",
    ]
    private static let workloadChoices = ["model", "platform", "region", "scope", "tier"]

    /// Choices of a section that a workload may have.
    private static let sectionChoices: [(section: String, key: String)] = [
        ("caching", "ttl"), ("provisioned", "commitment"), ("reserved", "term"),
    ]

    /// The scenario as it stands.
    let root: MappingReader

    /// The names of its workloads.
    let workloads: [String]

    let log: DiagnosticLog

    /// Prepares to read the variants of a scenario.
    init(of root: MappingReader, reporting log: DiagnosticLog) {
        self.root = root
        self.log = log
        workloads = root.mapping("workloads")?.children().map(\.key.text) ?? []
    }

    /// The variants in the order of the file.
    func drafts(in variants: MappingReader) -> [Draft] {
        variants.children()
            .compactMap { entry in
                guard SourceNames.isValid(entry.key.text, joiner: "_") else {
                    log.error(
                        "bad-id",
                        "\"\(entry.key.text)\" cannot be the name of a variant",
                        at: entry.key.range,
                        help: "use lower-case letters, digits and underscores"
                    )
                    entry.value.mapping()?.ignoreRest()
                    return nil
                }
                return entry.value
                    .mapping(
                        help: "each variant has a name, and below it, indented, what it changes"
                    )
                    .map { draft(entry.key.text, $0) }
            }
    }

    /// What a variant may change beside numbers.
    var choices: [String] {
        Self.scenarioChoices
            + workloads.flatMap { name in
                (Self.workloadChoices + choices(inSectionsOf: name)).map { name + "." + $0 }
            }
    }

    /// The choices of the sections that a workload has.
    private func choices(inSectionsOf workload: String) -> [String] {
        let body = root.mapping("workloads")?.mapping(workload)
        return Self.sectionChoices.filter { body?.value($0.section) != nil }
            .map { $0.section + "." + $0.key }
    }

    private func draft(_ id: String, _ body: MappingReader) -> Draft {
        let title = body.text("title") ?? readable(id)
        let entries = body.children().filter { $0.key.text != "title" }
        var root = root
        for entry in entries where choices.contains(entry.key.text) {
            let words = entry.key.text.split(separator: ".").map(String.init)
            let path = words.count == 1 ? [] : ["workloads"] + words.dropLast()
            let key = LocatedText(text: words[words.count - 1], range: entry.key.range)
            root = root.setting(key, to: entry.value, at: path[...])
        }
        let variant = Variant(
            id: id,
            title: title,
            changes: entries.map { Variant.Change(name: $0.key.text, value: $0.value.inShort) }
        )
        let numbers = entries.filter { !choices.contains($0.key.text) }
        return Draft(variant: variant, root: root, changes: VariantChanges(numbers))
    }
}

extension YAMLValue {
    /// The value as written; a number with its cases without what it stands on.
    fileprivate var inShort: String {
        guard case .mapping(let parts) = content, let expected = parts.written("expected"),
            let low = parts.written("low"), let high = parts.written("high")
        else { return written }
        return "\(expected) (\(low) to \(high))" + (parts.written("per").map { " per " + $0 } ?? "")
    }
}
