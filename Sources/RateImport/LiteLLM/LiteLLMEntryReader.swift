import Catalog
import Quantities

/// Reads the prices of one entry of a LiteLLM map.
struct LiteLLMEntryReader {
    private static let secondsInAnHour = 3600

    let vocabulary: Vocabulary
    let offering: Offering
    let name: LiteLLMName
    let mode: String

    /// What the entry states.
    struct Reading {
        var prices: [(item: PricedEntry.Item, price: EntryPrice)] = []
        var skipped: [(field: String, reason: String, item: PricedEntry.Item?)] = []
    }

    /// The prices that can be read, and the fields that cannot.
    func read(_ node: JSONNode) -> Reading {
        var reading = Reading()
        var reasoning: [(field: String, item: PricedEntry.Item, price: UnitPrice)] = []
        var output: [PricedEntry.Item: UnitPrice] = [:]
        for (field, value) in node.members where LiteLLMField.isPrice(field) {
            switch price(field, value) {
            case .failure(let skip): reading.skipped.append((field, skip.reason, item(field)))
            case .success((.reasoning, let item, let price)):
                reasoning.append((field, item, price.price))
            case .success((_, let item, let price)):
                // One field is repeated under its older name.
                if let first = output[item] {
                    if first.costsSame(as: price.price) { continue }
                    reading.skipped.append((field, RateMerger.disagreement, item))
                    continue
                }
                reading.prices.append((item, price))
                output[item] = price.price
            }
        }
        reading.prices.removeAll { item, price in
            guard repeatsPlain(item, price.price, among: output) else { return false }
            reading.skipped.append((price.field, "a threshold that changes no price", item))
            return true
        }
        for (field, item, price) in reasoning where output[item]?.costsSame(as: price) != true {
            reading.skipped.append((field, "no meter for output_cost_per_reasoning_token", item))
        }
        return reading
    }

    /// Whether a price of a long request is the plain one, and the request's text has no other:
    /// the map then writes it for audio or pictures alone.
    private func repeatsPlain(
        _ item: PricedEntry.Item,
        _ price: UnitPrice,
        among prices: [PricedEntry.Item: UnitPrice]
    ) -> Bool {
        guard item.condition != nil else { return false }
        let isTextual = prices.keys.contains { other in
            other.condition == item.condition && other.tier == item.tier
                && ["input_tokens", "output_tokens"].contains(other.meter)
        }
        let plain = PricedEntry.Item(meter: item.meter, tier: item.tier, condition: nil)
        return !isTextual && prices[plain]?.costsSame(as: price) == true
    }

    /// The number that all members of an object have, such as the prices of a web search with much
    /// context and with little; nil where they differ.
    private func oneNumber(in value: JSONNode) -> String? {
        let texts = value.members.compactMap(\.value.numberText)
        guard texts.count == value.members.reduce(0, { count, _ in count + 1 }),
            Set(texts.map(PublishedNumber.init(parsing:))).count == 1
        else { return nil }
        return texts[0]
    }

    /// What a field is the price of, whatever its value is; nil where that is not known.
    private func item(_ name: String) -> PricedEntry.Item? {
        guard case .success(let field) = LiteLLMField.read(name),
            case .success(let meter) = meter(for: field, name)
        else { return nil }
        return PricedEntry.Item(
            meter: meter.id,
            tier: self.name.commitment ?? field.tier,
            condition: field.condition
        )
    }

    private typealias Found = (
        subject: LiteLLMField.Subject, item: PricedEntry.Item, price: EntryPrice
    )

    private func price(_ name: String, _ value: JSONNode) -> Result<Found, SkipReason> {
        LiteLLMField.read(name)
            .flatMap { field in
                guard let text = value.numberText ?? value.text ?? oneNumber(in: value) else {
                    return .failure("several prices in one field")
                }
                guard let number = PublishedNumber(parsing: text), !number.isNegative else {
                    return .failure("not a price")
                }
                guard !number.isZero else {
                    return .failure("a price of zero, which the map also gives when it knows none")
                }
                return meter(for: field, name)
                    .flatMap { meter in
                        price(of: number, meter, field, name)
                            .map { price in
                                let item = PricedEntry.Item(
                                    meter: meter.id,
                                    tier: self.name.commitment ?? field.tier,
                                    condition: field.condition
                                )
                                return (field.subject, item, price)
                            }
                    }
            }
    }

    private func meter(for field: LiteLLMField, _ name: String) -> Result<Meter, SkipReason> {
        let id: MeterID
        switch field.subject {
        case .meter("input_tokens") where mode == "embedding": id = "embedding_tokens"
        case .meter("web_searches")
        where self.name.platform == "aws-bedrock" && offering.maker != "OpenAI":
            // The map repeats what the model's maker charges for a search of its own.
            return .failure("no search is sold with the model on Bedrock")
        case .meter("rerank_queries") where mode != "rerank":
            return .failure("no meter for \(name)")
        case .meter(let known): id = known
        case .reasoning: id = "output_tokens"
        case .seconds where self.name.commitment != nil: id = "model_unit_hours"
        case .seconds where mode == "audio_transcription" && name.hasPrefix("input"):
            id = "input_audio_seconds"
        case .seconds where mode == "video_generation" && name.hasPrefix("output"):
            id = "output_video_seconds"
        case .seconds: return .failure("no meter for \(name)")
        case .cacheWrite:
            guard let shortest = offering.shortestCacheWrite else {
                return .failure("how long the cache lasts is not known")
            }
            id = shortest
        }
        guard let meter = vocabulary.meters[id] else { return .failure("no meter for \(name)") }
        return .success(meter)
    }

    /// The map prices a single token, second or image; the catalog a million tokens, and hours.
    private func price(
        of number: PublishedNumber,
        _ meter: Meter,
        _ field: LiteLLMField,
        _ name: String
    ) -> Result<EntryPrice, SkipReason> {
        do throws(DecimalSyntaxError) {
            guard meter.id != "model_unit_hours" else { return try hourly(number, meter, name) }
            let isToken = meter.unit == "token"
            let price = try UnitPrice(
                parsing: number.decimalText(timesTenTo: isToken ? 6 : 0),
                per: isToken ? Quantity(1_000_000) : .one,
                unit: isToken ? meter.units : meter.unit
            )
            return .success(EntryPrice(price: price, field: name, note: nil))
        } catch {
            return .failure("more decimals than a price can have")
        }
    }

    private func hourly(
        _ number: PublishedNumber,
        _ meter: Meter,
        _ name: String
    ) throws(DecimalSyntaxError) -> Result<EntryPrice, SkipReason> {
        let second = number.decimalText(timesTenTo: 0)
        let rate = try Quantity(parsing: second)
        guard let hour = try? rate * Quantity(LiteLLMEntryReader.secondsInAnHour) else {
            return .failure("not a price")
        }
        let price = try UnitPrice(
            parsing: hour.decimalText(minimumFractionDigits: 2),
            per: .one,
            unit: meter.unit
        )
        let note = "LiteLLM gives \(second) for each second."
        return .success(EntryPrice(price: price, field: name, note: note))
    }
}
