import Catalog
import Diagnostics
import YAMLReading

/// Holds the names of a table of usage against those of the catalog.
///
/// A platform and a meter are words of the catalog, so others are errors. A region or a model may
/// be newer than the catalog, and is a warning, once a table.
struct UsageNames {
    /// The catalog; nil where it cannot be used, which keeps the names from being checked.
    let catalog: RateCatalog?

    let log: DiagnosticLog

    private var warned: Set<String> = []
    private let regions: Set<Region>

    init(catalog: RateCatalog?, log: DiagnosticLog) {
        self.catalog = catalog
        self.log = log
        regions = Set((catalog?.vocabulary.platforms.values ?? [:].values).flatMap(\.regions))
    }

    /// Checks the names of a row, and says where they stand.
    mutating func check(_ row: UsageRow, at line: UsageTableLine) {
        guard let catalog else { return }
        if let meter = row.meter, UsageNames.isMeterName(meter.text),
            catalog.vocabulary.meters[meter] == nil
        {
            let names = catalog.vocabulary.meters.keys.map(\.text).sorted()
            line.report(unknown: .meter, among: names)
        }
        // Of what no platform of the catalog sold, it knows neither regions nor models.
        guard let platform = row.group.platform else { return }
        if catalog.vocabulary.platforms[platform] == nil {
            let names = catalog.vocabulary.platforms.keys.map(\.text).sorted()
            line.report(unknown: .platform, among: names)
        }
        checkPlace(row.group.region, at: line)
        checkModel(row.group.model, in: catalog, at: line)
    }

    private mutating func checkPlace(_ region: Region?, at line: UsageTableLine) {
        guard let region, !regions.isEmpty, !regions.contains(region) else { return }
        let nearest = nearestName(to: region.text, among: regions.map(\.text).sorted())
        warn(
            of: .region,
            "no platform of the catalog has the region \"\(region.text)\"",
            help: "it has no list prices; a new region goes into Content/catalog/platforms.yaml"
                + (nearest.map { ", and a slip may mean \($0)" } ?? ""),
            at: line
        )
    }

    private mutating func checkModel(
        _ model: String,
        in catalog: RateCatalog,
        at line: UsageTableLine
    ) {
        // An ARN that nobody mapped is a name that a claim may use.
        guard !model.isEmpty, !model.hasPrefix("arn:"), catalog.offering(named: model) == nil
        else { return }
        warn(
            of: .model,
            "the catalog does not know \"\(model)\", so its usage stands under that name",
            help: "add it to the catalog, and import again"
                + (catalog.name(nearestTo: model).map { "; the nearest is \($0)" } ?? ""),
            at: line
        )
    }

    private mutating func warn(
        of column: UsageColumn,
        _ summary: String,
        help: String,
        at line: UsageTableLine
    ) {
        guard warned.insert(column.name + line[column]).inserted else { return }
        log.report(
            Diagnostic(
                .warning,
                code: "unknown-\(column.name)",
                summary,
                at: line.located(column)?.range,
                help: help
            )
        )
    }

    /// Whether a text is spelt as the catalog spells meters, and not as a usage type of a bill.
    private static func isMeterName(_ text: String) -> Bool {
        let isSpeltSo = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte
                || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte || byte == UInt8(ascii: "_")
        }
        return isSpeltSo && text.contains("_") && text != "cache_write_tokens"
    }
}
