import Diagnostics
import Quantities
import RateImport

extension FuzzedParser {
    /// Price lists of others, one parser for each form.
    static func lists(_ material: FuzzMaterial) -> [FuzzedParser] {
        ImportFormat.allCases.map { format in
            FuzzedParser(format.rawValue, "list") { bytes, log in
                guard let day = CalendarDate(parsing: "2026-11-20") else { return true }
                let read = format.read(bytes, knowing: material.catalog, on: day, file: "list")
                for problem in read.diagnostics { log.report(problem) }
                return read.listing != nil
            }
        }
    }
}
