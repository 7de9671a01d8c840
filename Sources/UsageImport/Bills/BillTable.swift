import Diagnostics
import YAMLReading

/// A bill, or a log, as a table of any size: its first line tells its form.
struct BillTable {
    private var stream: CSVStream
    private var form: (any BillForm)?
    private var head: BillHead?

    init(path: String, reporting log: DiagnosticLog) {
        stream = CSVStream(path: path, reporting: log)
    }

    mutating func take(_ piece: [UInt8], into reading: inout UsageReading) {
        read(stream.records(adding: piece), into: &reading)
    }

    mutating func end(into reading: inout UsageReading) {
        read(stream.lastRecords(), into: &reading)
    }

    private mutating func read(_ records: [CSVRecord], into reading: inout UsageReading) {
        for record in records {
            guard let head else {
                let head = BillHead(record.located)
                self.head = head
                form = BillTable.form(of: head, reading)
                continue
            }
            guard form != nil else { return }
            guard record.fields.count == head.columns.count else {
                refuse(record, beside: head.columns.count, reading.log)
                continue
            }
            let line = BillFields(record, reporting: reading.log)
            guard let entry = form?.entry(line, &reading) else { continue }
            reading.add(entry, at: line.place)
        }
    }

    private func refuse(_ record: CSVRecord, beside count: Int, _ log: DiagnosticLog) {
        let fields = record.located
        // An empty line is nothing.
        guard fields.count > 1 || !fields[0].text.isEmpty else { return }
        log.error(
            "csv-columns",
            "the line has \(fields.count) fields, not \(count)",
            at: fields[min(count, fields.count - 1)].range,
            help: "the file may be cut off here: export or copy it again"
        )
    }

    private static func form(of head: BillHead, _ reading: UsageReading) -> (any BillForm)? {
        let log = reading.log
        if head.place(of: "BilledCost", "ChargePeriodStart") != nil {
            return FocusBill(head, reading)
        }
        if head.place(of: "line_item_usage_type", "line_item_product_code") != nil {
            return CostAndUsageReport(head, reading)
        }
        if GroupedLog.isHead(head) { return GroupedLog(head, log) }
        if head.place(of: "request_id") != nil, head.place(of: "spend") != nil {
            return GatewayTable(head, log)
        }
        if CostExplorerTable.isHead(head) { return CostExplorerTable(head, log) }
        log.error(
            "unknown-usage-form",
            "this is neither a log nor a bill that is known",
            at: head.columns.first?.range,
            help: "read are model invocation logs, LiteLLM's spend logs, Cost and Usage Reports, "
                + "FOCUS 1.0 to 1.4 and tables of Cost Explorer"
        )
        return nil
    }
}

/// A form of bill.
protocol BillForm {
    /// What a line says; nil where it is not kept, or wrong, which is reported.
    func entry(_ line: BillFields, _ reading: inout UsageReading) -> UsageEntry?
}
