import Catalog
import Diagnostics
import YAMLReading

/// Reads what can be bought, from every file in `offerings`.
struct OfferingLoader {
    let register: Register
    let platforms: Set<String>
    let sources: Set<String>

    private typealias Found = (offering: Offering, names: [LocatedText])

    func load() -> [Offering] {
        let files = register.folder.names.filter { $0.hasPrefix("offerings/") }
            .filter { $0.hasSuffix(".yaml") }
        guard !files.isEmpty else {
            let path = register.folder.shownPath(of: "offerings")
            register.log.error(
                "missing-file",
                "there is no file of offerings",
                inFile: path,
                help: "put one there, such as anthropic.yaml, or restore it from version control"
            )
            return []
        }
        let found = files.flatMap { file in
            register.items(in: file, spelt: .kebab, offering)
        }
        reportDuplicates(among: found)
        reportAmbiguousNames(among: found)
        return found.map(\.offering)
    }

    private func offering(_ id: LocatedText, _ body: MappingReader) -> Found? {
        let name = body.required("name")?.locatedText()
        let kind = body.requiredChoice("kind", of: OfferingKind.self)
        let maker = body.requiredText("maker")
        let vendorIDs = body.children("vendor_ids")
            .map { entry in
                register.check(entry.key, isA: "platform", among: platforms)
                return (platform: PlatformID(entry.key.text), names: entry.value.texts())
            }
        let aliases = body.texts("aliases")
        let contextWindow = size(body.value("context_window_tokens"))
        let maxOutput = size(body.value("max_output_tokens"))
        let cache = body.mapping("cache").map(cacheTerms)
        let lifecycle = body.mapping("lifecycle").flatMap(lifecycle)
        let sources = register.sources("source", of: body, among: sources)
        let note = body.text("note")
        guard let name, let kind, let maker else { return nil }
        let offering = Offering(
            id: OfferingID(id.text),
            name: name.text,
            kind: kind,
            maker: maker,
            vendorIDs: Dictionary(
                vendorIDs.map { ($0.platform, $0.names.map(\.text)) },
                uniquingKeysWith: { $1 }
            ),
            aliases: aliases.map(\.text),
            contextWindowTokens: contextWindow,
            maxOutputTokens: maxOutput,
            cache: cache,
            lifecycle: lifecycle,
            sources: sources,
            note: note
        )
        return (offering, [id, name] + aliases + vendorIDs.flatMap(\.names))
    }

    private func cacheTerms(_ body: MappingReader) -> CacheTerms {
        let minimum = size(body.value("minimum_tokens"))
        let lifetimes = (body.required("ttls")?.texts() ?? [])
            .compactMap { text in
                let lifetime = CacheLifetime(parsing: text.text)
                if lifetime == nil {
                    register.log.error(
                        "bad-lifetime",
                        "\"\(text.text)\" is not a cache lifetime",
                        at: text.range,
                        help: "write whole minutes or hours, such as 5m or 1h"
                    )
                }
                return lifetime
            }
        return CacheTerms(
            minimumTokens: minimum,
            lifetimes: lifetimes,
            inputCountsCached: body.choice("input_counts_cached", of: CachedInput.self)
        )
    }

    private func lifecycle(_ body: MappingReader) -> Lifecycle? {
        let status = body.requiredChoice("status", of: LifecycleStatus.self)
        let launched = body.date("launched")
        let deprecated = body.date("deprecated")
        let endOfLifeNotBefore = body.date("end_of_life_not_before")
        let endOfLife = body.date("end_of_life")
        guard let status else { return nil }
        return Lifecycle(
            status: status,
            launched: launched,
            deprecated: deprecated,
            endOfLifeNotBefore: endOfLifeNotBefore,
            endOfLife: endOfLife
        )
    }

    /// A number of tokens, at least 1.
    private func size(_ value: YAMLValue?) -> Int? {
        guard let value, let number = value.integer() else { return nil }
        guard number > 0 else {
            value.report(
                "bad-integer",
                "\(value.name) must be above 0",
                help: "write a number of tokens such as 200000"
            )
            return nil
        }
        return number
    }

    private func reportDuplicates(among found: [Found]) {
        var first: [String: LocatedText] = [:]
        for id in found.compactMap(\.names.first) {
            guard let other = first[id.text] else {
                first[id.text] = id
                continue
            }
            register.log.error(
                "duplicate-id",
                "there are two offerings \"\(id.text)\"",
                at: id.range,
                notes: ["the other one is at \(other.range.file):\(other.range.line)"],
                help: "give one of them another id"
            )
        }
    }

    private func reportAmbiguousNames(among found: [Found]) {
        for (name, offerings) in OfferingNames(of: found.map(\.offering)).ambiguous {
            let places = found.filter { offerings.contains($0.offering.id) }
                .compactMap { found in
                    found.names.first { $0.text.lowercased() == name }
                }
            guard let last = places.last, let first = places.first else { continue }
            register.log.error(
                "ambiguous-name",
                "\"\(last.text)\" stands for \(offerings.map(\.text).joined(separator: " and "))",
                at: last.range,
                notes: ["the other one is at \(first.range.file):\(first.range.line)"],
                help: "a name may stand for one offering only"
            )
        }
    }
}
