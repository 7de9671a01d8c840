import Spreadsheets

extension Sheet {
    /// Puts a heading above what follows, with a line below it as wide as that.
    mutating func putSection(_ title: String, row: Int, columns: ClosedRange<Int>) {
        for column in columns { put(.empty, Look.section, row: row, column: column) }
        put(.text(title), Look.section, row: row, column: columns.lowerBound)
    }
}
