import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads the prompt caching of a workload.
struct CachingReader {
    let numbers: NumberReader
    let catalog: RateCatalog?

    private var log: DiagnosticLog { numbers.log }

    /// The caching of a workload of a kind; nil, with diagnostics, when it cannot be used.
    func caching(
        _ body: MappingReader,
        of model: OfferingID?,
        _ kind: WorkloadKind?,
        on platform: PlatformID?
    ) -> Caching? {
        let hits = hits(body)
        let historyHitRate = historyHitRate(body, kind)
        guard let ttl = body.required("ttl")?.locatedText(),
            let lifetime = lifetime(ttl, model, on: platform), let hits
        else { return nil }
        return Caching(
            ttl: Choice(value: lifetime, origin: ttl.range),
            hits: hits,
            historyHitRate: historyHitRate
        )
    }

    /// A lifetime that the model, if one is known, offers; nil, with a diagnostic, for none.
    ///
    /// On another platform than Bedrock it is one that has a price of its own there; where none
    /// has, what is written costs what input costs, for however long it lives.
    func lifetime(
        _ text: LocatedText,
        _ model: OfferingID?,
        on platform: PlatformID? = nil
    ) -> CacheLifetime? {
        guard let lifetime = CacheLifetime(parsing: text.text) else {
            log.error(
                "bad-lifetime",
                "\"\(text.text)\" is not a cache lifetime",
                at: text.range,
                help: "write whole minutes or hours, such as 5m or 1h"
            )
            return nil
        }
        let sold = model.flatMap { lifetimes(of: $0, on: platform ?? .bedrock) } ?? []
        if let model, !sold.isEmpty, !sold.contains(lifetime) {
            let name = catalog?.vocabulary.offerings[model]?.name ?? model.text
            log.error(
                "unknown-cache-lifetime",
                "\(name) keeps no cache for \(text.text)",
                at: text.range,
                help: (sold.count == 1 ? "use " : "use one of ")
                    + sold.map(\.description).joined(separator: ", ")
            )
            return nil
        }
        return lifetime
    }

    private func lifetimes(of model: OfferingID, on platform: PlatformID) -> [CacheLifetime]? {
        platform == .bedrock
            ? catalog?.vocabulary.offerings[model]?.cache?.lifetimes
            : catalog?.cacheLifetimes(of: model, on: platform)
    }

    /// The hit rate, or one of the numbers that it follows from.
    private func hits(_ body: MappingReader) -> CacheHits? {
        let stated = [NumberKey.hitRate, .arrivalsPerHour, .activeHoursPerMonth]
            .filter { body.value($0.name) != nil }
        if stated.count > 1 {
            log.error(
                "conflicting-keys",
                "\(stated[1].name) has no effect beside \(stated[0].name)",
                at: body.keyRange(stated[1].name),
                help: "keep hit_rate for a share of your own, or one number that it follows from"
            )
        }
        switch stated.first?.name {
        case NumberKey.arrivalsPerHour.name:
            return numbers.assumption(.arrivalsPerHour, in: body).map { .arrivalsPerHour($0) }
        case NumberKey.activeHoursPerMonth.name:
            return numbers.assumption(.activeHoursPerMonth, in: body).map { .activeHours($0) }
        default: return numbers.assumption(.hitRate, in: body).map { .share($0) }
        }
    }

    /// How often the history is found, where it is cached: the turns of a chat wait for a person,
    /// while the steps of a run follow each other at once.
    private func historyHitRate(_ body: MappingReader, _ kind: WorkloadKind?) -> Assumption? {
        guard parts(body).contains(.history) else { return nil }
        switch kind {
        case .chat: return numbers.assumption(.turnHitRate, in: body)
        case .agent: return numbers.assumption(.stepHitRate, in: body)
        case .requests, .rag, .batch, .embedding, .media:
            body.value("prefix")?
                .report(
                    "no-history",
                    "the requests of this kind do not follow each other, so there is no history",
                    help: "write [system]"
                )
            return nil
        case nil: return nil
        }
    }

    private func parts(_ body: MappingReader) -> [CachedPart] {
        guard let value = body.value("prefix"), let items = value.list() else { return [.system] }
        let parts = items.compactMap { item in
            item.locatedText()?
                .choice(of: CachedPart.self, named: "cached part", reporting: log)
        }
        let isWhole = parts == [.system] || parts == [.system, .history]
        if parts.count == items.count, !isWhole {
            value.report(
                "bad-prefix",
                "a prefix begins with the system prompt, and the history follows it",
                help: "write [system] or [system, history]"
            )
        }
        return parts
    }
}
