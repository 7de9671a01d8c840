import Catalog
import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads price lists: `Content/prices/NAME.yaml`.
struct PriceListLoader {
    /// The catalog; nil when it cannot be used, which keeps every list from being used.
    let catalog: RateCatalog?

    /// The ids of all lists that have a file.
    let lists: [String]

    let log: DiagnosticLog

    /// The list of a file; nil, with diagnostics, when it cannot be used.
    func list(_ id: String, in file: SourceFile) -> PriceList? {
        let before = log.errorCount
        guard let root = YAMLReader.mapping(in: file, reporting: log) else { return nil }
        let title = root.requiredText("title")
        let summary = root.requiredText("summary")
        let owner = root.text("owner")
        let day = root.date("as_of")
        let currency = root.value("currency")
        let exchange = currency.map(CurrencyReader(log: log).exchange) ?? .identity
        let unit = root.choice("unit", of: PriceListUnit.self) ?? .million
        let numbers = WholeNumberReader(log: log)
        let digits = root.value("decimals")?.locatedText()
            .flatMap { numbers.number($0, "decimals", in: PriceList.fractionDigits) }
        // The currency of a fee is not wrong where that of the list is.
        let terms = PriceTermReader(catalog: catalog, currency: exchange?.currency, log: log)
            .terms(in: root)
        let typical = root.mapping("typical").flatMap(typical)
        let previous = root.value("previous").flatMap { self.previous($0, id) }
        let groups = PriceGroupReader(catalog: catalog, log: log).groups(in: root)
        root.finish()
        let models = groups.flatMap(\.models)
        reportRepeated(models)
        reportSuccessors(models)
        guard log.errorCount == before, catalog != nil, let title, let summary, let exchange else {
            return nil
        }
        return PriceList(
            id: id,
            title: title,
            summary: summary,
            owner: owner,
            day: day,
            exchange: exchange,
            unit: unit,
            fractionDigits: digits,
            terms: terms,
            typical: typical,
            previous: previous,
            groups: groups,
            file: file.path
        )
    }

    private func typical(_ body: MappingReader) -> TypicalRequest? {
        let numbers = WholeNumberReader(log: log)
        func count(_ value: YAMLValue?, _ key: String) -> Int? {
            value?.locatedText().flatMap { numbers.number($0, key, in: TypicalRequest.tokens) }
        }
        let input = count(body.required("input_tokens"), "input_tokens")
        let output = count(body.required("output_tokens"), "output_tokens")
        let cached = count(body.value("cache_read_tokens"), "cache_read_tokens")
        guard let input, let output else { return nil }
        return TypicalRequest(inputTokens: input, cachedTokens: cached ?? 0, outputTokens: output)
    }

    /// A release of the catalog, or another list.
    private func previous(_ value: YAMLValue, _ id: String) -> PreviousPriceList? {
        guard let name = value.locatedText() else { return nil }
        if let day = CalendarDate(parsing: name.text) {
            let known = (catalog?.releases ?? []).map(\.id)
            if known.contains(day) || catalog == nil { return .release(day, origin: name.range) }
            log.report(
                .unknownName(
                    name.text,
                    of: "catalog release",
                    at: name.range,
                    among: known.map(\.description)
                )
            )
            return nil
        }
        let others = lists.filter { $0 != id }
        if others.contains(name.text) { return .list(name.text, origin: name.range) }
        log.report(.unknownName(name.text, of: "price list", at: name.range, among: others))
        return nil
    }

    /// One error for each model that stands in the list twice, bought in one way.
    private func reportRepeated(_ models: [PriceListModel]) {
        for (index, model) in models.enumerated() {
            guard let first = models[..<index].first(where: { $0.overlaps(model) }) else {
                continue
            }
            log.error(
                "duplicate-model",
                "the list has \(model.offering) from \(model.platform) twice for one place",
                at: model.origin,
                notes: ["the first stands in line \(first.origin.line)"],
                help: "take one of them out, or give them another scope or other regions"
            )
        }
    }

    /// One error for each successor that the list does not have.
    private func reportSuccessors(_ models: [PriceListModel]) {
        let names = Set(models.map(\.offering))
        for model in models {
            guard case .retiring(_, let successor?) = model.status, !names.contains(successor)
            else { continue }
            log.error(
                "successor-not-listed",
                "\(model.offering) names \(successor) as its successor, and the list does not have it",
                at: model.origin,
                help: "add \(successor) to a group, or name another successor"
            )
        }
    }
}

extension PriceListModel {
    /// Whether another model of a list is the same, bought in the same way at some place.
    fileprivate func overlaps(_ other: PriceListModel) -> Bool {
        let meet =
            regions.isEmpty || other.regions.isEmpty
            || !Set(regions).isDisjoint(with: other.regions)
        return offering == other.offering && platform == other.platform && scope == other.scope
            && meet
    }
}
