/// One price dimension of the price list, with the product that it is the price of.
struct AWSPriceListEntry {
    /// The name under which the list has it.
    let rateCode: String

    /// What the product says of itself, by lowercase name.
    let attributes: [String: String]

    /// What the price is for: `1K tokens`, `Units`.
    let unit: String

    /// The price in words.
    let description: String

    /// Dollars, as written; nil where the price is in another currency.
    let price: String?

    /// The first and the last unit that the price is for: `0` and `Inf` for all.
    let range: (from: String, to: String)

    /// The first moment at which the price holds, as written.
    let effectiveDate: String

    /// The entry, for a person.
    var name: String { "\(attributes["usagetype"] ?? "no usage type") (\(rateCode))" }

    /// Whether it is sold through the AWS Marketplace, as the models of other makers are.
    var isOfMarketplace: Bool { attributes["usagetype"]?.contains("-MP:") ?? false }

    /// Reads a dimension of a term.
    init(_ dimension: JSONNode, named rateCode: String, of product: JSONNode, term: JSONNode) {
        self.rateCode = dimension["rateCode"]?.text ?? rateCode
        var attributes: [String: String] = [:]
        if let all = product["attributes"] {
            for (name, value) in all.members { attributes[name.lowercased()] = value.text }
        }
        self.attributes = attributes
        unit = dimension["unit"]?.text ?? ""
        description = dimension["description"]?.text ?? ""
        let dollars = dimension["pricePerUnit"]?["USD"]
        price = dollars?.text ?? dollars?.numberText
        range = (dimension["beginRange"]?.text ?? "0", dimension["endRange"]?.text ?? "Inf")
        effectiveDate = term["effectiveDate"]?.text ?? ""
    }

    /// Takes over a line of a table, by the names of its columns.
    ///
    /// The columns that describe the product are attributes of the same name.
    init(_ fields: [String: String]) {
        rateCode = fields["ratecode"] ?? ""
        attributes = fields.filter { !$0.value.isEmpty }
        unit = fields["unit"] ?? ""
        description = fields["pricedescription"] ?? ""
        price = fields["currency"] == "USD" ? fields["priceperunit"] : nil
        range = (fields["startingrange"] ?? "0", fields["endingrange"] ?? "Inf")
        effectiveDate = fields["effectivedate"] ?? ""
    }

    /// The name of an attribute for the heading of a column: `Region Code` is `regioncode`.
    static func columnName(_ heading: String) -> String {
        heading.split(separator: " ").joined().lowercased()
    }
}
