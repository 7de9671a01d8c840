import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads which usage belongs to a scenario.
struct ActualsReader {
    let choices: ChoiceReader

    /// The names of the workloads; nil when they are not known.
    let workloads: [String]?

    /// The claims in the order of the file.
    func claims(in root: MappingReader) -> [UsageClaim] {
        (root.list("actuals") ?? []).compactMap { $0.mapping().flatMap(claim) }
    }

    private func claim(_ body: MappingReader) -> UsageClaim? {
        let workload = body.value("workload")?.locatedText()
        if let workload, let workloads, !workloads.contains(workload.text) {
            choices.log.report(
                .unknownName(
                    workload.text,
                    of: "workload",
                    at: workload.range,
                    among: workloads
                )
            )
        }
        return UsageClaim(
            workload: workload?.text,
            models: names("model", in: body).compactMap(model),
            accounts: names("account", in: body).compactMap(account),
            regions: names("region", in: body).compactMap { choices.region($0)?.value },
            services: names("service", in: body).map(\.text),
            principals: names("principal", in: body).map(\.text),
            tags: tags(in: body)
                .compactMap { entry in
                    entry.value.text().map { Tag(name: entry.key.text, value: $0) }
                },
            origin: body.range
        )
    }

    /// One name, or a list of them.
    private func names(_ key: String, in body: MappingReader) -> [LocatedText] {
        guard let value = body.value(key) else { return [] }
        guard case .list(let items) = value.content else {
            return [value.locatedText()].compactMap(\.self)
        }
        if items.isEmpty { reportNothing(of: key, at: value) }
        return value.texts()
    }

    private func tags(in body: MappingReader) -> [MappingReader.Entry] {
        let tags = body.children("tags")
        if tags.isEmpty, let value = body.value("tags") { reportNothing(of: "tags", at: value) }
        return tags
    }

    /// An empty list would let the claim fit every line, which is seldom what was meant.
    private func reportNothing(of key: String, at value: YAMLValue) {
        value.report(
            "missing-value",
            "\(key) names nothing, and would claim the usage of all",
            help: "name what is claimed, or leave \(key) out to claim every line"
        )
    }

    /// The id of an offering, or an ARN as it stands.
    private func model(_ name: LocatedText) -> String? {
        guard let catalog = choices.catalog else { return nil }
        if let match = catalog.offering(named: name.text) { return match.offering.text }
        guard !name.text.hasPrefix("arn:") else { return name.text }
        let known = catalog.vocabulary.offerings.keys.map(\.text).sorted()
        choices.log.report(.unknownName(name.text, of: "model", at: name.range, among: known))
        return nil
    }

    private func account(_ name: LocatedText) -> String? {
        guard name.text.utf8.count == 12, name.text.utf8.allSatisfy({ (48...57).contains($0) })
        else {
            choices.log.error(
                "bad-account",
                "\"\(name.text)\" is not an account of AWS",
                at: name.range,
                help: "write its twelve digits"
            )
            return nil
        }
        return name.text
    }
}
