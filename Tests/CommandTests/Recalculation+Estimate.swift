import Quantities
import Testing

extension Recalculation {
    /// What a workbook calls the totals of `estimate --json`.
    private static let totals = [
        ("monthly", "month_total"), ("token_only_monthly", "token_only_total"),
        ("one_time", "once_total"), ("total_12_months", "year_total"),
        ("total_36_months", "three_year_total"),
    ]

    /// Holds the totals against what `estimate` prints of the same file.
    ///
    /// - Parameters:
    ///   - estimate: What it prints.
    ///   - end: The case: `low`, `expected` or `high`.
    ///   - what: What is compared, for a reader.
    ///   - prefix: What the names of the scenario begin with.
    /// - Throws: Where an amount is not there.
    func expect(
        _ estimate: EstimateJSON,
        _ end: String,
        _ what: String,
        named prefix: String = ""
    ) throws {
        // The workbook of a project has one year.
        for (total, cell) in Self.totals where prefix.isEmpty || cell != "three_year_total" {
            let engine = try #require(Double(try estimate.money(total, end).description))
            let found = number(prefix + cell).map { Content.number($0) }
            #expect(
                Content.number(engine).isClose(to: found),
                "\(what), \(cell): \(engine), not \(String(describing: found))"
            )
        }
    }
}
