import Actuals
import Catalog
import Diagnostics
import Quantities
import RateImport
import UsageTables

/// The prices of a bill as a list that is compared with the catalog.
///
/// A line takes part where nothing explains its price, and where so much was billed that a cent
/// more or less hardly changes it. A discount is no list price, and is left out.
struct BillSuggestion {
    private let catalog: RateCatalog
    private let month: CalendarMonth
    private(set) var rates: [ListedRate] = []
    private(set) var skipped: [SkippedEntry] = []

    init(_ audit: RateAudit, of month: CalendarMonth, in catalog: RateCatalog) {
        self.catalog = catalog
        self.month = month
        var lines: [RateKey: [AuditedLine]] = [:]
        for line in audit.differing + audit.unpriced {
            switch line.reason {
            case .some(.discount): skip(line, "a discount on all of the platform is no list price")
            case .some: skip(line, "it is the price of something else that the catalog has")
            case nil:
                guard let key = key(of: line) else {
                    skip(line, "the bill does not say what exactly was bought")
                    continue
                }
                lines[key, default: []].append(line)
            }
        }
        for (key, lines) in lines.sorted(by: { $0.key < $1.key }) {
            guard let price = price(of: lines, key) else {
                for line in lines { skip(line, "so little, or at several prices, tells no price") }
                continue
            }
            rates.append(ListedRate(key: key, price: price, entry: lines[0].entry))
        }
    }

    /// What a line is the price of: what the bill names, and nothing beyond.
    private func key(of line: AuditedLine) -> RateKey? {
        let group = line.row.group
        guard let meter = line.row.meter, catalog.vocabulary.meters[meter] != nil,
            let platform = group.platform, let tier = group.tier,
            let offering = catalog.offering(named: group.model)?.offering
        else { return nil }
        let isPlaced = platform == .bedrock
        guard !isPlaced || group.region != nil && group.scope != nil else { return nil }
        let sku = SKU(
            platform: platform,
            offering: offering,
            meter: meter,
            region: isPlaced ? group.region ?? .everywhere : .everywhere,
            scope: group.scope ?? line.rate?.sku.scope,
            tier: tier
        )
        return RateKey(sku, condition: line.rate?.key.condition)
    }

    /// The shortest price that gives every line of the bill.
    private func price(of lines: [AuditedLine], _ key: RateKey) -> UnitPrice? {
        guard let meter = catalog.vocabulary.meters[key.sku.meter] else { return nil }
        let listed = lines[0].rate?.price
        let per = listed?.per ?? (meter.units == "tokens" ? Quantity(1_000_000) : .one)
        guard lines.allSatisfy({ $0.cost >= .one }),
            let exact = try? lines[0].cost.times(per, dividedBy: lines[0].quantity)
        else { return nil }
        for digits in 2...8 {
            guard let amount = try? exact.rounded(toFractionDigits: digits) else { return nil }
            let text = amount.decimalText(minimumFractionDigits: 2)
            guard
                let price = try? UnitPrice(
                    parsing: text,
                    per: per,
                    unit: listed?.unit ?? meter.units
                )
            else { return nil }
            if lines.allSatisfy({ $0.fits(price) }) { return price }
        }
        return nil
    }

    private mutating func skip(_ line: AuditedLine, _ reason: String) {
        skipped.append(SkippedEntry(entry: line.entry, reason: reason))
    }

    /// The bill as a source of the catalog.
    var source: Source {
        Source(
            id: SourceID("bill-\(month)"),
            title: "Bill of \(month), cost by quantity",
            url: "https://docs.aws.amazon.com/cur/latest/userguide/what-is-data-exports.html",
            publisher: "The project's own bill",
            readOn: month.firstDay,
            confidence: .transcribed,
            note: "Unit prices are divided from what was billed, and may hold terms of a contract."
        )
    }
}

extension AuditedLine {
    fileprivate var entry: String {
        [row.group.model, row.meter?.text ?? "", row.group.region?.text ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}
