import Catalog

/// How many units of its meter a price of the list buys.
///
/// The unit says so, or the description, or both. `Units` says nothing, so the description must;
/// `1M TPM Hour` stands on prices for 1,000, so the description must say which. Where the two
/// disagree otherwise the price is refused.
struct AWSPriceListAmount {
    /// The number of units.
    let per: Int

    /// What a reader should know about the reading; nil where there is nothing.
    let note: String?

    /// Reads the unit and the description of an entry.
    ///
    /// - Throws: ``AWSPriceListRefusal`` where they do not say one thing.
    init(
        of entry: AWSPriceListEntry,
        _ usage: AWSPriceListReading,
        _ meter: Meter
    ) throws(AWSPriceListRefusal) {
        let described = AWSPriceListAmount.reading(of: entry.description)
        if let described, !described.agrees(with: usage) {
            throw AWSPriceListRefusal("the description says something else than the usage type")
        }
        let stated = described?.per ?? AWSPriceListAmount.per(in: entry.description)
        guard let unit = AWSPriceListUnit(parsing: entry.unit) else {
            let said = try AWSPriceListAmount.per(
                described,
                stated,
                ofVagueUnit: entry.unit,
                for: meter
            )
            guard let per = said ?? AWSPriceListAmount.per(inMarketplace: entry, meter) else {
                throw AWSPriceListRefusal(
                    "\(entry.unit), and the description does not say how many"
                )
            }
            self.per = per
            note =
                said == nil
                ? "The list says \(entry.unit) of \(meter.units) and no number; products of the AWS"
                    + " Marketplace are priced by the million."
                : "The list calls the unit \(entry.unit); the description says what it is."
            return
        }
        guard unit.measures(meter.unit) else {
            throw AWSPriceListRefusal("a unit that is not the meter's: \(entry.unit)")
        }
        if unit.thing == "TPM-hour", unit.per != 1000 {
            guard let stated else {
                throw AWSPriceListRefusal(
                    "\(entry.unit): for 1,000 or for 1,000,000 tokens a minute is not said"
                )
            }
            per = stated
            note =
                stated == unit.per
                ? nil
                : "The list's unit is \(entry.unit); the description"
                    + " says for 1,000."
            return
        }
        guard unit.per == stated ?? unit.per else {
            throw AWSPriceListRefusal(
                "the unit says for \(unit.per), the description for \(stated ?? 0)"
            )
        }
        per = unit.per
        note = nil
    }

    /// What the description says: of a Marketplace product, its last part.
    private static func reading(of description: String) -> AWSPriceListReading? {
        let parts = description.split(separator: "|")
        guard parts.count > 1, let last = parts.last else { return nil }
        let words = AWSPriceListWords.split(String(last))
        return AWSPriceListReading(AWSPriceListWords.joined(words))
    }

    /// The number after the first "per" that is 1K or 1M; nil where there is none.
    private static func per(in description: String) -> Int? {
        let words = AWSPriceListWords.joined(AWSPriceListWords.split(description))
        for (word, next) in zip(words, words.dropFirst()) where word == "per" {
            if next == "1k" { return 1000 }
            if next == "1m" { return 1_000_000 }
        }
        return nil
    }

    /// The number of tokens that a product of the Marketplace is priced by.
    private static func per(inMarketplace entry: AWSPriceListEntry, _ meter: Meter) -> Int? {
        meter.unit == "token" && entry.isOfMarketplace ? 1_000_000 : nil
    }

    /// The number that the description says; nil where it names the thing alone.
    private static func per(
        _ described: AWSPriceListReading?,
        _ stated: Int?,
        ofVagueUnit unit: String,
        for meter: Meter
    ) throws(AWSPriceListRefusal) -> Int? {
        guard unit == "Units" || unit.isEmpty else {
            throw AWSPriceListRefusal("a unit that is not understood: \(unit)")
        }
        guard described != nil else {
            throw AWSPriceListRefusal("\(unit), and the description does not say of what")
        }
        if let stated { return stated }
        return meter.unit == "token" || meter.unit == "TPM-hour" ? nil : 1
    }
}
