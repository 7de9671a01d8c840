import YAMLReading

/// The entries of a price list in any of its formats, in the order of the file.
///
/// The bulk offer keeps products and terms apart, joined by their SKU; its form with commas has a
/// line for each price. The answers of GetProducts are records of one product with its terms, or
/// texts that hold such a record.
struct AWSPriceListEntries {
    /// The price dimensions of on-demand terms.
    private(set) var entries: [AWSPriceListEntry] = []

    /// What has no price dimension that could be read.
    private(set) var skipped: [SkippedEntry] = []

    /// Why a record is skipped that no price list has.
    static let foreign = "not a record of a product"

    /// Reads the records of a table below the line that begins with `SKU`; nil where there is none.
    init?(_ records: [[LocatedText]]) {
        guard let head = records.firstIndex(where: { $0.first?.text == "SKU" }) else { return nil }
        let columns = records[head].map { AWSPriceListEntry.columnName($0.text) }
        guard Set(["ratecode", "priceperunit", "usagetype"]).isSubset(of: columns) else {
            return nil
        }
        for record in records[(head + 1)...] where record.map(\.text) != [""] {
            guard record.count == columns.count else {
                skip(record[0].text, "a line with another number of fields than the heading")
                continue
            }
            let fields = Dictionary(zip(columns, record.map(\.text))) { first, _ in first }
            guard fields["termtype"] == "OnDemand" else {
                skip(fields["sku"] ?? "", "a term that is not on demand")
                continue
            }
            entries.append(AWSPriceListEntry(fields))
        }
    }

    /// Reads a document.
    init(_ root: JSONNode) {
        if let products = root["products"], products.kind == .object {
            addOffer(products, terms: root["terms"])
        } else if root.kind == .array {
            addRecords(root)
        } else if let list = root["products"] ?? root["PriceList"], list.kind == .array {
            addRecords(list)
        } else {
            skip(root["offerCode"]?.text ?? "the file", "neither a bulk offer nor GetProducts")
        }
    }

    private mutating func addOffer(_ products: JSONNode, terms: JSONNode?) {
        var unpriced: [String: JSONNode] = [:]
        for (sku, product) in products.members { unpriced[sku] = product }
        let known = unpriced
        if let onDemand = terms?["OnDemand"] {
            for (sku, offers) in onDemand.members {
                guard let product = known[sku] else {
                    skip(sku, "a price without a product")
                    continue
                }
                unpriced[sku] = nil
                add(offers, of: product, sku: sku)
            }
        }
        for (sku, product) in products.members where unpriced[sku] != nil {
            skip(
                "\(product["attributes"]?["usagetype"]?.text ?? "") (\(sku))",
                "no on-demand price"
            )
        }
        for (kind, offers) in AWSPriceListEntries.members(of: terms) where kind != "OnDemand" {
            for (sku, _) in offers.members { skip(sku, "a term that is not on demand") }
        }
    }

    private mutating func addRecords(_ list: JSONNode) {
        for (index, element) in list.elements.enumerated() {
            let place = "record \(index + 1)"
            guard let record = AWSPriceListEntries.record(element), let product = record["product"]
            else {
                skip(place, AWSPriceListEntries.foreign)
                continue
            }
            let sku = product["sku"]?.text ?? place
            guard let offers = record["terms"]?["OnDemand"] else {
                skip(sku, "no on-demand price")
                continue
            }
            add(offers, of: product, sku: sku)
        }
    }

    private static func record(_ element: JSONNode) -> JSONNode? {
        guard let text = element.text else { return element.kind == .object ? element : nil }
        return try? JSONDocument(parsing: Array(text.utf8), file: "").root
    }

    private static func members(of node: JSONNode?) -> [(name: String, value: JSONNode)] {
        node?.members.map { $0 } ?? []
    }

    private mutating func add(_ offers: JSONNode, of product: JSONNode, sku: String) {
        var isEmpty = true
        for (_, term) in offers.members {
            for (code, dimension) in AWSPriceListEntries.members(of: term["priceDimensions"]) {
                isEmpty = false
                entries.append(
                    AWSPriceListEntry(dimension, named: code, of: product, term: term)
                )
            }
        }
        if isEmpty { skip(sku, "no on-demand price") }
    }

    private mutating func skip(_ entry: String, _ reason: String) {
        skipped.append(SkippedEntry(entry: entry, reason: reason))
    }
}
