import Diagnostics
import Quantities

/// What is wrong with a line beside the others of its table.
extension UsageTableLine {
    func report(twoCurrencies other: Currency, ofLine line: Int) {
        report(
            "two-currencies",
            "the cost is in \(self[.currency]), and that of line \(line) in \(other.code)",
            .currency,
            help: "a month is in one currency: import the others into a project of their own"
        )
    }

    func report(sameAsLine line: Int) {
        report(
            "duplicate-usage",
            "line \(line) is about the same usage",
            .month,
            help: "keep one of the two, or import the export again"
        )
    }

    func report(otherRequestsThanLine line: Int, _ count: Int?) {
        report(
            "wrong-requests",
            "line \(line) gives the same group \(count.map(String.init) ?? "no") requests",
            .requests,
            help: "each line of a group has the requests of the whole group"
        )
    }

    /// Tells of a name that the catalog does not have, and of the nearest that it has.
    func report(unknown column: UsageColumn, among names: [String]) {
        let nearest = nearestName(to: self[column], among: names)
        report(
            "unknown-\(column.name)",
            "there is no \(column.name) \"\(self[column])\"",
            column,
            help: (nearest.map { "did you mean \($0)? " } ?? "")
                + "a new one goes into Content/catalog/\(column.name)s.yaml"
        )
    }
}
