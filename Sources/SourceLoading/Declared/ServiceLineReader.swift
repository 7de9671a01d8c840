import Catalog
import Diagnostics
import Formulas
import Scenarios
import YAMLReading

/// Reads the lines that a service declares.
struct ServiceLineReader {
    /// The catalog; nil where nothing is known, and so nothing unknown.
    let catalog: RateCatalog?

    let log: DiagnosticLog

    /// Who sells what a line buys that names nobody.
    let platform: PlatformID

    /// The choices by whose words a line may be paid or not.
    let choices: [ServiceChoice]

    /// The switches by which it may be, too.
    let switches: [String]

    let formulas: ServiceFormulaReader

    /// Whether the lines are paid for each model of a list, which they buy.
    let paysModels: Bool

    /// The lines that can be used; two of one name that may both be paid are reported.
    func lines(_ items: [YAMLValue]) -> [ServiceLine] {
        var lines: [ServiceLine] = []
        for item in items {
            guard let body = item.mapping(), let line = line(body) else { continue }
            if lines.contains(where: { $0.id == line.id && !areApart($0, line) }) {
                item.report(
                    "duplicate-id",
                    "there are two lines \"\(line.id)\"",
                    help: "make them one, or give this one an id of its own"
                )
            }
            lines.append(line)
        }
        return lines
    }

    /// Whether two lines are never paid at once: by a switch, or by two words of one choice.
    private func areApart(_ one: ServiceLine, _ other: ServiceLine) -> Bool {
        guard let one = one.condition, let other = other.condition else { return false }
        guard one.name != other.name else { return one.isOn != other.isOn }
        return one.isOn && other.isOn
            && choices.contains { Set($0.words).isSuperset(of: [one.name, other.name]) }
    }

    private func line(_ body: MappingReader) -> ServiceLine? {
        guard body.value("cost") == nil else { return ownCost(body) }
        let name = body.required("meter", meaning: "what is counted, or cost for dollars")
            .flatMap { Self.known($0, "meter", catalog?.vocabulary.meters, log) }
        let meter = name.map { MeterID($0.text) }
        let seller = body.value("platform")
            .map { Self.known($0, "platform", catalog?.vocabulary.platforms, log) }
        let platform = seller.map { $0.map { PlatformID($0.text) } } ?? self.platform
        let offering =
            paysModels
            ? nil
            : body.required("offering", meaning: "what is bought, by its id in the catalog")
                .flatMap { Self.known($0, "offering", catalog?.vocabulary.offerings, log) }
        let units = meter.flatMap { catalog?.vocabulary.meters[$0]?.units }
        let formula = formulas.formula("usage", in: body, as: units.map { .count($0) })
        let ownID = body.text("id")
        let id = ownID ?? meter?.text
        let label = body.text("label")
        let condition = condition(in: body)
        guard let name, let meter, let platform, let formula, let id,
            paysModels || offering != nil
        else { return nil }
        let purchase = ServiceLine.Purchase(
            platform: platform,
            offering: offering.map { OfferingID($0.text) },
            meter: meter
        )
        checkRate(of: purchase, name)
        return ServiceLine(
            id: id,
            hasOwnName: ownID != nil,
            label: label,
            purchase: purchase,
            formula: formula,
            condition: condition
        )
    }

    /// The switch or the word that a line depends on; nil for none.
    private func condition(in body: MappingReader) -> ServiceLine.Condition? {
        let when = body.value("when")?.locatedText()
        let unless = body.value("unless")?.locatedText()
        if let when, unless != nil {
            log.error(
                "conflicting-keys",
                "a line is paid when or unless something is so, not both",
                at: when.range,
                help: "leave when or unless out"
            )
        }
        guard let name = when ?? unless else { return nil }
        let known = switches + choices.flatMap(\.words)
        guard known.contains(name.text) else {
            log.report(.unknownName(name.text, of: "switch", at: name.range, among: known))
            return nil
        }
        return ServiceLine.Condition(name.text, isOn: when != nil)
    }

    /// A line in dollars, which needs a name and words of its own.
    private func ownCost(_ body: MappingReader) -> ServiceLine? {
        let id = body.requiredText("id")
        let label = body.requiredText("label")
        let formula = formulas.formula("cost", in: body, as: .dollars)
        let base =
            body.value("usage") == nil ? nil : formulas.formula("usage", in: body, as: .dollars)
        let condition = condition(in: body)
        guard let id, let label, let formula else { return nil }
        return ServiceLine(
            id: id,
            hasOwnName: true,
            label: label,
            purchase: nil,
            formula: formula,
            base: base,
            condition: condition
        )
    }
}

// What the catalog knows.

extension ServiceLineReader {
    /// A name that the catalog knows; nil, with a diagnostic, for another one.
    static func known<ID: CatalogID, Thing>(
        _ value: YAMLValue,
        _ noun: String,
        _ known: [ID: Thing]?,
        _ log: DiagnosticLog
    ) -> LocatedText? {
        guard let name = value.locatedText() else { return nil }
        guard let known, known[ID(name.text)] == nil else { return name }
        let names = known.keys.map(\.text).sorted()
        log.report(.unknownName(name.text, of: noun, at: name.range, among: names))
        return nil
    }

    /// Warns of a meter without a rate of an offering that has rates of others.
    ///
    /// Such a line has no amount. Of an offering without any rate the scenarios speak that use it.
    private func checkRate(of purchase: ServiceLine.Purchase, _ name: LocatedText) {
        guard let catalog, let offering = purchase.offering else { return }
        let sold = catalog.skus(of: offering).filter { $0.platform == purchase.platform }
        guard !sold.contains(where: { $0.meter == purchase.meter }) else { return }
        let meters = Set(sold.map(\.meter.text)).sorted()
        guard !meters.isEmpty else { return }
        log.report(
            Diagnostic(
                .warning,
                code: "meter-without-rate",
                "no release has a rate of \(name.text) for \(offering) on \(purchase.platform)",
                at: name.range,
                help: nearestName(to: name.text, among: meters).map { "did you mean \($0)?" }
                    ?? "add a release with it, as the guide \"Keep the catalog\" shows"
            )
        )
    }
}
