import Diagnostics
import Quantities
import UsageTables

@testable import SourceLoading

extension FuzzedParser {
    /// Tables with commas.
    static func tables(_ material: FuzzMaterial) -> [FuzzedParser] {
        [
            FuzzedParser("release", "Content/catalog/releases/2026-01-02.csv") { bytes, log in
                let digest = CatalogFolder.sha256(of: String(decoding: bytes, as: UTF8.self))
                let description = "title: T\nchecked_by: us\nsha256: \(digest)\n"
                let folder = material.small(with: [
                    "releases/2026-01-02.csv": bytes,
                    "releases/2026-01-02.yaml": Array(description.utf8),
                ])
                return catalog(of: folder, log)
            },
            FuzzedParser("availability", "Content/catalog/availability/2026-01-03.csv") {
                bytes,
                log in
                catalog(of: material.small(with: ["availability/2026-01-03.csv": bytes]), log)
            },
            FuzzedParser("offerings", "Content/catalog/offerings/all.yaml") { bytes, log in
                catalog(of: material.small(with: ["offerings/all.yaml": bytes]), log)
            },
            FuzzedParser("bill", "Content/bills/one.csv") { (table: SourceFile, log) in
                let text = "title: T\nsummary: S\nas_of: 2026-05-31\nsource: bill\n"
                let description = SourceFile(path: "Content/bills/one.yaml", text: text)
                return BillLoader(sources: nil, log: log).bill("one", description, table: table)
                    != nil
            },
            FuzzedParser("usage-table", "Content/usage/2026-10.csv") { (file: SourceFile, log) in
                guard let month = CalendarMonth(parsing: "2026-10") else { return true }
                return UsageTableReader(knowing: material.catalog, reporting: log)
                    .table(in: file, of: month) != nil
            },
        ]
    }

    private static func catalog(of folder: SourceFolder, _ log: DiagnosticLog) -> Bool {
        let loaded = CatalogLoader.load(folder)
        for problem in loaded.diagnostics { log.report(problem) }
        return loaded.catalog != nil
    }
}
