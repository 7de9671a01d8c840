/// One cell of a row that may be a price.
struct AWSPageCell {
    /// The heading of its column.
    let heading: String

    /// The figure without its dollar sign; nil where the cell says that there is no price.
    let figure: String?

    /// What the cell itself says the price is for: `per 1K requests`.
    let unit: String

    /// Reads a cell; nil for one that holds no price by its heading.
    init?(heading: String, text: String) {
        let words = heading.split { $0 == " " || $0 == "\u{A0}" }
        guard let first = words.first, first == "Price" || first == "Prce" else { return nil }
        self.heading = heading
        let trimmed = text.drop { $0 == " " || $0 == "\u{A0}" }
        guard trimmed.first == "$" else {
            figure = nil
            unit = ""
            return
        }
        let rest = trimmed.dropFirst().drop { $0 == " " || $0 == "\u{A0}" }
        let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "," }
        figure = String(digits)
        unit = String(rest.dropFirst(digits.count))
    }

    /// Whether a cell without a figure says so in one of the page's ways, and not something else.
    static func isBlank(_ text: String) -> Bool {
        let plain = text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "*" }.lowercased()
        return ["", "n/a", "na", "non-ga", "-", "–", "—"].contains(plain)
    }
}
