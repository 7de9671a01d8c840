import Catalog
import Diagnostics
import Quantities
import YAMLReading

/// Reads one line of a release's table; every field that is wrong is reported.
struct RateRow {
    /// One field for each ``RateColumn``.
    let fields: [LocatedText]

    /// Where problems are reported.
    let log: DiagnosticLog

    /// The line as an entry of the ledger; nil where a field is wrong.
    ///
    /// - Parameters:
    ///   - release: The release that the line stands in.
    ///   - record: What tells where its fields stand.
    ///
    /// Reports `bad-region`, `unknown-scope`, `unknown-tier`, `bad-condition`, `bad-decimal`,
    /// `bad-per`, `bad-date`, `empty-period`, `unknown-status` and `bad-withdrawal`.
    ///
    /// - Returns: The line; nil where one of them was reported.
    func entry(in release: CalendarDate, from record: CSVRecord) -> LedgerEntry? {
        let status = self[.status].choice(of: RateStatus.self, named: "status", reporting: log)
        let key = key()
        let price = price(isWithdrawn: status == .withdrawn)
        let period = period()
        guard let key, let period, let status, let price else { return nil }
        if status == .withdrawn, period.end != nil {
            log.error(
                "bad-withdrawal",
                "a withdrawal has no last day",
                at: self[.effectiveUntil].range,
                help: "leave the field empty; a later row brings the rate back"
            )
            return nil
        }
        let sources = self[.source].text.split(separator: ";", omittingEmptySubsequences: false)
        return LedgerEntry(
            release: release,
            key: key,
            price: price.price,
            period: period,
            status: status,
            sources: self[.source].text.isEmpty ? [] : sources.map { SourceID(String($0)) },
            note: self[.note].text.isEmpty ? nil : self[.note].text,
            origin: EntryOrigin { record.located.map(\.range) }
        )
    }

    private enum PublishedPrice {
        case given(UnitPrice)
        case leftOut

        var price: UnitPrice? {
            if case .given(let price) = self { price } else { nil }
        }
    }

    private subscript(column: RateColumn) -> LocatedText { fields[column.rawValue] }

    private func key() -> RateKey? {
        let region = self[.region].region(reporting: log)
        let tier = self[.tier].choice(of: PurchaseTier.self, named: "tier", reporting: log)
        var (isSound, scope, condition) = (true, Scope?.none, RateCondition?.none)
        if !self[.scope].text.isEmpty {
            scope = self[.scope].choice(of: Scope.self, named: "scope", reporting: log)
            isSound = scope != nil
        }
        if !self[.condition].text.isEmpty {
            condition = self.condition()
            isSound = isSound && condition != nil
        }
        guard let region, let tier, isSound else { return nil }
        let sku = SKU(
            platform: PlatformID(self[.platform].text),
            offering: OfferingID(self[.offering].text),
            meter: MeterID(self[.meter].text),
            region: region,
            scope: scope,
            tier: tier
        )
        return RateKey(sku, condition: condition)
    }

    private func condition() -> RateCondition? {
        let field = self[.condition]
        if let condition = RateCondition(parsing: field.text) { return condition }
        log.error(
            "bad-condition",
            "\"\(field.text)\" is not a condition",
            at: field.range,
            help: "write input_tokens>200000, first 100000, next 900000 or over 1000000"
        )
        return nil
    }

    /// The price; only a withdrawal may leave it out, by leaving both of its fields empty.
    private func price(isWithdrawn: Bool) -> PublishedPrice? {
        if isWithdrawn, self[.price].text.isEmpty, self[.per].text.isEmpty { return .leftOut }
        let per = per()
        do {
            let price = try UnitPrice(
                parsing: self[.price].text,
                per: per?.count ?? .one,
                unit: per?.unit ?? ""
            )
            return per == nil ? nil : .given(price)
        } catch {
            log.report(self[.price].badDecimal(error))
            return nil
        }
    }

    /// How many units the price buys: a number of them, or one alone.
    private func per() -> (count: Quantity, unit: String)? {
        let text = self[.per].text
        let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard text.first?.isNumber == true else {
            return text.isEmpty ? badPer() : (.one, text)
        }
        guard words.count == 2, !words[1].isEmpty,
            let count = try? Quantity(parsing: String(words[0])),
            count > .zero
        else { return badPer() }
        return (count, String(words[1]))
    }

    private func badPer() -> (count: Quantity, unit: String)? {
        let field = self[.per]
        log.error(
            "bad-per",
            field.text.isEmpty
                ? "what the price buys is missing" : "\"\(field.text)\" is not a number of units",
            at: field.range,
            help:
                "write a number and units, such as `1000000 tokens`, or one unit such as `OCU-hour`"
        )
        return nil
    }

    private func period() -> EffectivePeriod? {
        let start = self[.effectiveFrom].date(reporting: log)
        let last = self[.effectiveUntil]
        let end = last.text.isEmpty ? nil : last.date(reporting: log)
        guard let start, last.text.isEmpty || end != nil else { return nil }
        if let period = EffectivePeriod(from: start, until: end) { return period }
        log.error(
            "empty-period",
            "the rate ends on \(last.text), before it holds on any day",
            at: last.range,
            help: "effective_until is the first day on which the rate no longer holds"
        )
        return nil
    }
}
