import Spreadsheets
import Testing

@Suite("Places on a sheet")
struct CellPlaceTests {
    @Test(
        "columns have letters",
        arguments: [
            (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
        ]
    )
    func letters(column: Int, letters: String) {
        #expect(CellPlace.letters(ofColumn: column) == letters)
        #expect(CellPlace(row: 6, column: column).text == letters + "7")
    }

    @Test("a range names its sheet so that any name is read")
    func ranges() {
        let (first, last) = (CellPlace(row: 0, column: 1), CellPlace(row: 8, column: 27))
        #expect(CellRange(on: "Line items", at: first).text == "'Line items'!$B$1")
        #expect(CellRange(on: "Bob's", from: first, to: last).text == "'Bob''s'!$B$1:$AB$9")
    }
}
