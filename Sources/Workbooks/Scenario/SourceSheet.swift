import Catalog
import Quantities
import Spreadsheets

/// The sheet of sources, by the numbers that the rates cite.
struct SourceSheet {
    static let name = "Sources"

    let catalog: RateCatalog
    let sources: SourceList

    /// How the workbook was made, in sentences.
    let provenance: [String]

    /// Lays out the sheet.
    func made() -> Sheet {
        var sheet = Sheet(
            SourceSheet.name,
            widths: [6, 56, 26, 11, 27, 54],
            frozen: CellPlace(row: 4, column: 0),
            colour: Look.grey
        )
        sheet.put(.text("Sources"), Look.title, row: 0, column: 0)
        sheet.put(
            .text("Who says what a rate is, when it was read there, and how well that is known."),
            Look.note,
            row: 1,
            column: 0
        )
        let heads = ["No.", "Source", "Publisher", "Read", "Evidence", "Note"]
        for (column, head) in heads.enumerated() {
            sheet.put(.text(head), Look.head, row: 3, column: column)
        }
        sheet.repeatedRows = 3...3
        var row = 4
        for (index, id) in sources.sources.enumerated() {
            let source = catalog.vocabulary.sources[id]
            // A link does not wrap everywhere, so that the title stands beside it.
            let number = link("S\(index + 1)", to: source?.url)
            sheet.put(number, Look.link, row: row, column: 0)
            let texts = [
                source?.title ?? id.text, source?.publisher, source?.readOn.description,
                source?.confidence.words, source?.note,
            ]
            for (offset, text) in texts.enumerated() {
                sheet.put(.text(text ?? ""), Look.wrapped, row: row, column: 1 + offset)
            }
            row += 1
        }
        row += 1
        sheet.putSection("How this workbook was made", row: row, columns: 1...5)
        for sentence in provenance {
            row += 1
            sheet.put(.text(sentence), Look.wrapped, row: row, columns: 1...5)
        }
        return sheet
    }
}
