/// The steps from a bill of any size to a small one in the same columns, which has the sums of
/// lines that are alike but for their day.
struct BillQuery {
    let engine: SQLEngine
    let bill: BilledColumns
    let choices: UsageChoices

    /// The steps, the last of which is the result.
    var steps: [SQLStep] { [lines, rounded, result] }

    private var lines: SQLStep {
        let month = choices.month.map { ["\(text(bill.month)) IN ('\($0)', '')"] } ?? []
        return SQLStep(
            name: "lines",
            comment: "The lines of Amazon Bedrock"
                + (choices.services.isEmpty ? "" : " and of the other services that are kept")
                + ", with the month that each is billed for.\n"
                + "Numbers are read from their text, so that a binary one is the decimal it stands "
                + "for.",
            columns: bill.keys.map { ($0.column, $0.value) } + [
                ("month", text(bill.month)), ("day", text(bill.day)),
            ] + bill.numbers.map { ($0.column, number($0.value)) },
            source: SQLEngine.exported,
            conditions: [bill.condition] + month
        )
    }

    private var rounded: SQLStep {
        SQLStep(
            name: "rounded",
            comment: "Each number with 18 decimals. One that lies in the middle of two is rounded "
                + "to the even one.",
            columns: (bill.keys.map(\.column) + ["month", "day"]).map { ("", $0) }
                + bill.numbers.map { ($0.column, even($0.column)) },
            source: "lines"
        )
    }

    private var result: SQLStep {
        let day = "MAX(CASE WHEN SUBSTR(day, 1, 7) = month THEN day ELSE '' END)"
        return SQLStep(
            name: "",
            comment: "The sums, and the last day of the month with usage.",
            columns: bill.keys.map { (engine.name($0.name), $0.column) }
                + bill.constants.map { (engine.name($0.name), engine.text($0.value)) } + [
                    (
                        engine.name(bill.periodName),
                        "CASE WHEN month = '' THEN '' ELSE month || '-01' END"
                    ),
                    (engine.name(bill.dayName), day),
                ]
                + bill.numbers.map { (engine.name($0.name), sum($0.column)) },
            source: "rounded",
            groups: bill.keys.map(\.column) + ["month"]
        )
    }

    private func text(_ value: String) -> String { "COALESCE(\(value), '')" }

    /// A number before it is rounded: with 22 decimals, and 13 digits before them.
    ///
    /// Wider ones lose decimals in Spark as soon as they are subtracted or halved.
    private func number(_ name: String) -> String {
        "CAST(COALESCE(NULLIF(\(engine.asText(name)), ''), '0') AS DECIMAL(35,22))"
    }

    /// Twice the rounded half is the even one of two neighbours.
    private func even(_ name: String) -> String {
        let up = "CAST(\(name) AS DECIMAL(32,18))"
        return "CASE WHEN ABS(\(name) - \(up)) = 0.0000000000000000005\n"
            + "    THEN 2 * CAST(\(name) * 0.5 AS DECIMAL(32,18)) ELSE \(up) END"
    }

    private func sum(_ name: String) -> String {
        engine.asText("CAST(SUM(\(name)) AS DECIMAL(38,18))")
    }
}
