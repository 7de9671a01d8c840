import Foundation
import SiteOutput
import Spreadsheets

/// A file that a workbook is written to, as a whole or not at all.
struct WorkbookFile {
    let path: String

    /// Writes the workbook, and says how large it is.
    func write(_ book: Spreadsheet) throws {
        var refusal: SpreadsheetFailure?
        do throws(OutputError) {
            try SingleFile(path: path)
                .write { place in
                    do throws(SpreadsheetFailure) { try book.write(toPath: place) } catch {
                        refusal = error
                        throw error
                    }
                }
        } catch {
            guard let refusal else { throw CommandFailure.world(error.description) }
            throw CommandFailure.world("cannot write \(path): \(refusal.reason)")
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let size = ((attributes[.size] as? Int ?? 0) + 1_023) / 1_024
        try Console.standardOutput.write("Wrote \(path), \(size) KB.\n")
    }
}
