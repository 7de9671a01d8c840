public import Catalog
public import Quantities

/// Reads the pricing page of Amazon Bedrock as it was rendered into rows of JSON.
///
/// The page names no regions, so rows that differ in nothing but their prices are of regions that
/// nobody can tell apart. They are skipped, but for those that the catalog already has. Figures on
/// the page are rounded: a known price that rounds to the figure is listed in its place.
public struct AWSPageReader: Sendable {
    private let catalog: RateCatalog
    private let names: AWSPriceListNames
    private let offers: AWSPriceListOffers
    private let date: CalendarDate

    /// Why a row is skipped that no page has.
    static let foreign = "not a row"

    /// Why a row is skipped that names no model, as every row of another list does.
    static let unnamed = "no model named"

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - catalog: What is known.
    ///   - date: The day on which the page was read: known prices are those in force on it.
    public init(catalog: RateCatalog, asOf date: CalendarDate) {
        self.catalog = catalog
        self.date = date
        names = AWSPriceListNames(catalog)
        offers = AWSPriceListOffers(catalog)
    }

    /// The rates of a page, in the order of the file, and the cells and rows that did not become
    /// one.
    ///
    /// A cell that says that there is no price, such as `N/A`, is skipped as that.
    public func listing(of document: JSONDocument) -> PriceListing {
        var offers: [AWSPageOffer] = []
        var skipped: [SkippedEntry] = []
        for (index, node) in document.root.elements.enumerated() {
            guard let row = AWSPageRow(node, number: index + 1) else {
                let place = "row \(index + 1)"
                skipped.append(SkippedEntry(entry: place, reason: AWSPageReader.foreign))
                continue
            }
            do throws(AWSPriceListRefusal) {
                let cells = try self.cells(of: row)
                offers += cells.offers
                skipped += cells.skipped
            } catch {
                skipped.append(SkippedEntry(entry: row.name, reason: error.reason))
            }
        }
        if document.root.kind != .array {
            skipped.append(SkippedEntry(entry: "the file", reason: "not a list of rows"))
        }
        let placed = AWSPageRegions(catalog: catalog, offers: self.offers, date: date)
            .placed(offers)
        let checked = AWSPriceListChecks(catalog).checked(placed.rates)
        return PriceListing(
            rates: checked.rates,
            skipped: skipped + placed.skipped + checked.skipped
        )
    }

    private func cells(
        of row: AWSPageRow
    ) throws(AWSPriceListRefusal) -> (offers: [AWSPageOffer], skipped: [SkippedEntry]) {
        let table = row.table
        guard !table.isExample else { throw AWSPriceListRefusal("a worked example") }
        guard let label = row.model else { throw AWSPriceListRefusal(AWSPageReader.unnamed) }
        let model = AWSPageModel(label)
        guard let offering = names.offering(named: model.name) else {
            throw AWSPriceListRefusal("a model that is not in the catalog")
        }
        let regions = try regions(of: row)
        var offers: [AWSPageOffer] = []
        var skipped: [SkippedEntry] = []
        for (heading, text) in row.cells {
            guard let cell = AWSPageCell(heading: heading, text: text) else { continue }
            let name = "\(row.name) > \(heading)"
            do throws(AWSPriceListRefusal) {
                let (key, price) = try price(cell, text, in: row, table, model, of: offering)
                for region in regions {
                    offers.append(
                        AWSPageOffer(
                            entry: name,
                            reading: key,
                            tier: table.tier ?? model.tier,
                            isGlobal: table.isGlobal,
                            offering: offering,
                            region: region,
                            price: price,
                            effectiveFrom: model.effectiveFrom
                        )
                    )
                }
            } catch {
                skipped.append(SkippedEntry(entry: name, reason: error.reason))
            }
        }
        if offers.isEmpty, skipped.isEmpty { throw AWSPriceListRefusal("no price in the row") }
        return (offers, skipped)
    }

    private func price(
        _ cell: AWSPageCell,
        _ text: String,
        in row: AWSPageRow,
        _ table: AWSPageTable,
        _ model: AWSPageModel,
        of offering: Offering
    ) throws(AWSPriceListRefusal) -> (AWSPriceListReading, UnitPrice) {
        guard let figure = cell.figure else {
            throw AWSPriceListRefusal(
                AWSPageCell.isBlank(text) ? "no price on the page" : "not a price"
            )
        }
        let words = AWSPageHeading.words(of: cell, in: row)
        guard let reading = AWSPriceListReading(AWSPriceListWords.joined(words)) else {
            throw AWSPriceListRefusal("a heading that is not understood")
        }
        guard reading.tier == .standard || (table.tier ?? model.tier ?? .standard) == .standard
        else { throw AWSPriceListRefusal("the heading names another tier than the table") }
        let id = reading.meter(of: offering)
        guard let meter = catalog.vocabulary.meters[id] else {
            throw AWSPriceListRefusal("no such meter in the catalog: \(id)")
        }
        return (
            reading,
            try AWSPriceListFigure.price(figure, per: reading.per ?? 1, of: meter)
        )
    }

    /// The regions that the row names, or everywhere.
    private func regions(of row: AWSPageRow) throws(AWSPriceListRefusal) -> [Region] {
        guard let text = row["Regions"], !text.isEmpty else { return [.everywhere] }
        var regions: [Region] = []
        for place in text.split(separator: ")").map({ $0.drop { ", ".contains($0) } + ")" }) {
            guard let region = AWSPriceListRegions.region(ofLocation: String(place)) else {
                throw AWSPriceListRefusal("a region that is not understood")
            }
            regions.append(region)
        }
        return regions
    }
}
