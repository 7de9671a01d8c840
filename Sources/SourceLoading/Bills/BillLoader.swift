import Catalog
import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads bills: a table of lines, and a description beside it.
struct BillLoader {
    private static let columns = [
        "account", "resource", "region", "usage_type", "cost_usd", "usage_amount",
    ]

    /// The sources that a bill may come from; nil where they are not known.
    let sources: [String]?

    let log: DiagnosticLog

    /// The bill of a description and its table; nil, with diagnostics, when it cannot be used.
    func bill(_ id: String, _ description: SourceFile, table: SourceFile) -> Bill? {
        let before = log.errorCount
        guard let root = YAMLReader.mapping(in: description, reporting: log) else { return nil }
        let title = root.requiredText("title")
        let summary = root.requiredText("summary")
        let day = root.required("as_of")?.date()
        let source = root.required("source")?.locatedText()
        root.finish()
        if let source, let sources, !sources.contains(source.text) {
            log.report(
                .unknownName(source.text, of: "source", at: source.range, among: sources)
            )
        }
        let rows = CSVTable(columns: Self.columns, noun: "bill", log: log).lines(of: table)
        let lines = rows.compactMap(line)
        guard log.errorCount == before, let title, let summary, let day, let source else {
            return nil
        }
        return Bill(
            id: id,
            title: title,
            summary: summary,
            day: day,
            source: SourceID(source.text),
            lines: lines
        )
    }

    private func line(_ fields: [LocatedText]) -> BillLine? {
        let region = fields[2].region(reporting: log)
        let cost = number(fields[4])
        let amount = number(fields[5])
        guard let region, let cost, let amount else { return nil }
        return BillLine(
            account: fields[0].text,
            resource: fields[1].text,
            region: region,
            usageType: fields[3].text,
            cost: cost,
            amount: amount
        )
    }

    private func number(_ field: LocatedText) -> BilledNumber? {
        do throws(DecimalSyntaxError) { return try BilledNumber(parsing: field.text) } catch {
            log.report(field.badDecimal(error))
            return nil
        }
    }
}
