public import Catalog
import Quantities
import YAMLReading

/// Writes the two files of a release as ``ReleaseDraft`` would have them in the catalog.
public enum ReleaseWriter {
    private static let lineWidth = 100

    /// The table, one line a rate, by key and first day.
    public static func table(of entries: [LedgerEntry]) -> String {
        let sorted = entries.sorted { ($0.key, $0.period.start) < ($1.key, $1.period.start) }
        return sorted.reduce(into: RateColumn.header + "\n") { table, entry in
            table += line { field($0, of: entry) }
        }
    }

    /// One line of a table, with its line break, from the text of each column.
    public static func line(_ text: (RateColumn) -> String) -> String {
        RateColumn.allCases.map { CSVField.quoted(text($0)) }.joined(separator: ",") + "\n"
    }

    /// The description beside the table.
    ///
    /// - Parameters:
    ///   - title: What the release brings, in a few words.
    ///   - note: What a reader should know about it.
    ///   - checkedBy: Who compared its rates with their sources.
    ///   - sha256: The SHA-256 of the table, in hexadecimal.
    ///   - previous: The release before; nil for the first.
    /// - Returns: The text of the file in YAML.
    public static func description(
        title: String,
        note: String?,
        checkedBy: String,
        sha256: String,
        previous: Predecessor?
    ) -> String {
        var lines = ["title: " + YAMLScalar.quoted(title)]
        if let note { lines += block(note) }
        lines += ["checked_by: " + YAMLScalar.quoted(checkedBy), "sha256: \"\(sha256)\""]
        if let previous {
            lines += [
                "previous:", "  release: \(previous.release)", "  sha256: \"\(previous.sha256)\"",
            ]
            lines += [previous.ledgerSHA256.map { "  ledger_sha256: \"\($0)\"" }].compactMap(\.self)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func field(_ column: RateColumn, of entry: LedgerEntry) -> String {
        let sku = entry.key.sku
        return switch column {
        case .platform: sku.platform.text
        case .offering: sku.offering.text
        case .meter: sku.meter.text
        case .region: sku.region.text
        case .scope: sku.scope?.rawValue ?? ""
        case .tier: sku.tier.rawValue
        case .condition: entry.key.condition?.description ?? ""
        case .price: entry.price.map(amount) ?? ""
        case .per: entry.price.map(per) ?? ""
        case .effectiveFrom: entry.period.start.description
        case .effectiveUntil: entry.period.end?.description ?? ""
        case .status: entry.status.rawValue
        case .source: entry.sources.map(\.text).joined(separator: ";")
        case .note: entry.note ?? ""
        }
    }

    private static func amount(_ price: UnitPrice) -> String {
        price.amount.decimalText(minimumFractionDigits: max(2, price.fractionDigits))
    }

    private static func per(_ price: UnitPrice) -> String {
        price.per == .one ? price.unit : "\(price.per) \(price.unit)"
    }

    /// A note as a folded block; one that folding would change stands in quotes.
    private static func block(_ note: String) -> [String] {
        let words = note.split(separator: " ", omittingEmptySubsequences: false)
        let isPlain = words.allSatisfy { word in
            !word.isEmpty && word.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x85 }
        }
        guard isPlain else { return ["note: " + YAMLScalar.quoted(note)] }
        var lines = ["note: >-"]
        var line = " "
        for word in words {
            if line.count > 1, line.count + 1 + word.count > lineWidth {
                lines.append(line)
                line = " "
            }
            line += " " + word
        }
        return lines + [line]
    }
}
