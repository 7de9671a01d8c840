import Catalog
import Quantities

/// A model's name as the page writes it, without what else stands beside it.
///
/// `Amazon Nova Pro (w/ latency optimized inference)`, `Amazon Nova Multimodal Embeddings (Batch)`
/// and `Claude 3.5 Sonnet (Public Extended Access, Effective 1 Dec 2025)` say more than a name.
struct AWSPageModel {
    /// The name.
    let name: String

    /// How it is bought, where the name says so.
    let tier: PurchaseTier?

    /// The first day of its prices, where the name says so.
    let effectiveFrom: CalendarDate?

    /// Takes a name apart.
    init(_ text: String) {
        guard let open = text.lastIndex(of: "("), text.last == ")" else {
            self.init(name: text)
            return
        }
        let name = String(text[..<open])
        let remark = text[open...].dropFirst().dropLast()
        let words = AWSPriceListWords.joined(AWSPriceListWords.split(String(remark)))
        if words.contains("latency") {
            self.init(name: name, tier: .latencyOptimized)
        } else if words == ["batch"] {
            self.init(name: name, tier: .batch)
        } else if words == ["standard"] {
            self.init(name: name, tier: .standard)
        } else if words.contains("effective"), let date = AWSPageModel.date(words) {
            self.init(name: name, tier: nil, effectiveFrom: date)
        } else {
            self.init(name: text)
        }
    }

    private init(name: String, tier: PurchaseTier? = nil, effectiveFrom: CalendarDate? = nil) {
        self.name = name
        self.tier = tier
        self.effectiveFrom = effectiveFrom
    }

    /// A date such as `1 Dec 2025` at the end of words.
    private static func date(_ words: [String]) -> CalendarDate? {
        let end = words.suffix(3)
        guard end.count == 3, let day = Int(end[end.startIndex]), let year = Int(end.last ?? ""),
            let month = months.firstIndex(of: String(end[end.startIndex + 1].prefix(3)))
        else { return nil }
        return CalendarDate(year: year, month: month + 1, day: day)
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
