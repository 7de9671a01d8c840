import Catalog
import Diagnostics
import Quantities
import RateImport
import Scenarios
import UsageTables

/// The result of the SQL of `ratebook usage sql` over invocation logs: a line for each meter of a
/// group, whose sizes are known already.
struct GroupedLog: BillForm {
    private let places: [String: Int]

    /// Whether a table is such a result.
    static func isHead(_ head: BillHead) -> Bool { head.place(of: "modelId") != nil }

    /// Finds the columns; nil where one is missing, which is reported.
    init?(_ head: BillHead, _ log: DiagnosticLog) {
        var places: [String: Int] = [:]
        let names = [
            "month", "last_day", "account", "region", "modelId", "tier", "principal", "tags",
            "meter", "requests", "quantity", "p5", "p50", "p95",
        ]
        for name in names {
            places[name] = head.required([name], of: "result of ratebook usage sql", log)
        }
        guard places.count == names.count else { return nil }
        self.places = places
    }

    func entry(_ line: BillFields, _ reading: inout UsageReading) -> UsageEntry? {
        func text(_ name: String) -> String { line[places[name]] }
        func count(_ name: String) -> Int? { line.count(places[name]) }
        guard
            let month = reading.month(of: CalendarMonth(parsing: text("month")), at: line.place),
            let day = line.day(places["last_day"]), let requests = count("requests"),
            let quantity = count("quantity"), let p5 = count("p5"), let p50 = count("p50"),
            let p95 = count("p95"), requests > 0
        else { return nil }
        let model = reading.models.model(named: text("modelId"))
        reading.note(model, at: line.place)
        var group = UsageGroup(month: month, source: .invocationLog)
        group.account = text("account")
        group.region = Region(parsing: text("region")) ?? model.region
        group.platform = UsageRecordReader.platform
        group.model = model.name
        group.scope = model.scope
        group.tier = PurchaseTier(rawValue: text("tier"))
        group.principal = reading.choices.keepsPrincipal ? text("principal") : ""
        let map = line.map(places["tags"])
        let own = model.tags.map { ($0.name, $0.value) }
        group.tags = UsageTags(reading.tagNames.values { map[$0] }.merging(own) { $1 })
        let meter = Usage.Count(MeterID(text("meter")), quantity).meter(of: model.offering)
        guard let mean = try? Quantity(quantity) / Quantity(requests) else { return nil }
        let row = UsageRow(
            group: group,
            meter: meter,
            unit: reading.unit(of: meter),
            requests: requests,
            quantity: Quantity(quantity),
            lastDay: day,
            sizes: RequestSizes(p5: p5, p50: p50, p95: p95, mean: mean)
        )
        reading.add(row, named: text("modelId"), at: line.place)
        return nil
    }
}
