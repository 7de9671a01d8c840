public import Catalog
public import Diagnostics
import Quantities
import YAMLReading

/// Reads the AWS price list for Amazon Bedrock and AgentCore: the bulk offer as `index.json` or
/// `index.csv`, and the answers of GetProducts, as records or as texts in a list.
///
/// The usage type, the unit and the description each say what a price is for. Where they disagree,
/// or where one has a word that nobody knows, the entry is skipped with the reason.
public struct AWSPriceListReader: Sendable {
    private let catalog: RateCatalog
    private let names: AWSPriceListNames
    private let offers: AWSPriceListOffers

    /// Creates a reader.
    ///
    /// - Parameter catalog: What is known: names, meters, scopes and context thresholds come from
    ///   it, and prices to judge others by.
    public init(catalog: RateCatalog) {
        self.catalog = catalog
        names = AWSPriceListNames(catalog)
        offers = AWSPriceListOffers(catalog)
    }

    /// The rates of a price list, in the order of the file, and what did not become one.
    ///
    /// A price for requests in the region is listed for a geo profile as well, where one is sold:
    /// AWS charges both alike.
    public func listing(of document: JSONDocument) -> PriceListing {
        listing(of: AWSPriceListEntries(document.root))
    }

    /// The rates of a bulk offer in its form with commas; nil for a text that is none.
    ///
    /// Reports `csv-quoting`.
    public func listing(of file: SourceFile, reporting log: DiagnosticLog) -> PriceListing? {
        let records = CSVReader.records(of: file, reporting: log).map(\.located)
        return AWSPriceListEntries(records).map(listing(of:))
    }

    private func listing(of list: AWSPriceListEntries) -> PriceListing {
        var rates: [ListedRate] = []
        var skipped = list.skipped
        for entry in list.entries {
            do throws(AWSPriceListRefusal) {
                rates += try self.rates(of: entry)
            } catch {
                skipped.append(SkippedEntry(entry: entry.name, reason: error.reason))
            }
        }
        let checked = AWSPriceListChecks(catalog).checked(rates)
        return PriceListing(rates: checked.rates, skipped: skipped + checked.skipped)
    }

    private func rates(of entry: AWSPriceListEntry) throws(AWSPriceListRefusal) -> [ListedRate] {
        guard let text = entry.price else { throw AWSPriceListRefusal("no price in dollars") }
        guard entry.range == ("0", "Inf") else {
            throw AWSPriceListRefusal("a price for a part of the volume")
        }
        guard let date = CalendarDate(parsing: String(entry.effectiveDate.prefix(10))) else {
            throw AWSPriceListRefusal("no effective date")
        }
        let usage = AWSPriceListUsage(parsing: entry.attributes["usagetype"] ?? "")
        if let item = AWSPriceListServices.item(of: usage.rest) {
            return try service(item, entry, in: region(of: entry, usage, item.platform), text, date)
        }
        let region = try region(of: entry, usage, AWSPriceListOffers.platform)
        guard let reading = usage.reading else {
            throw AWSPriceListRefusal("a usage type that is not understood")
        }
        let offering = try offering(of: entry, usage)
        let meter = try meter(reading.meter(of: offering))
        let amount = try AWSPriceListAmount(of: entry, reading, meter)
        let price = try AWSPriceListFigure.price(text, per: amount.per, of: meter)
        let condition = try condition(of: reading, offering)
        let scopes = offers.scopes(for: reading, of: offering, meter.id, in: region)
        guard !scopes.isEmpty else {
            throw AWSPriceListRefusal("a global price of what the catalog does not sell by scope")
        }
        return scopes.map { scope in
            let sku = SKU(
                platform: AWSPriceListOffers.platform,
                offering: offering.id,
                meter: meter.id,
                region: region,
                scope: scope,
                tier: reading.tier
            )
            return ListedRate(
                key: RateKey(sku, condition: condition),
                price: price,
                effectiveFrom: date,
                entry: entry.name,
                note: amount.note
            )
        }
    }

    private func service(
        _ item: AWSPriceListServices.Item,
        _ entry: AWSPriceListEntry,
        in region: Region,
        _ text: String,
        _ date: CalendarDate
    ) throws(AWSPriceListRefusal) -> [ListedRate] {
        guard let offering = names.offering(named: item.offering) else {
            throw AWSPriceListRefusal("a service that is not in the catalog: \(item.offering)")
        }
        let meter = try meter(item.meter)
        guard let unit = AWSPriceListUnit(parsing: entry.unit), unit.measures(meter.unit) else {
            throw AWSPriceListRefusal("a unit that is not the meter's: \(entry.unit)")
        }
        let sku = SKU(
            platform: item.platform,
            offering: offering.id,
            meter: item.meter,
            region: region
        )
        let price = try AWSPriceListFigure.price(text, per: unit.per, of: meter)
        return [
            ListedRate(key: RateKey(sku), price: price, effectiveFrom: date, entry: entry.name)
        ]
    }

    private func region(
        of entry: AWSPriceListEntry,
        _ usage: AWSPriceListUsage,
        _ platform: PlatformID
    ) throws(AWSPriceListRefusal) -> Region {
        let stated = entry.attributes["regioncode"].flatMap { Region(parsing: $0) }
        let coded = usage.prefix.flatMap(AWSPriceListRegions.region(ofPrefix:))
        guard let region = stated ?? coded, region != .everywhere else {
            throw AWSPriceListRefusal("no region")
        }
        guard coded ?? region == region else {
            throw AWSPriceListRefusal("the usage type is of another region than the product")
        }
        let regions = catalog.vocabulary.platforms[platform]?.regions ?? []
        guard regions.isEmpty || regions.contains(region) else {
            throw AWSPriceListRefusal("a region that the catalog does not know: \(region)")
        }
        return region
    }

    private func offering(
        of entry: AWSPriceListEntry,
        _ usage: AWSPriceListUsage
    ) throws(AWSPriceListRefusal) -> Offering {
        let attributes = entry.attributes
        let stated = [attributes["model"], attributes["titanmodel"], attributes["servicename"]]
            .compactMap(\.self)
        let abbreviated = names.offering(named: usage.model)
        let found = stated.compactMap(names.offering(named:)) + [abbreviated].compactMap(\.self)
        guard let offering = found.first else {
            throw AWSPriceListRefusal("a model that is not in the catalog")
        }
        guard Set(found.map(\.id)).count == 1 else {
            throw AWSPriceListRefusal("the usage type is of another model than the product")
        }
        guard
            abbreviated != nil
                || names.isAbbreviation(usage.model, of: offering, named: stated)
        else {
            throw AWSPriceListRefusal("the usage type says more than the model's name")
        }
        return offering
    }

    private func meter(_ id: MeterID) throws(AWSPriceListRefusal) -> Meter {
        guard let meter = catalog.vocabulary.meters[id] else {
            throw AWSPriceListRefusal("no such meter in the catalog: \(id)")
        }
        return meter
    }

    private func condition(
        of reading: AWSPriceListReading,
        _ offering: Offering
    ) throws(AWSPriceListRefusal) -> RateCondition? {
        guard reading.isLongContext else { return nil }
        guard let threshold = offers.threshold(of: offering.id) else {
            throw AWSPriceListRefusal(
                "a long-context price, and the catalog knows no threshold of the model"
            )
        }
        return .inputTokensAbove(threshold)
    }
}
