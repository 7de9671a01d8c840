import Catalog
import Quantities

/// Reads the prices of one model of a genai-prices file.
///
/// A tier prices the whole request by all of its input tokens, as a condition of the catalog does.
struct GenAIPricesEntryReader {
    let vocabulary: Vocabulary
    let offering: Offering

    /// What the model's prices state.
    private(set) var prices: [(item: PricedEntry.Item, price: EntryPrice)] = []

    /// The keys that cannot be read, with their lines.
    private(set) var skipped: [(field: String, reason: String)] = []

    init(vocabulary: Vocabulary, offering: Offering) {
        self.vocabulary = vocabulary
        self.offering = offering
    }

    /// Reads the prices of a period; periods come in the order of their days.
    mutating func read(_ period: GenAIPricesPeriod) {
        for entry in period.prices.members ?? [] {
            let name = entry.key + entry.place
            do throws(SkipReason) {
                try read(entry, name, in: period)
            } catch {
                skipped.append((name, error.reason))
            }
        }
    }

    private struct Figure: Hashable {
        let condition: RateCondition?
        let number: PublishedNumber
    }

    private mutating func read(
        _ entry: ListedValue.Member,
        _ name: String,
        in period: GenAIPricesPeriod
    ) throws(SkipReason) {
        // A price that the format leaves out may be written as a key without a value.
        guard !entry.value.isNothing else { return }
        let figures = try GenAIPricesEntryReader.figures(entry.value)
        let field = try GenAIPricesField.read(entry.key)
        guard let meter = try meter(of: field, entry.key) else {
            let output = period.prices["output_mtok"]
            if let output, try GenAIPricesEntryReader.figures(output) == figures { return }
            throw "no meter for \(entry.key)"
        }
        for figure in figures {
            let price = try GenAIPricesEntryReader.price(figure.number, per: field.count, of: meter)
            add(
                PricedEntry.Item(
                    meter: meter.id,
                    tier: period.tier,
                    condition: figure.condition,
                    effectiveFrom: period.from,
                    effectiveUntil: period.until
                ),
                EntryPrice(price: price, field: name, note: nil)
            )
        }
    }

    /// Adds a price, or lengthens the same price of the days before.
    private mutating func add(_ item: PricedEntry.Item, _ price: EntryPrice) {
        let before = prices.firstIndex { known in
            var longer = known.item
            longer.effectiveFrom = item.effectiveFrom
            longer.effectiveUntil = item.effectiveUntil
            return longer == item && item.effectiveFrom != nil
                && known.item.effectiveUntil == item.effectiveFrom
                && known.price.price.costsSame(as: price.price)
        }
        if let before {
            prices[before].item.effectiveUntil = item.effectiveUntil
        } else {
            prices.append((item, price))
        }
    }

    /// The meter; nil for reasoning tokens, which have none of their own.
    private func meter(
        of field: GenAIPricesField,
        _ key: String
    ) throws(SkipReason) -> Meter? {
        let id: MeterID
        switch field.subject {
        case .meter("input_tokens") where offering.kind == .embedding: id = "embedding_tokens"
        case .meter("input_tokens") where offering.kind == .rerank: throw "no meter for \(key)"
        case .meter(let known): id = known
        case .cacheWrite:
            guard let shortest = offering.shortestCacheWrite else {
                throw "how long the cache lasts is not known"
            }
            id = shortest
        case .reasoning: return nil
        }
        guard let meter = vocabulary.meters[id] else { throw "no meter for \(key)" }
        return meter
    }

    /// The figures of a price: one, or a base with others from some numbers of input tokens on.
    private static func figures(_ value: ListedValue) throws(SkipReason) -> [Figure] {
        guard let tiered = value.members else {
            return [Figure(condition: nil, number: try number(value))]
        }
        guard Set(tiered.map(\.key)) == ["base", "tiers"], let base = value["base"],
            let tiers = value["tiers"]?.items, !tiers.isEmpty
        else { throw GenAIPricesPeriod.shape }
        var figures = [Figure(condition: nil, number: try number(base))]
        for tier in tiers {
            guard tier.members?.count == 2, let text = tier["start"]?.scalar,
                let start = Int(text), start >= 0, let price = tier["price"]
            else { throw GenAIPricesPeriod.shape }
            figures.append(
                Figure(condition: .inputTokensAbove(start), number: try number(price))
            )
        }
        return figures
    }

    private static func number(_ value: ListedValue) throws(SkipReason) -> PublishedNumber {
        guard let text = value.scalar else { throw GenAIPricesPeriod.shape }
        guard let number = PublishedNumber(parsing: text), !number.isNegative else {
            throw "not a price"
        }
        guard !number.isZero else { throw "a price of zero" }
        return number
    }

    private static func price(
        _ number: PublishedNumber,
        per count: Int,
        of meter: Meter
    ) throws(SkipReason) -> UnitPrice {
        do throws(DecimalSyntaxError) {
            return try UnitPrice(
                parsing: number.decimalText(timesTenTo: 0),
                per: Quantity(count),
                unit: meter.units
            )
        } catch {
            throw "more decimals than a price can have"
        }
    }
}
